import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { serveWeb } from '../../cli/laptop/serve-web.ts';
import { DynamoCoverage } from '../../shared/adapters/dynamo/dynamo-coverage.ts';
import { DynamoDailyCounts } from '../../shared/adapters/dynamo/dynamo-daily-counts.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import type { CoverageItem } from '../../shared/domain/coverage.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import type { SourceState, WatchState } from '../../shared/domain/source-state.ts';
import type { Log, SignUps } from '../../shared/ports.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import type { Freshness } from '../../shared/web/brief-memory.ts';
import type { ByEmail } from '../../shared/web/web-deps.ts';
import { MEDWAY, NOON } from './builders.ts';

/** What is on record; all of it may be left out. */
export type Content = {
  entries?: readonly HistoryEntry[];
  /** What was read, by file id. */
  readings?: Readonly<Record<string, Reading>>;
  coverage?: readonly CoverageItem[];
  watches?: readonly WatchState[];
  sources?: readonly SourceState[];
};

const storesOn = (table: StoreTable) => ({
  history: new DynamoHistory(table),
  coverage: new DynamoCoverage(table),
  states: new DynamoWatchStates(table),
});
type Stores = ReturnType<typeof storesOn>;

export type Site = Stores & {
  url: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json(path: string): Promise<unknown>;
  html(path: string): Promise<string>;
  stop(): Promise<void>;
};

const fill = async ({ history, coverage, states }: Stores, content: Content): Promise<void> => {
  for (const entry of content.entries ?? []) await history.record(entry);
  for (const [fileId, reading] of Object.entries(content.readings ?? {})) await history.saveReading(fileId, reading);
  for (const item of content.coverage ?? []) await coverage.save(item);
  for (const watch of content.watches ?? []) await states.saveWatch(watch);
  for (const source of content.sources ?? []) await states.saveSource(source);
};

/** A test reads what it has just written. */
const ALWAYS_ASK: Freshness = { freshMs: 0, staleMs: 0 };

/** For many councils, of which nothing more is written: each is asked for once, as many at once ask a site. */
export const ASK_ONCE: Freshness = { freshMs: 1, staleMs: 0, elapsed: () => 0 };

/** The whole site over real HTTP on this machine, on a real store that holds this content; it is always noon. */
export const startSite = async (
  content: Content & {
    watched?: readonly Authority[];
    freshness?: Freshness;
    demonstration?: string;
    /** Where people may sign up; the network that somebody asks from is what the header `network` says. */
    signUps?: SignUps;
    byEmail?: ByEmail;
    log?: Log;
  } = {},
): Promise<Site> => {
  const dynamo = await startDynamo();
  const stores = storesOn(new StoreTable(dynamo.client, dynamo.tableName));
  await fill(stores, content);
  const { watched = [MEDWAY], freshness = ALWAYS_ASK, signUps } = content;
  const signUp = (allowed: SignUps): ByEmail => ({
    kind: 'sign-up',
    signUps: allowed,
    counts: new DynamoDailyCounts(dynamo.client, dynamo.tableName),
    networkOf: (c) => c.req.header('network') ?? '192.0.2.1',
  });
  const app = createApp({
    ...stores,
    watched,
    sources: OFSTED_SOURCES,
    clock: { now: () => NOON },
    version: '0.1.0',
    demonstration: content.demonstration,
    freshness,
    log: content.log,
    byEmail: signUps === undefined ? content.byEmail : signUp(signUps),
  });
  const web = await serveWeb(app, 0);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${web.url}${path}`, { headers, redirect: 'manual' });
  return {
    ...stores,
    url: web.url,
    get,
    json: async (path) => (await get(path)).json(),
    html: async (path) => (await get(path, { Accept: 'text/html' })).text(),
    stop: async () => {
      await web.stop();
      await dynamo.stop();
    },
  };
};
