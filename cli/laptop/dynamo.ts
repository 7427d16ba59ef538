import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { prepareFolder } from './dynamo-folder.ts';
import { createTable } from './dynamo-table.ts';

export type LocalDynamo = { client: DynamoDBClient; port: number; tableName: string; stop(): Promise<void> };

const LOOPBACK = '127.0.0.1';

/** dynalite throws from its listener when a client goes away in mid-request, which would end the whole process. */
const survivesAbort = (request: IncomingMessage): void => {
  request.removeAllListeners('error');
  request.on('error', () => {});
};

const listening = async (folder: string | undefined): Promise<{ server: Server; port: number }> => {
  const server = dynalite({ path: folder, createTableMs: 0 });
  server.on('request', survivesAbort);
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the embedded database has no port');
  return { server, port: address.port };
};

/** An engine on this machine is never throttled but on purpose, and then nobody wants to wait for long. */
const LOCAL_ATTEMPTS = 3;
/** It shares the machine with all else that runs there. */
const LOCAL_REQUEST_MS = 30_000;

/** A client for an engine on this machine: it checks neither who asks nor from where. */
export const localClient = (port: number): DynamoDBClient =>
  dynamoClient(
    {
      endpoint: `http://${LOOPBACK}:${port}`,
      region: 'eu-west-2',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    },
    LOCAL_ATTEMPTS,
    LOCAL_REQUEST_MS,
  );

/**
 * Starts the embedded database, reachable from this machine only, kept in `folder` or, without one, in memory, and
 * makes its table. Throws `DataFolderError` where the folder cannot be used. What was written survives a killed
 * process.
 */
export const startDynamo = async (
  options: { folder?: string | undefined; tableName?: string } = {},
): Promise<LocalDynamo> => {
  const { folder, tableName = 'ofsted-watch' } = options;
  if (folder !== undefined) await prepareFolder(folder, tableName);
  const { server, port } = await listening(folder);
  const client = localClient(port);
  const stop = async (): Promise<void> => {
    client.destroy();
    if (server.listening) await new Promise((closed) => server.close(closed));
  };
  try {
    await createTable(client, tableName);
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, port, tableName, stop };
};
