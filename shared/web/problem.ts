import * as z from 'zod';
import { suggestAuthorities } from '../domain/authority.ts';

/** RFC 9457, as `application/problem+json`. */
export const ProblemAnswer = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  parameter: z.string().optional().describe('The parameter that was not understood.'),
  suggestions: z.array(z.string()).optional().describe('Slugs of the councils that may have been meant.'),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;

export type Problem = ProblemAnswer & { status: ProblemStatus };

const TITLES = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type ProblemStatus = keyof typeof TITLES;

export const problem = (
  status: ProblemStatus,
  detail: string,
  more: Pick<Problem, 'parameter' | 'suggestions'> = {},
): Problem => ({ type: 'about:blank', title: TITLES[status], status, detail, ...more });

/** What was asked for may be any text: long ones are cut before they are said back. */
const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;

export const badParameter = (parameter: string, detail: string, suggestions?: readonly string[]): Problem =>
  problem(400, detail, { parameter, ...(suggestions === undefined ? {} : { suggestions: [...suggestions] }) });

export const notAParameter = (name: string, known: readonly string[]): Problem =>
  badParameter(
    name,
    `There is no parameter ${quoted(name)} here. ${known.length === 0 ? 'This address takes none.' : `Known: ${known.join(', ')}.`}`,
  );

const suggestionsFor = (slug: string): readonly string[] =>
  suggestAuthorities(slug.slice(0, 60)).map((authority) => authority.slug);

/** No council of that name exists in England. */
export const unknownCouncil = (slug: string, status: 400 | 404): Problem => {
  const suggestions = suggestionsFor(slug);
  return problem(
    status,
    `No council is called ${quoted(slug)}. Did you mean ${suggestions.slice(0, -1).join(', ')} or ${suggestions.at(-1)}?`,
    { ...(status === 400 ? { parameter: 'authority' } : {}), suggestions: [...suggestions] },
  );
};

/** It exists, but nobody set this monitor to watch it. */
export const notWatched = (name: string, watched: readonly string[], status: 400 | 404): Problem =>
  problem(status, `${name} is not watched here. Watched: ${watched.join(', ') || 'no council yet'}.`, {
    ...(status === 400 ? { parameter: 'authority' } : {}),
    suggestions: [...watched],
  });

export const noSuchPublication = (id: string): Problem =>
  problem(404, `No publication with the id ${quoted(id)} is on record for the councils watched here.`);

export const noSuchPage = (): Problem => problem(404, 'There is nothing at this address.');
