import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import type { Clock } from '../../shared/ports.ts';

export type Sources = { port: number; refuse(host: string | null): void; stop(): Promise<void> };

/** All sources as they are at the clock's moment, under their own names: whoever asks names the host. */
export const serveSources = async (answers: RecordedAnswers, clock: Clock): Promise<Sources> => {
  let refused: string | null = null;
  const server = createServer(({ headers, url, socket }, response) => {
    const answer = answers.at(`https://${headers.host}${url}`, clock.now());
    if (answer.kind === 'refused' || headers.host === refused) return void socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    refuse: (host) => {
      refused = host;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
