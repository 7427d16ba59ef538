import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Authority, authorityBySlug, suggestAuthorities } from '../../shared/domain/authority.ts';
import { Instant as AnyInstant } from '../../shared/domain/dates.ts';
import { UsageError } from '../command-line.ts';

/** One spelling for every moment, so that they compare as text. */
const Instant = AnyInstant.transform((text) => new Date(text).toISOString());

const Watched = z.string().transform((slug, context): Authority => {
  const authority = authorityBySlug(slug);
  if (authority !== undefined) return authority;
  const names = suggestAuthorities(slug).map((one) => one.slug);
  context.addIssue({ code: 'custom', message: `no council is called “${slug}”; did you mean ${names.join(', ')}?` });
  return z.NEVER;
});

/** One recorded answer: from that moment on, a GET of the address gets it. */
const RecordedResponse = z.object({
  from: Instant,
  /** Ends in `*` to match by prefix. */
  url: z.string().min(1),
  /** 0 for a refused connection. */
  status: z.int().min(0).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  /** A file beside scenario.json. */
  body: z.string().optional(),
});
export type RecordedResponse = z.infer<typeof RecordedResponse>;

const Fault = z.object({
  at: Instant,
  kind: z.enum(['publish-fails', 'crash-before-publish', 'crash-after-publish', 'store-throttled', 'alert-lost']),
  times: z.int().min(1).default(1),
});
export type Fault = z.infer<typeof Fault>;

/** What is watched, for how long, what every source answered when, and what goes wrong. */
export const Scenario = z
  .object({
    authorities: z.array(Watched).min(1),
    start: Instant,
    end: Instant,
    history: z.enum(['shipped', 'empty']),
    responses: z.array(RecordedResponse),
    faults: z.array(Fault).default([]),
  })
  .refine(({ start, end }) => Date.parse(start) < Date.parse(end), {
    error: 'start must be before end',
    path: ['end'],
  });
export type Scenario = z.infer<typeof Scenario>;

const read = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`${file} cannot be read: a scenario is a folder with a scenario.json in it.`);
  }
};

const json = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
};

/** Reads the scenario of a folder; anything wrong with it is a `UsageError` with one clear line. */
export const loadScenario = async (folder: string): Promise<Scenario> => {
  const file = join(folder, 'scenario.json');
  const parsed = Scenario.safeParse(json(await read(file), file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${file}: ${issue?.path.join('.') || 'the scenario'}: ${issue?.message}`);
};
