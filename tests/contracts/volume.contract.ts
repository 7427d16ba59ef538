import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { FoundDocuments, History } from '../../shared/ports.ts';
import { aFoundDocument, aNotice, anAlert, MEDWAY, NOON } from '../support/builders.ts';

const MUCH_LATER = '2026-12-31T00:00:00.000Z';
const AT_ONCE = 50;

/** A query's page holds 1 MB, a batch of reads 16 MB: both must be passed. */
const LONG = 'a'.repeat(200_000);

const numbered = (number: number, email: string | null = null): HistoryEntry => {
  const raisedAt = addMinutes(NOON, number);
  const delivery = { state: 'pending', raisedAt, nextAttemptAt: raisedAt, sentAt: null, messageId: null } as const;
  return aNotice(anAlert({ alertId: `n-${number}`, email }, delivery), { id: `n-${number}`, recordedAt: raisedAt });
};

const ids = (count: number): string[] => Array.from({ length: count }, (_, number) => `n-${number}`);

const recordAll = async (history: History, entries: readonly HistoryEntry[]): Promise<void> => {
  for (let at = 0; at < entries.length; at += AT_ONCE)
    await Promise.all(entries.slice(at, at + AT_ONCE).map((entry) => history.record(entry)));
};

const pagesOf = async (history: History, limit: number): Promise<string[]> => {
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await history.alerts({ limit, cursor });
    met.push(...items.map(({ id }) => id));
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return met;
};

/** That nothing is left out where the answers of a store come in parts. */
export const volumeContract = (open: () => Promise<{ history: History; found: FoundDocuments }>): void => {
  describe('many and large items', () => {
    it('are all there: a thousand entries, in order, in the history, the outbox and the list', async () => {
      const { history } = await open();
      await recordAll(
        history,
        ids(1_000).map((_, number) => numbered(number)),
      );
      expect((await history.entriesOf(MEDWAY.urn)).map(({ id }) => id)).toEqual(ids(1_000));
      expect((await history.pendingAlerts(MUCH_LATER, 1_000)).map(({ id }) => id)).toEqual(ids(1_000));
      expect(await pagesOf(history, 250)).toEqual(ids(1_000).toReversed());
    }, 120_000);

    it('are all there: entries of 20 MB, read at once', async () => {
      const { history } = await open();
      await recordAll(
        history,
        ids(100).map((_, number) => numbered(number, LONG)),
      );
      expect((await history.entriesOf(MEDWAY.urn)).map(({ id }) => id)).toEqual(ids(100));
      const { items } = await history.alerts({ limit: 100 });
      expect(items.map(({ id }) => id)).toEqual(ids(100).toReversed());
      expect(items.every(({ alert }) => alert?.message.email === LONG)).toBe(true);
    }, 120_000);

    it('are all there: found documents of more than one page of answers', async () => {
      const { found } = await open();
      const fileIds = ids(12);
      for (const fileId of fileIds) await found.save(aFoundDocument({ fileId, lastFailure: LONG }));
      expect((await found.ofCouncil(MEDWAY.urn)).map(({ fileId }) => fileId).toSorted()).toEqual(fileIds.toSorted());
      expect(await found.waiting(MUCH_LATER, 100)).toHaveLength(12);
    });
  });
};
