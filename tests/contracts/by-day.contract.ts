import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { StoreTable } from '../../shared/adapters/dynamo/store-table.ts';
import { storedItem } from '../../shared/adapters/dynamo/stored-items.ts';
import { dayKey, entryKey, orderedKey } from '../../shared/adapters/dynamo/table-shape.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { Coverage, CoverageByDay, History, PublishedByDay } from '../../shared/ports.ts';
import { aCoverageItem, anUnread, aVisit, MEDWAY, published, SWINDON } from '../support/builders.ts';

type Opened = {
  client: DynamoDBClient;
  table: StoreTable;
  history: History & PublishedByDay;
  coverage: Coverage & CoverageByDay;
};

const BOTH = [MEDWAY.urn, SWINDON.urn];

const visitOf = (urn: string, day: string, fileId = `${urn}${day.replaceAll('-', '')}`): Publication =>
  aVisit({ urn, fileId, published: day });

const each = async <T, U>(things: AsyncIterable<T>, of: (thing: T) => U): Promise<U[]> => {
  const all: U[] = [];
  for await (const thing of things) all.push(of(thing));
  return all;
};

const daysOf = (things: AsyncIterable<{ urn: string; date: string }>): Promise<string[]> =>
  each(things, ({ urn, date }) => `${date} ${urn === MEDWAY.urn ? 'Medway' : 'Swindon'}`);

/** As a program wrote it that knew of no order over all councils. */
const writeAsBefore = async (table: StoreTable, entry: HistoryEntry): Promise<void> => {
  const { alert, ...rest } = entry;
  await table.put(storedItem(entryKey(entry.urn, entry.id), { entry: rest, alert }));
};

/** One order over all councils, read as far as is asked for. */
export const byDayContract = (open: () => Promise<Opened>): void => {
  describe('publications of all councils', () => {
    it('come newest first, up to a day, and only of the councils asked for', async () => {
      const { history } = await open();
      for (const [urn, day] of [
        [MEDWAY.urn, '2024-03-01'],
        [SWINDON.urn, '2025-03-01'],
        [MEDWAY.urn, '2026-01-12'],
        [SWINDON.urn, '2023-03-01'],
      ] as const)
        await history.record(published(visitOf(urn, day)));
      const all = ['2026-01-12 Medway', '2025-03-01 Swindon', '2024-03-01 Medway', '2023-03-01 Swindon'];
      expect(await daysOf(history.published(BOTH))).toEqual(all);
      expect(await daysOf(history.published(BOTH, '2025-03-01'))).toEqual(all.slice(1));
      expect(await daysOf(history.published(BOTH, '2025-02-28'))).toEqual(all.slice(2));
      expect(await daysOf(history.published([SWINDON.urn]))).toEqual([all[1], all[3]]);
    });

    it('are all there beyond one answer of the store', async () => {
      const { history } = await open();
      const fileIds = Array.from({ length: 250 }, (_, at) => String(50_000_000 + at));
      for (const fileId of fileIds) await history.record(published(visitOf(MEDWAY.urn, '2026-01-12', fileId)));
      const ids = await each(history.published(BOTH), ({ id }) => id);
      expect(ids).toEqual(fileIds.toReversed());
    });

    it('hold a document once as unread and once as read, as the history does', async () => {
      const { history } = await open();
      const visit = aVisit();
      await history.record(published(anUnread({ fileId: visit.fileId, published: visit.published })));
      await history.record(published(visit));
      await history.record(published(visit));
      const kinds = await each(history.published(BOTH), ({ kind }) => kind);
      expect(kinds.toSorted()).toEqual([...new Set([anUnread().kind, visit.kind])].toSorted());
    });

    it('are found that were written before there was an order, at once and after the next is recorded', async () => {
      const { table, history } = await open();
      for (const day of ['2022-01-10', '2024-01-10']) await writeAsBefore(table, published(visitOf(MEDWAY.urn, day)));
      await history.record(published(visitOf(SWINDON.urn, '2023-01-10')));
      const before = ['2024-01-10 Medway', '2023-01-10 Swindon', '2022-01-10 Medway'];
      expect(await daysOf(history.published(BOTH))).toEqual(before);
      expect(await daysOf(history.published(BOTH, '2023-12-31'))).toEqual(before.slice(1));
      expect(await table.get(orderedKey('PUBLISHED', MEDWAY.urn))).toBeUndefined();
      await history.record(published(visitOf(MEDWAY.urn, '2025-01-10')));
      expect(await table.get(orderedKey('PUBLISHED', MEDWAY.urn))).toBeDefined();
      expect(await daysOf(history.published(BOTH))).toEqual(['2025-01-10 Medway', ...before]);
    });

    it('are each named once where several entries are about one, and a process ended while it put a council in order', async () => {
      const { table, history } = await open();
      const visit = visitOf(MEDWAY.urn, '2022-01-10');
      for (const status of ['record', 'read'] as const) await writeAsBefore(table, published({ ...visit, status }));
      const dated = { urn: visit.urn, date: visit.published, id: `${visit.fileId}`, kind: visit.kind };
      await table.put(storedItem(dayKey('PUBLISHED', dated), { dated }));
      expect(await daysOf(history.published(BOTH))).toEqual(['2022-01-10 Medway']);
    });

    it('are named before they are recorded: a crash between the two hides none', async () => {
      const { client, history } = await open();
      client.middlewareStack.add(
        (send) => (args) => {
          if ('ConditionExpression' in args.input) throw new Error('the process ends here');
          return send(args);
        },
        { step: 'initialize' },
      );
      await expect(history.record(published(aVisit()))).rejects.toThrow('ends here');
      expect(await daysOf(history.published(BOTH))).toHaveLength(1);
      expect(await history.entriesOf(MEDWAY.urn)).toEqual([]);
    });
  });

  describe('news items of all councils', () => {
    it('come newest first, up to a London day, each as it was first kept', async () => {
      const { coverage } = await open();
      for (const facts of [
        { id: 'old', published: '2025-06-02T09:00:00Z' },
        { id: 'undated', published: null, foundAt: '2026-01-20T09:00:00Z' },
        { id: 'new', published: '2026-01-12T23:30:00Z', urn: SWINDON.urn },
        // met again on another day
        { id: 'undated', published: null, foundAt: '2026-01-22T09:00:00Z' },
      ])
        await coverage.save(aCoverageItem(facts));
      const ids = (upTo?: string) => each(coverage.covered(BOTH, upTo), ({ id }) => id);
      expect(await ids()).toEqual(['undated', 'new', 'old']);
      expect(await ids('2026-01-12')).toEqual(['new', 'old']);
      expect(await ids('2026-01-11')).toEqual(['old']);
    });
  });
};
