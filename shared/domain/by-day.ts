import * as z from 'zod';
import { IsoDate } from './dates.ts';

/** That there is something about a council, and where it stands in time. What it says is kept elsewhere. */
export const Dated = z.object({ urn: z.string(), date: IsoDate, id: z.string().min(1), kind: z.string() });
export type Dated = z.infer<typeof Dated>;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By day; on one day by id, so that the order never wavers. Compared as a store compares: by code, in no language. */
export const latestFirst = (a: Omit<Dated, 'kind'>, b: Omit<Dated, 'kind'>): number =>
  compare(b.date, a.date) || compare(b.id, a.id) || compare(b.urn, a.urn);

/** So many at a time, the last of them fewer; the next are asked for when these have been dealt with. */
export async function* inChunks<T>(things: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const thing of things) {
    chunk.push(thing);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
