import { once } from 'node:events';
import { Hono } from 'hono';
import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { serveWeb } from '../../cli/laptop/serve-web.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { someCouncils, TWELVE_YEARS, yearsOf } from './councils.ts';

/*
 * Serves the site on a store with so many councils, once as it is shipped and once asking the store each time, and
 * beside it a bare route of Hono. Prints where they are as one JSON line, and ends when its input does.
 */

const councils = someCouncils(Number(process.argv[2]));
const dynamo = await startDynamo();
const stores = storeOn(dynamo);
for (const council of councils) for (const entry of yearsOf(council, TWELVE_YEARS)) await stores.history.record(entry);

const deps = {
  ...stores,
  watched: councils,
  sources: OFSTED_SOURCES,
  clock: { now: () => '2026-02-02T12:00:00.000Z' },
  version: 'bench',
};
const bare = new Hono().get('/', (c) => c.json({ authority: 'medway' }));
const shipped = await serveWeb(createApp(deps), 0);
const forgetful = await serveWeb(createApp({ ...deps, freshness: { freshMs: 0, staleMs: 0 } }), 0);
const beside = await serveWeb(bare, 0);
process.stdout.write(`${JSON.stringify({ shipped: shipped.url, forgetful: forgetful.url, bare: beside.url })}\n`);

process.stdin.resume();
await once(process.stdin, 'end');
await Promise.all([shipped.stop(), forgetful.stop(), beside.stop()]);
await dynamo.stop();
