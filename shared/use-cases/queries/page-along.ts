import type { IsoDate } from '../../domain/dates.ts';
import { type Paged, type Part, type Place, pageOf, readCursor } from './pages-of.ts';

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
