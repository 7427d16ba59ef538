import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Clock } from '../../shared/ports.ts';
import type { RecordedAnswers } from './recorded-answers.ts';

export type RecordedServer = {
  /** Where a request for that address goes instead. */
  elsewhere(url: URL): URL;
  stop(): Promise<void>;
};

const LOOPBACK = '127.0.0.1';

const etagOf = (body: Uint8Array): string => `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;

/** `/reports.ofsted.gov.uk/search?…` on this server stands for the same address over https. */
const meant = ({ url = '/' }: IncomingMessage): string => `https:/${url}`;

const answer = (answers: RecordedAnswers, clock: Clock) => (request: IncomingMessage, response: ServerResponse) => {
  const found = answers.at(meant(request), clock.now());
  if (found.kind === 'refused') return void request.socket.destroy();
  const etag = etagOf(found.body);
  const unchanged = found.status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(unchanged ? 304 : found.status, { ...found.headers, etag });
  response.end(unchanged ? undefined : found.body);
};

/** Serves recorded answers over HTTP, to this machine only, as they were at the clock's moment. */
export const serveRecorded = async (answers: RecordedAnswers, clock: Clock): Promise<RecordedServer> => {
  const server = createServer(answer(answers, clock));
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the recorded sources have no port');
  return {
    elsewhere: ({ host, pathname, search }) =>
      new URL(`http://${LOOPBACK}:${address.port}/${host}${pathname}${search}`),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
