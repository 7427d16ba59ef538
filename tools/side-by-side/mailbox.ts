import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** A notification as it was posted: to which box, and everything it said. */
export type Notice = { box: string; text: string };

export type Mailbox = {
  /** Where to post to, in the spelling of the library Apprise. */
  address(box: string): string;
  /** What came since the last time. */
  take(): readonly Notice[];
};

/** Takes notifications over HTTP, from this machine only, for as long as the work takes. */
export const withMailbox = async <T>(work: (mailbox: Mailbox) => Promise<T>): Promise<T> => {
  let notices: Notice[] = [];
  const server = createServer(async (request, response) => {
    notices.push({ box: (request.url ?? '').slice(1), text: await text(request) });
    response.end('ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox has no port');
  const mailbox: Mailbox = {
    address: (box) => `json://127.0.0.1:${address.port}/${box}`,
    take: () => {
      const taken = notices;
      notices = [];
      return taken;
    },
  };
  try {
    return await work(mailbox);
  } finally {
    server.close();
    server.closeAllConnections();
  }
};
