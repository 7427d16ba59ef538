import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { History } from '../../shared/ports.ts';
import { aNotice, anAlert, anIlacs, MEDWAY, NOON, published, SWINDON } from '../support/builders.ts';

const numbered = (number: number, facts: Partial<HistoryEntry> = {}): HistoryEntry =>
  aNotice(anAlert({ alertId: `n-${number}` }, { raisedAt: addMinutes(NOON, number) }), { id: `n-${number}`, ...facts });

const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, number) => number);

type Query = Omit<Parameters<History['alerts']>[0], 'cursor'>;

/** Every id that a reader meets who follows the pages; `between` happens after each. */
const walk = async (history: History, query: Query, between = async () => {}): Promise<string[]> => {
  const met: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await history.alerts({ ...query, cursor });
    met.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
    await between();
  } while (cursor !== undefined);
  return met;
};

/** How every history hands out its alerts page by page. */
export const alertPagesContract = (open: () => Promise<History>): void => {
  const openWith = async (entries: readonly HistoryEntry[]): Promise<History> => {
    const history = await open();
    for (const entry of entries) await history.record(entry);
    return history;
  };

  describe.each([
    ['all councils', {}],
    ['one council', { urn: MEDWAY.urn }],
  ])('the alerts of %s', (_, whose) => {
    it('come newest first, sent or not, without entries that tell nothing', async () => {
      const history = await openWith([...upTo(2).map((number) => numbered(number)), published(anIlacs())]);
      const { items, next } = await history.alerts({ ...whose, limit: 10 });
      expect(items).toEqual([2, 1, 0].map((number) => numbered(number)));
      expect(next).toBeNull();
    });

    it('end with a last page that is full', async () => {
      const history = await openWith(upTo(3).map((number) => numbered(number)));
      const first = await history.alerts({ ...whose, limit: 2 });
      const second = await history.alerts({ ...whose, limit: 2, cursor: first.next ?? undefined });
      expect(second.items.map(({ id }) => id)).toEqual(['n-1', 'n-0']);
      expect(second.next).toBeNull();
    });

    it('are each met once by a reader of the pages while others arrive', async () => {
      const history = await openWith(upTo(9).map((number) => numbered(number)));
      let arriving = 10;
      const met = await walk(history, { ...whose, limit: 3 }, async () => {
        await history.record(numbered(arriving++));
      });
      expect(met).toEqual(
        upTo(9)
          .reverse()
          .map((number) => `n-${number}`),
      );
    });

    it('are each met once though many were raised in the same moment', async () => {
      const alert = anAlert({}, { raisedAt: NOON });
      const history = await openWith(upTo(9).map((number) => aNotice(alert, { id: `same-${number}` })));
      const met = await walk(history, { ...whose, limit: 3 });
      expect(met.toSorted()).toEqual(upTo(9).map((number) => `same-${number}`));
    });

    it.each(['', 'x', 'bm90IGEgY3Vyc29y', btoa('{"v":1,"before":"yesterday"}')])(
      'do not go on from “%s”, which is no cursor',
      async (cursor) => {
        const history = await open();
        await expect(history.alerts({ ...whose, limit: 3, cursor })).rejects.toMatchObject({ name: 'BadCursor' });
      },
    );
  });

  it('holds alerts of one council apart from those of others and of the monitor', async () => {
    const history = await openWith([numbered(0), numbered(1, { urn: SWINDON.urn }), numbered(2, { urn: null })]);
    expect(await walk(history, { urn: SWINDON.urn, limit: 10 })).toEqual(['n-1']);
    expect(await walk(history, { limit: 10 })).toEqual(['n-2', 'n-1', 'n-0']);
  });
};
