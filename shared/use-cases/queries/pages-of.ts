import * as z from 'zod';
import { IsoDate } from '../../domain/dates.ts';

/** A page of a list, or the news that the cursor is none of ours. */
export type Paged<T> = { kind: 'page'; items: readonly T[]; next: string | null } | { kind: 'bad-cursor' };

/** Which part of a list is wanted. No limit means all of it. */
export type Part = { limit?: number | undefined; cursor?: string | undefined };

/** Where a thing stands in a list that runs from the newest to the oldest. */
export type Place = { date: IsoDate; id: string };

const Cursor = z.strictObject({ v: z.literal(1), date: IsoDate, id: z.string().min(1).max(300) });

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const write = ({ date, id }: Place): string => Buffer.from(JSON.stringify({ v: 1, date, id })).toString('base64url');

/** What a cursor names; undefined for one that is none of ours. */
export const readCursor = (cursor: string): Place | undefined =>
  Cursor.safeParse(json(Buffer.from(cursor, 'base64url').toString())).data;

/**
 * The cursor names the last thing shown, so that a newer arrival never shifts a later page. Should that thing have
 * gone, because a document took the place of its shipped entry, the walk goes on at its day.
 */
const startAfter = (places: readonly Place[], { date, id }: Place): number => {
  const at = places.findIndex((place) => place.id === id);
  if (at >= 0) return at + 1;
  const next = places.findIndex((place) => place.date <= date);
  return next < 0 ? places.length : next;
};

/** One page out of a whole list, newest first. */
export const pageOf = <T>(items: readonly T[], placeOf: (item: T) => Place, { limit, cursor }: Part): Paged<T> => {
  const places = items.map(placeOf);
  const last = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && last === undefined) return { kind: 'bad-cursor' };
  const start = last === undefined ? 0 : startAfter(places, last);
  const end = limit === undefined ? items.length : start + limit;
  const shown = places[end - 1];
  return {
    kind: 'page',
    items: items.slice(start, end),
    next: end < items.length && shown !== undefined ? write(shown) : null,
  };
};
