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
const readCursor = (cursor: string): Place | undefined =>
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

/** A list, newest first. */
export type Rows<T> = {
  whole(): Promise<readonly T[]>;
  /** The same from a day on, read as far as is asked for; a short list has no need of it. */
  along?: ((from: IsoDate | undefined) => AsyncIterable<T>) | undefined;
};

/** The first of several last days. */
export const earliest = (...days: readonly (IsoDate | undefined)[]): IsoDate | undefined =>
  days.filter((day) => day !== undefined).toSorted()[0];

type Read<T> = { rows: readonly T[]; metLast: boolean };

/** From the day of the last thing shown until the page and one row more are read; no further where that thing is gone. */
const readAlong = async <T>(
  rows: AsyncIterable<T>,
  placeOf: (row: T) => Place,
  limit: number,
  last: Place | undefined,
): Promise<Read<T>> => {
  const met: T[] = [];
  let start = last === undefined ? 0 : undefined;
  for await (const row of rows) {
    met.push(row);
    const { id, date } = placeOf(row);
    if (start === undefined && id === last?.id) start = met.length;
    const isPast = start === undefined && last !== undefined && date < last.date;
    if (isPast || (start !== undefined && met.length > start + limit)) break;
  }
  return { rows: met, metLast: start !== undefined };
};

/**
 * One page, for which no more of the list is read than it shows. Without a limit, or where the last thing shown is not
 * on its day any more, the whole list is read.
 */
export const pageAlong = async <T>(rows: Rows<T>, placeOf: (row: T) => Place, part: Part): Promise<Paged<T>> => {
  const { limit, cursor } = part;
  const last = cursor === undefined ? undefined : readCursor(cursor);
  if (cursor !== undefined && last === undefined) return { kind: 'bad-cursor' };
  if (limit === undefined || rows.along === undefined) return pageOf(await rows.whole(), placeOf, part);
  const read = await readAlong(rows.along(last?.date), placeOf, limit, last);
  return pageOf(read.metLast ? read.rows : await rows.whole(), placeOf, part);
};
