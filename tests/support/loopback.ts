import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';

export type Seen = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
export type Answering = (request: IncomingMessage, response: ServerResponse, times: number) => void;

/** Servers on this machine only, closed after each test, that remember what they were asked. */
export const loopbackServers = () => {
  const open: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map((close) => close()));
  });
  return {
    /** `answer` is told the how-manieth request it answers, from 1. */
    start: async (answer: Answering): Promise<{ origin: string; seen: readonly Seen[] }> => {
      const seen: Seen[] = [];
      const listener: RequestListener = (request, response) => {
        seen.push({ method: request.method, url: request.url, headers: request.headers });
        answer(request, response, seen.length);
      };
      const server = createServer(listener).listen(0, '127.0.0.1');
      await once(server, 'listening');
      open.push(() => {
        server.closeAllConnections();
        return new Promise((closed) => server.close(closed));
      });
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('the server has no port');
      return { origin: `http://127.0.0.1:${address.port}`, seen };
    },
  };
};
