import { describe, expect, it } from 'vitest';
import type { Alert } from '../../shared/domain/alert.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { History } from '../../shared/ports.ts';
import { aNotice, anAlert, anIlacs, MEDWAY, published, SWINDON } from '../support/builders.ts';

const NOW = '2026-02-02T13:00:00.000Z';

const pending = (facts: Partial<Alert> = {}): Alert =>
  anAlert({}, { state: 'pending', attempts: 0, sentAt: null, messageId: null, ...facts });

const waitingEntry = (id: string, raisedAt = '2026-02-02T12:00:00.000Z', facts: Partial<HistoryEntry> = {}) =>
  aNotice(pending({ raisedAt, nextAttemptAt: raisedAt }), { id, ...facts });

const sent = (alert: Alert): Alert => ({ ...alert, state: 'sent', attempts: 1, sentAt: NOW, messageId: 'm-1' });

const alertOf = (entry: HistoryEntry | undefined): Alert => {
  if (entry === undefined || entry.alert === null) throw new Error('the entry carries no alert');
  return entry.alert;
};

const idsOf = (entries: readonly HistoryEntry[]): string[] => entries.map(({ id }) => id);

/** What the alerts of every history keep to, from their entry to their acceptance. */
export const outboxContract = (open: () => Promise<History>): void => {
  const openWith = async (...entries: HistoryEntry[]): Promise<History> => {
    const history = await open();
    for (const entry of entries) await history.record(entry);
    return history;
  };

  describe('alerts to be sent', () => {
    it('are there with their entry, and nothing is there for an entry without one', async () => {
      const entry = waitingEntry('told');
      const history = await openWith(entry, published(anIlacs()));
      expect(await history.pendingAlerts(NOW, 10)).toEqual([entry]);
    });

    it('are refused where they could not be read again, so that no other is lost with them', async () => {
      const history = await openWith(waitingEntry('good'));
      const tooLong = pending();
      const bad = aNotice({ ...tooLong, message: { ...tooLong.message, sms: 'x'.repeat(161) } }, { id: 'bad' });
      await expect(history.record(bad)).rejects.toMatchObject({ reason: 'not-storable' });
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['good']);
    });

    it('come in the order of raising over all councils and the monitor, as many as asked for', async () => {
      const history = await openWith(
        waitingEntry('third', '2026-02-02T12:02:00.000Z'),
        waitingEntry('first', '2026-02-02T12:00:00Z', { urn: null }),
        waitingEntry('second', '2026-02-02T12:01:00.000Z', { urn: SWINDON.urn }),
      );
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['first', 'second', 'third']);
      expect(idsOf(await history.pendingAlerts(NOW, 2))).toEqual(['first', 'second']);
    });

    it('keep their place in the order after a refusal', async () => {
      const first = waitingEntry('first', '2026-02-02T12:00:00.000Z');
      const history = await openWith(first, waitingEntry('second', '2026-02-02T12:01:00.000Z'));
      await history.updateAlert(first, { ...alertOf(first), attempts: 1, nextAttemptAt: '2026-02-02T12:30:00.000Z' });
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['first', 'second']);
    });

    it.each(['2026-02-02T14:00:00Z', '2026-02-02T14:00:00.000Z'])(
      'are not there before they are due, at %s',
      async (at) => {
        const entry = waitingEntry('later');
        const history = await openWith(entry);
        await history.updateAlert(entry, { ...alertOf(entry), attempts: 1, nextAttemptAt: at, lastError: 'refused' });
        expect(await history.pendingAlerts('2026-02-02T13:59:59.999Z', 10)).toEqual([]);
        expect(await history.pendingAlerts('2026-02-02T14:00:00Z', 10)).toMatchObject([
          { id: 'later', alert: { attempts: 1, lastError: 'refused' } },
        ]);
      },
    );

    it('leave once they are sent', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry, waitingEntry('b'));
      await history.updateAlert(entry, sent(alertOf(entry)));
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['b']);
      expect(await history.entry(MEDWAY.urn, 'a')).toEqual({ ...entry, alert: sent(alertOf(entry)) });
    });

    it('stay sent, whoever comes late with an older state or records the entry again', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      await history.updateAlert(entry, sent(alertOf(entry)));
      await history.updateAlert(entry, { ...alertOf(entry), attempts: 5 });
      expect(await history.record(entry)).toBe('already-recorded');
      expect(await history.entry(MEDWAY.urn, 'a')).toMatchObject({ alert: sent(alertOf(entry)) });
      expect(await history.pendingAlerts(NOW, 10)).toEqual([]);
    });

    it('are taken in hand by one of many who try at once, and the try is counted', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      const until = '2026-02-02T13:10:00.000Z';
      const claims = await Promise.all(Array.from({ length: 8 }, () => history.claim(entry, until)));
      const [claimed, ...others] = claims.filter((claim) => claim !== undefined);
      expect(others).toEqual([]);
      expect(claimed).toMatchObject({ alert: { attempts: 1, claimedUntil: until, state: 'pending' } });
      expect(await history.entry(MEDWAY.urn, 'a')).toEqual(claimed);
      expect(await history.pendingAlerts(NOW, 10)).toEqual([]);
      expect(idsOf(await history.pendingAlerts(until, 10))).toEqual(['a']);
    });

    it('are not taken in hand once they were sent, nor where there is none', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      await history.updateAlert(entry, sent({ ...alertOf(entry), attempts: 0 }));
      expect(await history.claim(entry, '2026-02-02T13:10:00.000Z')).toBeUndefined();
      await expect(history.claim(waitingEntry('never'), NOW)).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('stay in the hand that took them over: who comes late with a refusal changes nothing', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      const late = await history.claim(entry, '2026-02-02T12:10:00.000Z');
      if (late === undefined) throw new Error('nobody else is there');
      const next = await history.claim(late, '2026-02-02T12:20:00.000Z');
      await history.updateAlert(late, { ...alertOf(late), lastError: 'refused' });
      expect(await history.entry(MEDWAY.urn, 'a')).toEqual(next);
      await history.updateAlert(late, sent(alertOf(late)));
      expect((await history.entry(MEDWAY.urn, 'a'))?.alert?.state).toBe('sent');
    });

    it('bring along what was raised before them in their council, though it is not due', async () => {
      const [first, elsewhere] = [
        waitingEntry('first', '2026-02-02T12:00:00.000Z'),
        waitingEntry('z', '2026-02-02T12:00:00.000Z', { urn: SWINDON.urn }),
      ];
      const history = await openWith(first, elsewhere);
      for (const entry of [first, elsewhere])
        await history.updateAlert(entry, { ...alertOf(entry), attempts: 1, nextAttemptAt: '2026-02-02T13:30:00.000Z' });
      expect(await history.pendingAlerts(NOW, 10)).toEqual([]);
      await history.record(waitingEntry('second', '2026-02-02T12:01:00.000Z'));
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['first', 'second']);
    });

    it('are there at once where a clock that ran ahead put them off for longer than alerts ever wait', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      await history.updateAlert(entry, { ...alertOf(entry), attempts: 1, nextAttemptAt: '2027-02-02T13:30:00.000Z' });
      expect(idsOf(await history.pendingAlerts(NOW, 10))).toEqual(['a']);
    });

    it('are settled by the first who does so, and stay settled', async () => {
      const entry = waitingEntry('a');
      const history = await openWith(entry);
      const settled = (...carries: string[]): Alert => ({ ...alertOf(entry), sealed: { carries } });
      expect(await history.updateUnsealed(entry, settled('b'))).toEqual({ ...entry, alert: settled('b') });
      expect(await history.updateUnsealed(entry, settled('c'))).toEqual({ ...entry, alert: settled('b') });
      await history.updateAlert(entry, sent(settled('b')));
      expect(await history.updateUnsealed(entry, alertOf(entry))).toEqual({ ...entry, alert: sent(settled('b')) });
    });

    it('cannot be settled where there is no such entry, or one without an alert', async () => {
      const silent = published(anIlacs());
      const history = await openWith(silent);
      for (const entry of [waitingEntry('never'), silent])
        await expect(history.updateUnsealed(entry, pending())).rejects.toMatchObject({ reason: 'not-found' });
    });

    it('cannot be updated where there is no such entry, or one without an alert', async () => {
      const silent = published(anIlacs());
      const history = await openWith(silent);
      await expect(history.updateAlert(waitingEntry('never'), pending())).rejects.toMatchObject({
        reason: 'not-found',
      });
      await expect(history.updateAlert(silent, pending())).rejects.toMatchObject({ reason: 'not-found' });
    });
  });
};
