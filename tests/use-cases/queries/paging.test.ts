import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Place, pageOf } from '../../../shared/use-cases/queries/paging.ts';

const newestFirst = (a: Place, b: Place): number => b.date.localeCompare(a.date) || b.id.localeCompare(a.id);

const place = fc.record({
  date: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}`),
  id: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
});
const places = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 25 });
const limit = fc.integer({ min: 1, max: 7 });

/** Walks to the end while the list becomes another one after each page. */
const walk = (lists: readonly (readonly Place[])[], size: number): string[] => {
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let at = 0; ; at += 1) {
    const list = lists[Math.min(at, lists.length - 1)] ?? [];
    const page = pageOf(list, (one) => one, { limit: size, cursor });
    if (page.kind === 'bad-cursor') throw new Error('refused a cursor of its own');
    seen.push(...page.items.map(({ id }) => id));
    if (page.next === null) return seen;
    cursor = page.next;
  }
};

it('gives everything once and in order, whatever the size of a page', () => {
  fc.assert(
    fc.property(places, limit, (all, size) => {
      const sorted = all.toSorted(newestFirst);
      expect(walk([sorted], size)).toEqual(sorted.map(({ id }) => id));
    }),
  );
});

it('shows what was there at the start once, in order, however much arrives on the way', () => {
  fc.assert(
    fc.property(places, limit, fc.infiniteStream(fc.boolean()), (all, size, isThere) => {
      const there = new Set(all.filter(() => isThere.next().value).map(({ id }) => id));
      const before = all.filter(({ id }) => there.has(id)).toSorted(newestFirst);
      const seen = walk([before, all.toSorted(newestFirst)], size);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => there.has(id))).toEqual(before.map(({ id }) => id));
    }),
  );
});

it('goes on at the day of the thing that ended the page, when that has gone', () => {
  const [first, second, third] = [3, 2, 1].map((day) => ({ date: `2026-01-0${day}`, id: `n${day}` }));
  if (first === undefined || second === undefined || third === undefined) throw new Error('three days');
  expect(
    walk(
      [
        [first, second, third],
        [first, third],
      ],
      2,
    ),
  ).toEqual(['n3', 'n2', 'n1']);
});

it('refuses any cursor that no page gave', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cursor) => {
      expect(pageOf([], (one: Place) => one, { cursor }).kind).toBe('bad-cursor');
    }),
  );
});
