import { describe, expect, it } from 'vitest';
import { RAISED } from '../../shared/adapters/dynamo/store-table.ts';
import { aFoundDocument, aNotice, anAlert, MEDWAY, NOON } from '../support/builders.ts';
import { lateIndex } from '../support/late-index.ts';
import type { OpenedStore } from './opened-store.ts';

const PUBLISH = { name: 'waiting', partitionKey: 'waitingFor', value: 'publish' };
const READ = { name: 'waiting', partitionKey: 'waitingFor', value: 'read' };
const LIST = { name: 'raised', partitionKey: 'raised', value: RAISED };

const pendingNotice = (id: string) => aNotice(anAlert({}, { state: 'pending' }), { id });

/** DynamoDB's indexes follow their table a moment later. What they say is a proposal, the table decides. */
export const lateIndexContract = (open: () => Promise<OpenedStore>): void => {
  const openLate = async () => {
    const store = await open();
    return { ...store, index: lateIndex(store.client, store.table.name) };
  };

  describe('an index that lags behind', () => {
    it('brings no alert back that was sent since', async () => {
      const { history, index } = await openLate();
      for (const id of ['a', 'b']) await history.record(pendingNotice(id));
      await index.freeze(PUBLISH);
      await history.updateAlert(pendingNotice('a'), anAlert());
      expect((await history.pendingAlerts(NOON, 1)).map(({ id }) => id)).toEqual(['b']);
    });

    it('brings no document back that was recorded since', async () => {
      const { found, index } = await openLate();
      await found.save(aFoundDocument());
      await index.freeze(READ);
      await found.update(aFoundDocument({ state: 'recorded' }));
      expect(await found.waiting(NOON, 10)).toEqual([]);
    });

    it('gives alerts as they stand in the table', async () => {
      const { history, index } = await openLate();
      await history.record(pendingNotice('a'));
      await index.freeze(LIST);
      await history.updateAlert(pendingNotice('a'), anAlert());
      expect((await history.alerts({ limit: 10 })).items).toMatchObject([{ alert: { state: 'sent' } }]);
    });

    it('may list an item twice, which is then given once', async () => {
      const { history, index } = await openLate();
      await history.record(pendingNotice('a'));
      await index.freeze(PUBLISH, 2);
      expect((await history.pendingAlerts(NOON, 10)).map(({ id }) => id)).toEqual(['a']);
    });

    it('hides nothing from those who ask for one council', async () => {
      const { history, index } = await openLate();
      await index.freeze(LIST);
      await history.record(pendingNotice('a'));
      expect((await history.alerts({ urn: MEDWAY.urn, limit: 10 })).items).toHaveLength(1);
      expect(await history.record(pendingNotice('a'))).toBe('already-recorded');
    });
  });
};
