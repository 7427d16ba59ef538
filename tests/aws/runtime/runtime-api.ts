import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

/** What the client says of a fault: of one event, or of the start. */
export const Fault = z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.array(z.string()) });
export type Fault = z.infer<typeof Fault>;

export type Outcome = { kind: 'answered'; value: unknown } | ({ kind: 'failed' } & Fault);

type Invocation = { id: string; event: unknown };

const VERSION = '/2018-06-01/runtime';
const OF_INVOCATION = new RegExp(`^${VERSION}/invocation/([^/]+)/(response|error)$`);

export type RuntimeApi = {
  /** `127.0.0.1:1234`, as in `AWS_LAMBDA_RUNTIME_API`. */
  address: string;
  /** Null once the client asks for its first event, or the fault that kept it from doing so. */
  started: Promise<Fault | null>;
  /** Hands over an event as soon as the client asks for the next one. With the id of an earlier one it is a retry. */
  invoke(event: unknown, id?: string): Promise<Outcome>;
  stop(): Promise<void>;
};

/**
 * The HTTP interface between Lambda and a function's process, as AWS documents it ("Lambda runtime API"), on this
 * machine: one event at a time, in order.
 */
export const startRuntimeApi = async ({ arn, timeoutMs }: { arn: string; timeoutMs: number }): Promise<RuntimeApi> => {
  const started = Promise.withResolvers<Fault | null>();
  const outcomes = new Map<string, (outcome: Outcome) => void>();
  const events: Invocation[] = [];
  let asking: ServerResponse | undefined;

  const handOver = (): void => {
    const next = asking === undefined ? undefined : events.shift();
    if (asking === undefined || next === undefined) return;
    asking.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': next.id,
      'lambda-runtime-deadline-ms': String(Date.now() + timeoutMs),
      'lambda-runtime-invoked-function-arn': arn,
      'lambda-runtime-trace-id': 'Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0',
    });
    asking.end(JSON.stringify(next.event));
    asking = undefined;
  };

  /** Whether somebody waits for what the client says. */
  const take = (path: string, said: unknown): boolean => {
    if (path === `${VERSION}/init/error`) {
      started.resolve(Fault.parse(said));
      return true;
    }
    const [, id = '', how] = OF_INVOCATION.exec(decodeURIComponent(path)) ?? [];
    const tell = outcomes.get(id);
    tell?.(how === 'error' ? { kind: 'failed', ...Fault.parse(said) } : { kind: 'answered', value: said });
    return outcomes.delete(id);
  };

  const server = createServer(async (request, response) => {
    if (request.url === `${VERSION}/invocation/next`) {
      asking = response;
      started.resolve(null);
      return handOver();
    }
    const taken = take(request.url ?? '', JSON.parse(await text(request)));
    response.writeHead(taken ? 202 : 404, { 'content-type': 'application/json' }).end('{"status":"OK"}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  return {
    address: `127.0.0.1:${address.port}`,
    started: started.promise,
    invoke: (event, id = randomUUID()) => {
      const outcome = Promise.withResolvers<Outcome>();
      outcomes.set(id, outcome.resolve);
      events.push({ id, event });
      handOver();
      return outcome.promise;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};
