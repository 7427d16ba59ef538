import { describe, expect, it } from 'vitest';
import {
  barsFirstPage,
  type CouncilDoubt,
  doubtsAfter,
  doubtsDue,
  isBlind,
  isOpen,
  markedAsSent,
  nextOfDoubts,
  type Seen,
  unreadEntries,
} from '../../shared/domain/council-doubts.ts';
import { addMinutes, type Instant } from '../../shared/domain/dates.ts';
import { NOON } from '../support/builders.ts';

const hours = (count: number): Instant => addMinutes(NOON, count * 60);

const gone: Seen = { id: 'gone 1', kind: 'gone', because: 'it is no longer on its page' };
const ahead: Seen = { id: 'list-ahead', kind: 'list-ahead', because: 'the list is ahead' };
const odd: Seen = {
  id: 'odd-entry',
  kind: 'odd-entry',
  because: 'it leads nowhere',
  entry: { href: 'https://x.example', label: 'Visit', listedEnd: null, published: null, isNews: true, isKnown: false },
};

/** Seen by looks at these hours. */
const seenAt = (seen: Seen, ...looks: readonly number[]): CouncilDoubt[] =>
  looks.reduce<CouncilDoubt[]>((before, at) => doubtsAfter(before, [seen], hours(at)), []);

const dueAt = (doubts: readonly CouncilDoubt[], at: number, lastTold: number | null = null): number =>
  doubtsDue(doubts, lastTold === null ? null : hours(lastTold), hours(at)).length;

/** Looks every half hour; the hours at which it was told. */
const toldOver = (seen: Seen, lastHour: number): readonly number[] => {
  let doubts: CouncilDoubt[] = [];
  let lastTold: Instant | null = null;
  const told: number[] = [];
  for (let at = 0; at <= lastHour; at += 0.5) {
    doubts = doubtsAfter(doubts, [seen], hours(at));
    const due = doubtsDue(doubts, lastTold, hours(at));
    if (due.length === 0) continue;
    doubts = markedAsSent(doubts, due, hours(at));
    lastTold = hours(at);
    told.push(at);
  }
  return told;
};

describe('what does not fit', () => {
  it('is told once two looks have seen it and two hours have gone', () => {
    expect(dueAt(seenAt(ahead, 0, 1.9), 1.9)).toBe(0);
    expect(dueAt(seenAt(ahead, 0), 5)).toBe(0);
    expect(dueAt(seenAt(ahead, 0, 2), 2)).toBe(1);
    expect(isOpen(seenAt(ahead, 0)[0] as CouncilDoubt, hours(5))).toBe(true);
  });

  it('begins anew where a look between did not see it', () => {
    const interrupted = doubtsAfter(doubtsAfter(seenAt(ahead, 0), [], hours(1)), [ahead], hours(2));
    expect(interrupted).toMatchObject([{ looks: 1, since: hours(2) }]);
  });

  it('is told again once a day while it lasts, a document that is gone on three days at most', () => {
    expect(toldOver(ahead, 100)).toEqual([2, 26, 50, 74, 98]);
    expect(toldOver(gone, 100)).toEqual([2, 26, 50]);
    expect(toldOver({ ...gone, kind: 'labels-changed' }, 100)).toEqual([2]);
  });

  it('is told no sooner than six hours after anything else of the same council', () => {
    const doubts = seenAt(ahead, 0, 2);
    expect([dueAt(doubts, 7, 2), dueAt(doubts, 8, 2)]).toEqual([0, 1]);
    expect(dueAt(doubts, 2, 5)).toBe(1);
  });

  it('is told no more once a person has acknowledged it', () => {
    const known = seenAt(ahead, 0, 2).map((doubt) => ({ ...doubt, acknowledged: true }));
    expect(dueAt(known, 50)).toBe(0);
    expect(dueAt(doubtsAfter(known, [ahead], hours(60)), 60)).toBe(0);
  });

  it('is told though the clock had jumped ahead and back', () => {
    const jumped = seenAt(ahead, 500, 0, 2);
    expect(dueAt(jumped, 2)).toBe(1);
    const told = seenAt(ahead, 0, 2).map((doubt) => ({ ...doubt, told: 1, toldAt: hours(500) }));
    expect(dueAt(doubtsAfter(told, [ahead], hours(3)), 3)).toBe(1);
  });
});

describe('a council of which something may be missed', () => {
  const doubt = (seen: Seen, facts: Partial<CouncilDoubt> = {}): CouncilDoubt => ({
    ...seen,
    since: NOON,
    looks: 2,
    told: 0,
    toldAt: null,
    ...facts,
  });

  it('is one while that lasts, is not known to a person and was not told often enough', () => {
    expect(isBlind(doubt(ahead), hours(2))).toBe(true);
    expect(isBlind(doubt(ahead), hours(1))).toBe(false);
    expect(isBlind(doubt(ahead, { acknowledged: true }), hours(2))).toBe(false);
    expect([2, 3].map((told) => isBlind(doubt(odd, { told }), hours(2)))).toEqual([true, false]);
    expect(isBlind(doubt(gone), hours(2))).toBe(false);
  });

  it('has no first page believed while the list is ahead, and one with an odd entry after a day', () => {
    const since = NOON;
    expect([0, 1_000].map((at) => barsFirstPage({ kind: 'list-ahead', since }, hours(at)))).toEqual([true, true]);
    expect([23, 24].map((at) => barsFirstPage({ kind: 'odd-entry', since }, hours(at)))).toEqual([true, false]);
    expect(barsFirstPage({ kind: 'gone', since }, NOON)).toBe(false);
  });
});

describe('an entry that leads to no document', () => {
  it('is for readers once two looks have seen it and a day has gone', () => {
    expect(unreadEntries(seenAt(odd, 0, 23), hours(23))).toEqual([]);
    expect(unreadEntries(seenAt(odd, 0), hours(30))).toEqual([]);
    expect(unreadEntries(seenAt(odd, 0, 24), hours(24))).toEqual([odd.entry]);
    expect(unreadEntries(seenAt(ahead, 0, 24), hours(24))).toEqual([]);
  });

  it('stays what it was at first sight: one of the first page is no news later', () => {
    const first = { ...odd, entry: { ...odd.entry, isNews: false } as NonNullable<Seen['entry']> };
    const [later] = doubtsAfter(seenAt(first, 0), [odd], hours(1));
    expect(later?.entry).toMatchObject({ isNews: false });
  });
});

describe('the next moment at which what was seen has something to tell', () => {
  it('is the first of its tellings, of its links and of the end of its bar', () => {
    expect(nextOfDoubts(seenAt(ahead, 0, 1), null, hours(1))).toBe(hours(2));
    expect(nextOfDoubts(seenAt(ahead, 0, 1), hours(0), hours(1))).toBe(hours(6));
    const told = markedAsSent(seenAt(odd, 0, 2), seenAt(odd, 0, 2), hours(2));
    expect(nextOfDoubts(told, hours(2), hours(2))).toBe(hours(24));
    const known = told.map((doubt) => ({ ...doubt, acknowledged: true }));
    expect(nextOfDoubts(known, hours(2), hours(24))).toBeUndefined();
  });
});
