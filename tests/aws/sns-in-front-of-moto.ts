import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

const LOOPBACK = '127.0.0.1';

const NONE_CONFIRMED = /(<key>SubscriptionsConfirmed<\/key>\s*<value>)0(?=<)/;

const headersOf = ({ headers }: IncomingMessage): Record<string, string> => ({
  authorization: headers.authorization ?? '',
  'content-type': headers['content-type'] ?? '',
});

/**
 * moto 5.2.1 always says that nobody has confirmed a subscription, and the monitor tells nobody anything then. This
 * stands before it and counts the queues that are subscribed, which need no confirmation; all else goes through as it is.
 */
export const snsInFrontOf = async (moto: string): Promise<{ origin: string; stop(): Promise<void> }> => {
  const ask = async (body: string, headers: Record<string, string>) => {
    const answer = await fetch(moto, { method: 'POST', headers, body });
    return { status: answer.status, body: await answer.text() };
  };
  const server = createServer(async (request, response) => {
    const [body, headers] = [await text(request), headersOf(request)];
    const answer = await ask(body, headers);
    const asked = new URLSearchParams(body);
    if (asked.get('Action') !== 'GetTopicAttributes') return void response.writeHead(answer.status).end(answer.body);
    asked.set('Action', 'ListSubscriptionsByTopic');
    const queues = (await ask(asked.toString(), headers)).body.split('<Protocol>sqs</Protocol>').length - 1;
    response.writeHead(answer.status).end(answer.body.replace(NONE_CONFIRMED, `$1${queues}`));
  });
  server.listen(0, LOOPBACK);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://${LOOPBACK}:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
