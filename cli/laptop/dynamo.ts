import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, type IncomingMessage, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { bounded } from '../../shared/adapters/aws/client-settings.ts';
import { prepareFolder } from './dynamo-folder.ts';
import { createTable } from './dynamo-table.ts';

/** `socket`: the path of the Unix socket (a named pipe on Windows) at which the database answers. */
export type LocalDynamo = { client: DynamoDBClient; socket: string; tableName: string; stop(): Promise<void> };

/** dynalite throws from its listener when a client goes away in mid-request, which would end the whole process. */
const survivesAbort = (request: IncomingMessage): void => {
  request.removeAllListeners('error');
  request.on('error', () => {});
};

/** Systems allow a socket's path some hundred characters. */
const LONGEST_PATH = 100;
const NAME = 'ofsted-watch-XXXXXX/database';

/**
 * The engine checks no signature and answers any web page, so it has no port: a page in a browser cannot reach a
 * socket, nor can another user of this machine, since the folder is its owner's alone.
 */
const newSocket = (): string => {
  if (process.platform === 'win32') return `\\\\.\\pipe\\ofsted-watch-${randomUUID()}`;
  const folder = join(tmpdir(), NAME).length > LONGEST_PATH ? '/tmp' : tmpdir();
  return join(mkdtempSync(join(folder, 'ofsted-watch-')), 'database');
};

const removeSocket = (socket: string): void => {
  if (process.platform !== 'win32') rmSync(dirname(socket), { recursive: true, force: true });
};

const listening = async (folder: string | undefined): Promise<{ server: Server; socket: string }> => {
  const server = dynalite({ path: folder, createTableMs: 0 });
  server.on('request', survivesAbort);
  const socket = newSocket();
  server.listen(socket);
  await once(server, 'listening');
  return { server, socket };
};

class SocketAgent extends Agent {
  readonly #socket: string;

  constructor(socket: string) {
    super({ keepAlive: true });
    this.#socket = socket;
  }

  override createConnection() {
    return connect(this.#socket);
  }
}

/** An engine on this machine is never throttled but on purpose, and then nobody wants to wait for long. */
const LOCAL_ATTEMPTS = 3;
/** It shares the machine with all else that runs there. */
const LOCAL_REQUEST_MS = 30_000;

/** A client for the embedded database at this socket. */
export const localClient = (socket: string): DynamoDBClient => {
  const { maxAttempts, requestHandler } = bounded(LOCAL_ATTEMPTS, LOCAL_REQUEST_MS);
  return new DynamoDBClient({
    endpoint: 'http://localhost',
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts,
    requestHandler: { ...requestHandler, httpAgent: new SocketAgent(socket) },
  });
};

/**
 * Starts the embedded database, which only programs of this user reach, kept in `folder` or, without one, in memory,
 * and makes its table. Throws `DataFolderError` where the folder cannot be used. What was written survives a killed
 * process.
 */
export const startDynamo = async (
  options: { folder?: string | undefined; tableName?: string } = {},
): Promise<LocalDynamo> => {
  const { folder, tableName = 'ofsted-watch' } = options;
  if (folder !== undefined) await prepareFolder(folder, tableName);
  const { server, socket } = await listening(folder);
  const client = localClient(socket);
  const stop = async (): Promise<void> => {
    client.destroy();
    if (server.listening) await new Promise((closed) => server.close(closed));
    removeSocket(socket);
  };
  try {
    await createTable(client, tableName);
  } catch (error) {
    await stop();
    throw error;
  }
  return { client, socket, tableName, stop };
};
