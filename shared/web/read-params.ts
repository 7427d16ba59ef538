import type * as z from 'zod';
import { type Authority, authorityBySlug } from '../domain/authority.ts';
import { badParameter, notAParameter, notWatched, type Problem, unknownCouncil } from './problem.ts';

export type ReadParams<T> = { kind: 'read'; params: T } | { kind: 'refused'; problem: Problem };

const refused = (problem: Problem): { kind: 'refused'; problem: Problem } => ({ kind: 'refused', problem });

/** Reads a query string, given as each name's values; the first thing that is not understood is told. */
export const readParams = <T extends z.ZodRawShape>(
  schema: z.ZodObject<T>,
  query: Readonly<Record<string, readonly string[]>>,
): ReadParams<z.infer<z.ZodObject<T>>> => {
  const known = Object.keys(schema.shape);
  for (const [name, values] of Object.entries(query)) {
    if (!known.includes(name)) return refused(notAParameter(name, known));
    if (values.length > 1)
      return refused(badParameter(name, `${name} is given ${values.length} times; once is enough.`));
  }
  const read = schema.safeParse(Object.fromEntries(Object.entries(query).map(([name, [value]]) => [name, value])));
  if (read.success) return { kind: 'read', params: read.data };
  const [issue] = read.error.issues;
  const name = String(issue?.path[0] ?? 'the query');
  return refused(badParameter(name, `${name} is not understood. ${issue?.message ?? ''}`.trim()));
};

export type FoundCouncil = { kind: 'watched'; authority: Authority } | { kind: 'refused'; problem: Problem };

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
