import { describe, expect, it } from 'vitest';
import type { History } from '../../shared/ports.ts';
import { aNotice, anAlert, anIlacs, anOlderIlacs, aReading, MEDWAY, published, SWINDON } from '../support/builders.ts';

const RAISED = '2026-02-02T12:00:00Z';
const waiting = (alertId = 'a') =>
  anAlert({ alertId }, { state: 'pending', attempts: 0, sentAt: null, messageId: null });

/** What every history keeps to. `open` gives an empty one each time. */
export const historyContract = (open: () => Promise<History>): void => {
  describe('entries', () => {
    it('are recorded once: a second entry of the same id is refused and changes nothing', async () => {
      const history = await open();
      const entry = aNotice(waiting());
      expect(await history.record(entry)).toBe('recorded');
      const again = { ...entry, date: '2026-02-03', alert: anAlert({ subject: 'another' }) };
      expect(await history.record(again)).toBe('already-recorded');
      expect(await history.entriesOf(MEDWAY.urn)).toEqual([entry]);
      expect(await history.pendingAlerts(RAISED, 10)).toEqual([entry]);
    });

    it('are recorded by one of many who try at once', async () => {
      const history = await open();
      const entry = published(anIlacs(), { alert: waiting() });
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => history.record(entry)));
      expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
    });

    it('are found by council and id, the monitor’s own under no council', async () => {
      const history = await open();
      const [own, councils] = [aNotice(waiting('own'), { urn: null, id: 'x' }), aNotice(waiting(), { id: 'x' })];
      await history.record(own);
      await history.record(councils);
      expect(await history.entry(null, 'x')).toEqual(own);
      expect(await history.entry(MEDWAY.urn, 'x')).toEqual(councils);
      expect(await history.entry(SWINDON.urn, 'x')).toBeUndefined();
    });

    it('of one council come in the order of their dates, whenever they were recorded', async () => {
      const history = await open();
      for (const publication of [anIlacs(), anOlderIlacs(), anIlacs({ urn: SWINDON.urn })])
        await history.record(published(publication));
      const entries = await history.entriesOf(MEDWAY.urn);
      expect(entries.map(({ date }) => date)).toEqual(['2019-08-27', '2023-09-11']);
    });

    it('come back as they were, with empty texts, lists and maps, and what is not given', async () => {
      const history = await open();
      const publication = anIlacs({ judgements: {}, focus: [], label: '', revises: null });
      const changes = [{ aspect: 'in-care', from: null, to: 'good', since: null } as const];
      const entry = published(publication, { alert: anAlert({ changes, sources: [], email: '' }) });
      await history.record(entry);
      expect(await history.entriesOf(MEDWAY.urn)).toStrictEqual([entry]);
    });

    it('may hold a judgement that is printed as not judged', async () => {
      const history = await open();
      const entry = published(anIlacs({ judgements: { lscb: null, adoption: 'good' } }));
      await history.record(entry);
      expect(await history.entry(MEDWAY.urn, entry.id)).toEqual(entry);
    });
  });

  describe('readings', () => {
    it('can be saved again, and the last one counts', async () => {
      const history = await open();
      expect(await history.reading('50227723')).toBeUndefined();
      await history.saveReading('50227723', aReading(anIlacs(), { needsToImprove: ['the first reading'] }));
      await history.saveReading('50227723', aReading());
      expect(await history.reading('50227723')).toEqual(aReading());
    });

    it('too large for the store are refused by name, not by the store', async () => {
      const history = await open();
      const needsToImprove = Array.from({ length: 400 }, () => 'a'.repeat(1_000));
      await expect(history.saveReading('50227723', aReading(anIlacs(), { needsToImprove }))).rejects.toMatchObject({
        reason: 'too-large',
      });
    });
  });
};
