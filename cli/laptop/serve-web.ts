import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import * as z from 'zod';
import { MachineError } from '../command-line.ts';

type PortTakenReason = 'in-use' | 'not-allowed' | 'unknown';

const SENTENCES: Record<PortTakenReason, string> = {
  'in-use': 'is in use by another program: stop that one, or choose another port with --port',
  'not-allowed': 'may not be used by you: choose one above 1023 with --port',
  unknown: 'cannot be used: choose another one with --port',
};

const Coded = z.object({ code: z.string() });

const REASONS: ReadonlyMap<string | undefined, PortTakenReason> = new Map([
  ['EADDRINUSE', 'in-use'],
  ['EACCES', 'not-allowed'],
]);

/** The port cannot be had. */
export class PortTaken extends MachineError {
  override readonly name = 'PortTaken';
  readonly reason: PortTakenReason;

  constructor(port: number, cause: unknown) {
    const reason = REASONS.get(Coded.safeParse(cause).data?.code) ?? 'unknown';
    super(`Port ${port} ${SENTENCES[reason]}.`, { cause });
    this.reason = reason;
  }
}

export type ServedWeb = { url: string; stop(): Promise<void> };

/** Reachable from this machine only. */
const LOOPBACK = '127.0.0.1';

/** An address far too long is refused by the site, which says why, and not by the server, which would not. */
const LONGEST_REQUEST_BYTES = 256 * 1024;

const THIS_MACHINE = ['localhost', LOOPBACK, '[::1]'];

/**
 * A page of another site can give its own name the address of this machine, and the browser would then let it read
 * what is answered: only requests that name this machine are taken.
 */
const isForHere = ({ headers: { host = '' } }: IncomingMessage): boolean =>
  THIS_MACHINE.includes(URL.parse(`http://${host}`)?.hostname ?? '');

const forHereOnly =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (isForHere(request)) return listener(request, response);
    response.writeHead(421, { 'content-type': 'text/plain' }).end('This is served to http://localhost only.\n');
  };

/** Serves the site on this machine; port 0 takes any free one. Throws `PortTaken` where the port cannot be had. */
export const serveWeb = async (app: Pick<Hono, 'fetch'>, port: number): Promise<ServedWeb> => {
  const server = createServer({ maxHeaderSize: LONGEST_REQUEST_BYTES }, forHereOnly(getRequestListener(app.fetch)));
  try {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
  } catch (error) {
    throw new PortTaken(port, error);
  }
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const stop = async (): Promise<void> => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://localhost:${taken}`, stop };
};
