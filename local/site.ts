import type { Authority } from '../shared/domain/authority.ts';
import type { Clock } from '../shared/ports.ts';
import { SOURCES } from '../shared/sources/catalogue.ts';
import { createApp } from '../shared/web/app.ts';
import type { LocalDynamo } from './dynamo.ts';
import { storeOn } from './monitor.ts';
import { type ServedWeb, serveWeb } from './serve-web.ts';
import { VERSION } from './version.ts';

/** Serves the page and the API of this machine's monitor. Throws `PortTaken` where the port cannot be had. */
export const serveSite = (
  dynamo: LocalDynamo,
  authorities: readonly Authority[],
  clock: Clock,
  port: number,
): Promise<ServedWeb> =>
  serveWeb(
    createApp({
      ...storeOn(dynamo),
      clock,
      watched: authorities,
      sources: SOURCES,
      origin: `http://localhost:${port}`,
      version: VERSION,
    }),
    port,
  );
