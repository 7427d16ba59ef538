import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { SCHEMA_VERSION } from '../../shared/adapters/dynamo/stored-items.ts';
import { OFSTED_SOURCES } from '../../shared/sources/catalogue.ts';
import { createApp } from '../../shared/web/app.ts';
import { council, MEDWAY, NOON } from '../support/builders.ts';

/** Items as each released schema version wrote them: `tools/freeze-stored-items.ts` made them, once. */
const FROZEN = new URL('../fixtures/stored-items/', import.meta.url);
const VERSIONS = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1);

const Item = z.record(z.string(), z.unknown());
type Item = z.infer<typeof Item>;

const frozen = (version: number): ReadonlyMap<string, Item> => {
  const folder = new URL(`v${version}/`, FROZEN);
  return new Map(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      Item.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
    ]),
  );
};

let dynamo: LocalDynamo;
beforeEach(async () => {
  dynamo = await startDynamo();
});
afterEach(() => dynamo.stop());

const storeOf = async (items: Iterable<Item>) => {
  const table = new StoreTable(dynamo.client, dynamo.tableName);
  for (const item of items) await table.put(item);
  return storeOn(dynamo);
};
type Store = Awaited<ReturnType<typeof storeOf>>;

const all = async <T>(things: AsyncIterable<T>): Promise<T[]> => {
  const read: T[] = [];
  for await (const thing of things) read.push(thing);
  return read;
};

const { urn } = MEDWAY;
const COUNCILS = [urn, council('kent').urn];

const entry = (id: string) => ({ reads: ({ history }: Store) => history.entry(urn, `${urn}/${id}`), has: { urn } });

/** How this version reads each record type, and what it finds there. */
const READERS: Readonly<Record<string, { reads(store: Store): Promise<unknown>; has: object }>> = {
  'entry-shipped': entry('record/50004250'),
  'entry-read': entry('50227723/read'),
  'entry-notice': entry(`${urn}-welcome`),
  'entry-event': {
    reads: async ({ history }) => (await history.entriesOf(urn)).find(({ event }) => event !== undefined),
    has: { event: { event: expect.any(String) } },
  },
  'entry-pending': {
    reads: ({ history }) => history.pendingAlerts(NOON, 10),
    has: [{ id: `${urn}/waits`, alert: { state: 'pending' } }],
  },
  'found-document': { reads: ({ found }) => found.ofCouncil(urn), has: expect.arrayContaining([expect.anything()]) },
  'found-waiting': { reads: ({ found }) => found.waiting(NOON, 10), has: [{ fileId: '59000099' }] },
  coverage: { reads: ({ coverage }) => coverage.ofCouncil(urn), has: [{ urn, event: 'full-inspection' }] },
  'covered-day': { reads: ({ coverage }) => all(coverage.covered(COUNCILS)), has: [{ urn, event: 'full-inspection' }] },
  'covered-council': { reads: ({ coverage }) => all(coverage.covered([urn])), has: [{ urn }] },
  'published-day': { reads: ({ history }) => all(history.published(COUNCILS)), has: [{ urn, id: '50227723' }] },
  'published-council': { reads: ({ history }) => all(history.published([urn])), has: [{ urn }] },
  reading: { reads: ({ history }) => history.reading('50227723'), has: { urn } },
  source: { reads: ({ states }) => states.sources(), has: [{ sourceId: 'ofsted-listing', lastGoodCount: 153 }] },
  watch: { reads: ({ states }) => states.watch(urn), has: { urn, phase: 'watching' } },
};

const PATHS = ['/', '/medway', '/feeds/medway.atom', '/v1/authorities', '/v1/authorities/medway', '/v1/publications'];
const MORE_PATHS = ['/v1/publications/50227723', '/v1/changes', '/v1/alerts', '/v1/coverage', '/v1/status'];

const asks = (store: Store) => (path: string) =>
  createApp({
    ...store,
    watched: [MEDWAY, council('kent')],
    sources: OFSTED_SOURCES,
    clock: { now: () => NOON },
    version: '0',
    freshness: { freshMs: 0, staleMs: 0 },
  }).request(path);

/** With an attribute that some later version adds, at the top and in what is kept. */
const withMore = (item: Item): Item =>
  Object.fromEntries([
    ...Object.entries(item).map(([name, value]) => {
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [name, isMap ? { ...value, addedLater: { by: 'a later version' } } : value];
    }),
    ['addedLater', true],
  ]);

describe.each(VERSIONS)('items written by schema version %i', (version) => {
  const items = frozen(version);

  it('are of every record type', () => {
    expect([...items.keys()].toSorted()).toEqual(Object.keys(READERS).toSorted());
    for (const item of items.values()) expect(item['schemaVersion']).toBe(version);
  });

  it.each(Object.entries(READERS))('are read: %s', async (_, { reads, has }) => {
    const store = await storeOf(items.values());
    expect(await reads(store)).toMatchObject(has);
  });

  it.each([...PATHS, ...MORE_PATHS])('are enough for the answer of %s', async (path) => {
    const answer = await asks(await storeOf(items.values()))(path);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    if (path.startsWith('/v1/') && path !== '/v1/status') expect(text).toContain('medway');
  });

  it('say the same with attributes that this version does not know', async () => {
    const before = asks(await storeOf(items.values()));
    const texts = await Promise.all([...PATHS, ...MORE_PATHS].map(async (path) => (await before(path)).text()));
    const after = asks(await storeOf([...items.values()].map(withMore)));
    expect(await Promise.all([...PATHS, ...MORE_PATHS].map(async (path) => (await after(path)).text()))).toEqual(texts);
  });

  it('may lack what was added within the version', async () => {
    const { source } = z.object({ source: Item }).parse(items.get('source'));
    expect(source).not.toHaveProperty('feedFailures');
    expect(z.object({ entry: Item }).parse(items.get('entry-read')).entry).not.toHaveProperty('corrects');
    const withoutOrder = [...items].filter(([name]) => !/^(?:published|covered)-/.test(name));
    const store = await storeOf(withoutOrder.map(([, item]) => item));
    expect((await all(store.history.published(COUNCILS))).map(({ id }) => id)).toEqual(['50227723', '50004250']);
    expect(await all(store.coverage.covered(COUNCILS))).toHaveLength(1);
  });
});

describe.each(Object.entries(READERS))('an item of a schema version still to come: %s', (name, { reads }) => {
  const items = frozen(SCHEMA_VERSION);

  it('ends in a fault that names it, and is never read by the rules of today', async () => {
    const item = items.get(name) ?? {};
    const store = await storeOf([...items.values(), { ...item, schemaVersion: SCHEMA_VERSION + 1 }]);
    await expect(reads(store)).rejects.toMatchObject({
      reason: 'newer-version',
      message: expect.stringContaining(`${item['PK']} ${item['SK']}`),
    });
  });
});

it('answers nothing from items of a newer schema version', async () => {
  const items = [...frozen(SCHEMA_VERSION).values()];
  const store = await storeOf(items.map((item) => ({ ...item, schemaVersion: SCHEMA_VERSION + 1 })));
  for (const path of ['/medway', '/v1/authorities/medway', '/v1/publications', '/v1/coverage', '/v1/status'])
    expect((await asks(store)(path)).status).toBe(500);
});
