import { once } from 'node:events';
import { createServer } from 'node:http';
import { RecordedAnswers } from '../../../cli/simulation/recorded-answers.ts';
import { loadScenario } from '../../../cli/simulation/scenario.ts';

const RECORDED = 'tools/recordings/medway';

/** All sources as they were at the recording's end, under their own names: whoever asks names the host. */
export const serveSources = async (): Promise<{ port: number; asked: readonly string[]; stop(): Promise<void> }> => {
  const scenario = await loadScenario(RECORDED);
  const answers = new RecordedAnswers(RECORDED, scenario);
  const asked: string[] = [];
  const server = createServer(({ headers, url, socket }, response) => {
    const address = `https://${headers.host}${url}`;
    asked.push(address);
    const answer = answers.at(address, scenario.end);
    if (answer.kind === 'refused') return void socket.destroy();
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
