import type * as z from 'zod';
import { type Authority, authorityBySlug } from '../domain/authority.ts';
import { badParameter, notAParameter, notWatched, type Problem, unknownCouncil } from './problem.ts';

export type Refused = { kind: 'refused'; problem: Problem };
export type ReadParams<T> = { kind: 'read'; params: T } | Refused;

export const refused = (problem: Problem): Refused => ({ kind: 'refused', problem });

/** Reads a query string; the first thing that is not understood is told. */
export const readParams = <Params>(
  schema: z.ZodObject & z.ZodType<Params>,
  query: URLSearchParams,
): ReadParams<Params> => {
  const known = Object.keys(schema.shape);
  for (const name of new Set(query.keys())) {
    if (!known.includes(name)) return refused(notAParameter(name, known));
    const times = query.getAll(name).length;
    if (times > 1) return refused(badParameter(name, `${name} is given ${times} times; once is enough.`));
  }
  const read = schema.safeParse(Object.fromEntries(query));
  if (read.success) return { kind: 'read', params: read.data };
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? 'the query');
  return refused(badParameter(name, `${name} is not understood. ${issue?.message ?? ''}`.trim()));
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
