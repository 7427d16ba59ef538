import * as z from 'zod';
import { type Authority, authorityBySlug } from '../domain/authority.ts';
import { IsoDate } from '../domain/dates.ts';
import { londonDate } from '../domain/london-time.ts';
import type { Clock } from '../ports.ts';
import { IndexParams } from './index-params.ts';
import { AuthorityParams } from './params.ts';
import { badParameter, notAParameter, notWatched, type Problem, unknownCouncil } from './problem.ts';

export type Refused = { kind: 'refused'; problem: Problem };
export type ReadParams<T> = { kind: 'read'; params: T } | Refused;

export const refused = (problem: Problem): Refused => ({ kind: 'refused', problem });

/** Days that cannot be meant: nothing is known as of tomorrow, and no day is both after and before another. */
const impossibleDays = (params: object, today: IsoDate): Problem | undefined => {
  const { as_of, since, until } = Days.parse(params);
  if (as_of !== undefined && as_of > today)
    return badParameter('as_of', `as_of is in the future: today is ${today}, and what will be known is not.`);
  if (since !== undefined && until !== undefined && since > until)
    return badParameter('since', `since is after until: there is no day from ${since} to ${until}.`);
  return undefined;
};

const Days = z.object({ as_of: IsoDate.optional(), since: IsoDate.optional(), until: IsoDate.optional() });

/** Reads a query string; the first thing that is not understood is reported. */
export const readParams = <Params extends object>(
  schema: z.ZodObject & z.ZodType<Params>,
  query: URLSearchParams,
  { clock }: { clock: Clock },
): ReadParams<Params> => {
  const known = Object.keys(schema.shape);
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) return refused(notAParameter(name, known));
    const times = query.getAll(name).length;
    if (times > 1) return refused(badParameter(name, `${name} is given ${times} times; once is enough.`));
  }
  const read = schema.safeParse(Object.fromEntries(query));
  if (read.success) {
    const impossible = impossibleDays(read.data, londonDate(clock.now()));
    return impossible === undefined ? { kind: 'read', params: read.data } : refused(impossible);
  }
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? 'the query');
  return refused(badParameter(name, `${name} is not understood. ${issue?.message ?? ''}`.trim()));
};

/** What pages read of a query, one schema a page that reads any: a cache in front of them tells apart nothing else. */
export const READ_BY_PAGES = [IndexParams, AuthorityParams] as const;

/**
 * Reads what a page takes and ignores all else: mail programs and social sites lengthen the links that people share.
 * The API stays strict, since a program that misspells a name should hear of it.
 */
export const readSharedLink = <Schema extends (typeof READ_BY_PAGES)[number]>(
  schema: Schema & z.ZodType<z.infer<Schema>>,
  query: URLSearchParams,
  deps: { clock: Clock },
): ReadParams<z.infer<Schema>> => {
  const known = [...query].filter(([name]) => Object.hasOwn(schema.shape, name));
  return readParams<z.infer<Schema>>(schema, new URLSearchParams(known), deps);
};

export type FoundCouncil = { kind: 'watched'; authority: Authority } | Refused;

/** The watched council of that slug. `status` is 404 where the council is the address, 400 where it is a parameter. */
export const watchedCouncil = (watched: readonly Authority[], slug: string, status: 400 | 404): FoundCouncil => {
  const authority = watched.find((one) => one.slug === slug);
  if (authority !== undefined) return { kind: 'watched', authority };
  const known = authorityBySlug(slug);
  if (known === undefined) return refused(unknownCouncil(slug, status));
  return refused(
    notWatched(
      known.name,
      watched.map((one) => one.slug),
      status,
    ),
  );
};
