import { describe, expect, it } from 'vitest';
import { failNextWrites } from '../../cli/laptop/failing-writes.ts';
import { aFoundDocument, aNotice, anAlert, MEDWAY, NOON } from '../support/builders.ts';
import type { OpenedStore } from './opened-store.ts';

const notice = aNotice(anAlert({}, { state: 'pending' }));

/** As often as the client of a local engine tries. */
const EVERY_TRY = 3;

/** What is left behind when the table takes no writes for a while. */
export const busyTableContract = (open: () => Promise<OpenedStore>): void => {
  const openBusy = async (times: number) => {
    const store = await open();
    const writes = failNextWrites(store.client);
    writes.next(times);
    return { ...store, writes };
  };

  describe('a table too busy for writes', () => {
    it('is waited for by the SDK where it soon takes them again', async () => {
      const { history, found } = await openBusy(EVERY_TRY - 1);
      expect(await history.record(notice)).toBe('recorded');
      expect(await found.save(aFoundDocument())).toBe('saved');
    });

    it('leaves neither an entry without its alert nor an alert without its entry', async () => {
      const { history } = await openBusy(EVERY_TRY);
      await expect(history.record(notice)).rejects.toMatchObject({ reason: 'throttled' });
      expect(await history.entriesOf(MEDWAY.urn)).toEqual([]);
      expect(await history.pendingAlerts(NOON, 10)).toEqual([]);
      expect(await history.record(notice)).toBe('recorded');
      expect(await history.pendingAlerts(NOON, 10)).toEqual([notice]);
    });

    it('leaves an alert pending that could not be marked as sent', async () => {
      const { history, writes } = await openBusy(0);
      await history.record(notice);
      writes.next(EVERY_TRY);
      await expect(history.updateAlert(notice, anAlert())).rejects.toMatchObject({ reason: 'throttled' });
      expect(await history.pendingAlerts(NOON, 10)).toEqual([notice]);
    });

    it('can be read all the same', async () => {
      const { found } = await openBusy(EVERY_TRY);
      expect(await found.ofCouncil(MEDWAY.urn)).toEqual([]);
    });
  });
};
