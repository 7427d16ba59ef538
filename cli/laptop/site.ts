import type { Clock } from '../../shared/ports.ts';
import { sourcesOn, type Watching } from '../../shared/use-cases/watching.ts';
import { createApp } from '../../shared/web/app.ts';
import { VERSION } from '../this-program.ts';
import type { LocalDynamo } from './dynamo.ts';
import { storeOn } from './monitor.ts';
import { type ServedWeb, serveWeb } from './serve-web.ts';
import { withoutDeadLinks } from './without-dead-links.ts';

/** Serves the page and the API of this machine's monitor. Throws `PortTaken` where the port cannot be had. */
export const serveSite = (
  dynamo: LocalDynamo,
  watching: Watching,
  clock: Clock,
  port: number,
  demonstration?: string,
): Promise<ServedWeb> =>
  serveWeb(
    createApp({
      ...(demonstration === undefined ? storeOn(dynamo) : withoutDeadLinks(storeOn(dynamo))),
      clock,
      watched: watching.authorities,
      sources: sourcesOn(watching),
      origin: `http://localhost:${port}`,
      version: VERSION,
      demonstration,
      byEmail: { kind: 'never' },
      log: (event, facts) => process.stderr.write(`${event} ${JSON.stringify(facts)}\n`),
    }),
    port,
  );
