import { describe, expect, it } from 'vitest';
import { DynamoHistory } from '../../shared/adapters/dynamo/dynamo-history.ts';
import { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { SCHEMA_VERSION } from '../../shared/adapters/dynamo/stored-items.ts';
import { foundKey, type Key, sourceKey, watchKey } from '../../shared/adapters/dynamo/table-shape.ts';
import { aFoundDocument, aNotice, anAlert, aReading, aSourceState, aWatch, MEDWAY, NOON } from '../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

const pendingNotice = (id: string) => aNotice(anAlert({}, { state: 'pending' }), { id });

const EVERY_KIND: readonly (readonly [string, (store: OpenedStore) => Promise<unknown>, Key])[] = [
  ['an entry', ({ history }) => history.entriesOf(MEDWAY.urn), { PK: `COUNCIL#${MEDWAY.urn}`, SK: 'ENTRY#a' }],
  ['a found document', ({ found }) => found.ofCouncil(MEDWAY.urn), foundKey(MEDWAY.urn, '50297101')],
  ['a reading', ({ history }) => history.reading('50297101'), { PK: 'FILE#50297101', SK: 'READING' }],
  ['the state of a source', ({ states }) => states.source('ofsted-listing'), sourceKey('ofsted-listing')],
  ['a watch', ({ states }) => states.watch(MEDWAY.urn), watchKey(MEDWAY.urn)],
];

const fill = async ({ history, found, states }: OpenedStore): Promise<void> => {
  await history.record(pendingNotice('a'));
  await found.save(aFoundDocument());
  await history.saveReading('50297101', aReading());
  await states.saveSource(aSourceState());
  await states.saveWatch(aWatch());
};

const change = async ({ table }: OpenedStore, key: Key, facts: Record<string, unknown>): Promise<void> => {
  const item = await table.get(key);
  if (item === undefined) throw new Error(`nothing is stored under ${key.PK} ${key.SK}`);
  await table.put({ ...item, ...facts });
};

/** Items that are not in the shape this program writes are never taken for something else. */
export const damageContract = (open: () => Promise<OpenedStore>): void => {
  describe.each(EVERY_KIND)('%s', (_, read, key) => {
    it('of a newer schema version is refused, and its reason says so', async () => {
      const store = await open();
      await fill(store);
      await change(store, key, { schemaVersion: SCHEMA_VERSION + 1 });
      await expect(read(store)).rejects.toMatchObject({
        reason: 'newer-version',
        message: expect.stringContaining(`${key.PK} ${key.SK}`),
      });
    });

    it('that cannot be read is refused by name', async () => {
      const store = await open();
      await fill(store);
      await change(store, key, { entry: 1, document: 1, reading: 1, source: 1, watch: 1 });
      await expect(read(store)).rejects.toMatchObject({
        reason: 'not-readable',
        message: expect.stringContaining(`${key.PK} ${key.SK}`),
      });
    });
  });

  describe('an item without a schema version', () => {
    it('is refused', async () => {
      const store = await open();
      await store.table.put({ ...watchKey(MEDWAY.urn), watch: aWatch() });
      await expect(store.states.watch(MEDWAY.urn)).rejects.toMatchObject({ reason: 'not-readable' });
    });
  });

  describe('an alert that cannot be read', () => {
    it('holds up no other, and is told once nothing else is due', async () => {
      const store = await open();
      for (const id of ['a', 'b']) await store.history.record(pendingNotice(id));
      await change(store, { PK: `COUNCIL#${MEDWAY.urn}`, SK: 'ENTRY#a' }, { entry: 'damaged' });
      const [readable] = await store.history.pendingAlerts(NOON, 10);
      if (readable === undefined) throw new Error('nothing is pending');
      expect(readable.id).toBe('b');
      await store.history.updateAlert(readable, anAlert());
      await expect(store.history.pendingAlerts(NOON, 10)).rejects.toMatchObject({ reason: 'not-readable' });
    });
  });

  describe('a table that does not exist', () => {
    it('is named in the fault', async () => {
      const { client } = await open();
      const history = new DynamoHistory(new StoreTable(client, 'nowhere'));
      const missing = { reason: 'table-missing', message: expect.stringContaining('nowhere') };
      await expect(history.record(pendingNotice('a'))).rejects.toMatchObject(missing);
      await expect(history.entriesOf(MEDWAY.urn)).rejects.toMatchObject(missing);
      await expect(history.pendingAlerts(NOON, 10)).rejects.toMatchObject(missing);
    });
  });
};
