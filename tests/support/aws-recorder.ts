import { text } from 'node:stream/consumers';
import { loopbackServers } from './loopback.ts';
import type { Signed } from './sigv4.ts';

export const SECRET = 'a secret of the tests';

export type Answer = { status: number; body: string | ((request: Signed) => string) };
export type Reply = Answer | 'silence' | ((request: Signed) => Answer);

/** An AWS service on this machine: keeps whole requests, answers the first with the first reply, the last one for ever. */
export const awsRecorders = () => {
  const servers = loopbackServers();
  return {
    start: async (...replies: Reply[]) => {
      const requests: Signed[] = [];
      const { origin } = await servers.start(async (request, response) => {
        const { method = '', url: path = '', headers } = request;
        const signed = { method, path, headers, body: await text(request) };
        const reply = replies[requests.push(signed) - 1] ?? replies.at(-1) ?? 'silence';
        if (reply === 'silence') return;
        const { status, body } = typeof reply === 'function' ? reply(signed) : reply;
        response.writeHead(status).end(typeof body === 'string' ? body : body(signed));
      });
      const credentials = { accessKeyId: 'AKTEST', secretAccessKey: SECRET };
      return { requests, where: { endpoint: origin, region: 'eu-west-2', credentials } };
    },
  };
};
