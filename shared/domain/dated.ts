import * as z from 'zod';
import { IsoDate } from './dates.ts';

/** That there is something about a council, and where it stands in time. What it says is kept elsewhere. */
export const Dated = z.object({ urn: z.string(), date: IsoDate, id: z.string().min(1), kind: z.string() });
export type Dated = z.infer<typeof Dated>;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** By day; on one day by id, so that the order never wavers. Compared as a store compares: by code, in no language. */
export const latestFirst = (a: Omit<Dated, 'kind'>, b: Omit<Dated, 'kind'>): number =>
  compare(b.date, a.date) || compare(b.id, a.id) || compare(b.urn, a.urn);
