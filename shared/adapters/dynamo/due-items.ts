import * as z from 'zod';
import type { Instant } from '../../domain/dates.ts';
import { dueBy, type Key, placeAmongDue, type WaitingFor } from './keys.ts';
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

/**
 * What waits and is due, in the order in which it came to be. The index only proposes: each item is then read from the
 * table, and one that is no longer due there is passed over, so that it never crowds out one that is.
 */
export const dueItems = async <T>(
  table: StoreTable,
  wanted: { waitingFor: WaitingFor; read: (item: unknown) => T; isDue: (thing: T) => boolean },
  now: Instant,
  limit: number,
): Promise<readonly T[]> => {
  const keys = await dueKeys(table, wanted.waitingFor, now);
  const due: T[] = [];
  for (let at = 0; at < keys.length && due.length < limit; at += CHUNK) {
    const items = await table.getMany(keys.slice(at, at + CHUNK));
    due.push(...items.map(wanted.read).filter(wanted.isDue));
  }
  return due.slice(0, limit);
};
