import * as z from 'zod';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import { StoreFault } from './store-fault.ts';
import type { Table } from './store-table.ts';
import { dueAndPlace, type Key, sortable, type WaitingFor } from './table-shape.ts';

const WaitingKeys = z.object({ PK: z.string(), SK: z.string(), waitingSince: z.string() });

/** After an outage thousands may wait: of so many, those due first are put in order, the rest in the next call. */
const AT_MOST = 2_000;
const CHUNK = 50;

type Waits = { key: Key; due: Instant; place: string };

const waitsOf = ({ PK, SK, waitingSince }: z.infer<typeof WaitingKeys>): Waits => ({
  key: { PK, SK },
  ...dueAndPlace(waitingSince),
});

const allWaiting = async (table: Table, waitingFor: WaitingFor): Promise<readonly Waits[]> => {
  const waiting: Waits[] = [];
  for await (const item of table.waiting(waitingFor)) {
    waiting.push(waitsOf(WaitingKeys.parse(item)));
    if (waiting.length === AT_MOST) break;
  }
  return waiting;
};

const inOrder = (a: Waits, b: Waits): number => (a.place < b.place ? -1 : 1);

type Thing<T> = Waits & { thing: T };
type Readable<T> = { things: readonly Thing<T>[]; fault: StoreFault | undefined };

/** What still waits, as the table has it. */
const readEach = async <T>(table: Table, keys: readonly Key[], read: (item: unknown) => T): Promise<Readable<T>> => {
  const things: Thing<T>[] = [];
  let fault: StoreFault | undefined;
  for (const item of await table.getMany(keys))
    try {
      const thing = read(item);
      const waits = WaitingKeys.safeParse(item);
      if (waits.success) things.push({ ...waitsOf(waits.data), thing });
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      fault ??= error;
    }
  return { things, fault };
};

export type Wanted<T> = {
  waitingFor: WaitingFor;
  read: (item: unknown) => T;
  /** Nothing waits longer than this: what is due later was written by a clock that ran ahead, and counts as due. */
  longestWaitMinutes: number;
  /** Whether what came to be earlier in the same partition comes along, due or not, so that order can be kept. */
  withEarlier: boolean;
};

/** Those that wait in the partition of one that is due, and came to be before it. */
const earlier = <T>(all: readonly Waits[], due: readonly Thing<T>[]): readonly Waits[] => {
  const last = new Map(due.map(({ key, place }) => [key.PK, place]));
  const known = new Set(due.map(({ place }) => place));
  return all.filter(({ key, place }) => !known.has(place) && place < (last.get(key.PK) ?? ''));
};

/**
 * What waits and is due, in the order in which it came to be, at most as many as asked for (and what came earlier). The
 * index only proposes: each item is then read from the table, and one that is not due there is passed over, so that it
 * never crowds out one that is. An item that cannot be read holds up no other: its fault is thrown once nothing else is
 * due.
 */
export const dueItems = async <T>(
  table: Table,
  { waitingFor, read, longestWaitMinutes, withEarlier }: Wanted<T>,
  now: Instant,
  limit: number,
): Promise<readonly T[]> => {
  const isDue = ({ due }: Waits): boolean =>
    due <= sortable(now) || Date.parse(due) > Date.parse(addMinutes(now, longestWaitMinutes));
  const all = (await allWaiting(table, waitingFor)).toSorted(inOrder);
  const proposed = all.filter(isDue);
  const found: Thing<T>[] = [];
  let unreadable: StoreFault | undefined;
  for (let at = 0; at < proposed.length && found.length < limit; at += CHUNK) {
    const keys = proposed.slice(at, at + CHUNK).map(({ key }) => key);
    const { things, fault } = await readEach(table, keys, read);
    found.push(...things.filter(isDue));
    unreadable ??= fault;
  }
  if (found.length === 0 && unreadable !== undefined) throw unreadable;
  const due = found.slice(0, limit);
  const before = withEarlier ? earlier(all, due).map(({ key }) => key) : [];
  const { things } = before.length === 0 ? { things: [] } : await readEach(table, before, read);
  return [...due, ...things].toSorted(inOrder).map(({ thing }) => thing);
};
