import * as z from 'zod';
import type { Instant } from '../../domain/dates.ts';
import { dueBy, type Key, placeAmongDue, type WaitingFor } from './keys.ts';
import { StoreFault } from './store-fault.ts';
import type { StoreTable } from './store-table.ts';

const WaitingKeys = z.object({ PK: z.string(), SK: z.string(), waitingSince: z.string() });

/** After an outage thousands may be due: of so many, those due first are put in order, the rest in the next call. */
const AT_MOST_DUE = 2_000;
const CHUNK = 50;

const dueKeys = async (table: StoreTable, waitingFor: WaitingFor, now: Instant): Promise<readonly Key[]> => {
  const due: z.infer<typeof WaitingKeys>[] = [];
  const query = table.query({
    IndexName: 'waiting',
    KeyConditionExpression: 'waitingFor = :what AND waitingSince < :due',
    ExpressionAttributeValues: { ':what': waitingFor, ':due': dueBy(now) },
  });
  for await (const item of query) {
    due.push(WaitingKeys.parse(item));
    if (due.length === AT_MOST_DUE) break;
  }
  return due
    .map(({ PK, SK, waitingSince }) => ({ key: { PK, SK }, place: placeAmongDue(waitingSince) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ key }) => key);
};

type Wanted<T> = { waitingFor: WaitingFor; read: (item: unknown) => T; isDue: (thing: T) => boolean };

type Readable<T> = { things: readonly T[]; fault: StoreFault | undefined };

const readEach = <T>(items: readonly unknown[], read: (item: unknown) => T): Readable<T> => {
  const things: T[] = [];
  let fault: StoreFault | undefined;
  for (const item of items)
    try {
      things.push(read(item));
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      fault ??= error;
    }
  return { things, fault };
};

/**
 * What waits and is due, in the order in which it came to be. The index only proposes: each item is then read from the
 * table, and one that is no longer due there is passed over, so that it never crowds out one that is. An item that
 * cannot be read holds up no other: its fault is thrown once nothing else is due.
 */
export const dueItems = async <T>(
  table: StoreTable,
  { waitingFor, read, isDue }: Wanted<T>,
  now: Instant,
  limit: number,
): Promise<readonly T[]> => {
  const keys = await dueKeys(table, waitingFor, now);
  const due: T[] = [];
  let unreadable: StoreFault | undefined;
  for (let at = 0; at < keys.length && due.length < limit; at += CHUNK) {
    const { things, fault } = readEach(await table.getMany(keys.slice(at, at + CHUNK)), read);
    due.push(...things.filter(isDue));
    unreadable ??= fault;
  }
  if (due.length === 0 && unreadable !== undefined) throw unreadable;
  return due.slice(0, limit);
};
