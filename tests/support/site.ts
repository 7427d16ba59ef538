import { startDynamo } from '../../local/dynamo.ts';
import { serveWeb } from '../../local/serve-web.ts';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { DynamoWatchStates } from '../../shared/adapters/dynamo/dynamo-watch-states.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import type { Authority } from '../../shared/domain/authority.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import type { SourceState, WatchState } from '../../shared/domain/source-state.ts';
import { SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { MEDWAY, NOON } from './builders.ts';

export type Content = {
  watched?: readonly Authority[];
  entries?: readonly HistoryEntry[];
  /** What was read, by file id. */
  readings?: Readonly<Record<string, Reading>>;
  watches?: readonly WatchState[];
  sources?: readonly SourceState[];
};

export type Site = {
  url: string;
  history: DynamoHistory;
  states: DynamoWatchStates;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  json(path: string): Promise<unknown>;
  stop(): Promise<void>;
};

const fill = async (history: DynamoHistory, states: DynamoWatchStates, content: Content): Promise<void> => {
  for (const entry of content.entries ?? []) await history.record(entry);
  for (const [fileId, reading] of Object.entries(content.readings ?? {})) await history.saveReading(fileId, reading);
  for (const watch of content.watches ?? []) await states.saveWatch(watch);
  for (const source of content.sources ?? []) await states.saveSource(source);
};

/** The whole site over real HTTP on this machine, on a real store that holds this content. */
export const startSite = async (content: Content = {}): Promise<Site> => {
  const dynamo = await startDynamo();
  const table = new StoreTable(dynamo.client, dynamo.tableName);
  const [history, states] = [new DynamoHistory(table), new DynamoWatchStates(table)];
  await fill(history, states, content);
  const watched = content.watched ?? [MEDWAY];
  const app = createApp({ history, states, watched, sources: SOURCES, clock: { now: () => NOON }, version: '0.1.0' });
  const web = await serveWeb(app, 0);
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${web.url}${path}`, { headers, redirect: 'manual' });
  return {
    url: web.url,
    history,
    states,
    get,
    json: async (path) => (await get(path)).json(),
    stop: async () => {
      await web.stop();
      await dynamo.stop();
    },
  };
};
