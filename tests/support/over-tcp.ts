import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/**
 * Lets programs that know nothing but an endpoint reach the embedded database, which has a socket and no port: the
 * bundles of functions, and commands that are told of a deployment.
 */
export const overTcp = async ({ socket }: { socket: string }): Promise<{ endpoint: string; stop(): void }> => {
  const server = createServer((client) => {
    const database = connect(socket);
    client.pipe(database).pipe(client);
    client.on('error', () => database.destroy());
    database.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the way to the database has no port');
  return { endpoint: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
};
