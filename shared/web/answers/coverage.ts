import * as z from 'zod';
import { Aspect } from '../../domain/aspect.ts';
import { Claims } from '../../domain/coverage.ts';
import { Instant } from '../../domain/dates.ts';
import { NewsEvent } from '../../domain/news-event.ts';
import type { CouncilCoverage } from '../../use-cases/queries/list-coverage.ts';
import type { Column } from '../csv.ts';

/** What the press or the government published about a council's children's services. */
export const CoverageRow = z.object({
  id: z.string(),
  authority: z.string().describe('Slug of the council.'),
  published: Instant.nullable(),
  foundAt: Instant,
  outlet: z.string(),
  title: z.string(),
  url: z.string(),
  event: NewsEvent,
  newRatings: Claims.shape.newRatings.describe('Grades it says were given: a claim, never a judgement on record.'),
  because: z.string().describe('The rule and the words that decided what it tells of.'),
  about: z.string().nullable().describe('Publication or event that it tells of.'),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

/** What an item claims is shown as its claim: it never enters the judgements. */
export const coverageRow = ({ authority, item }: CouncilCoverage): CoverageRow => ({
  id: item.id,
  authority: authority.slug,
  published: item.published,
  foundAt: item.foundAt,
  outlet: item.outlet,
  title: item.title,
  url: item.url,
  event: item.event,
  newRatings: item.claims.newRatings,
  because: item.because,
  about: item.about,
});

export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [
  ['id', (row) => row.id],
  ['authority', (row) => row.authority],
  ['published', (row) => row.published],
  ['foundAt', (row) => row.foundAt],
  ['outlet', (row) => row.outlet],
  ['title', (row) => row.title],
  ['url', (row) => row.url],
  ['event', (row) => row.event],
  ...Aspect.options.map((aspect): Column<CoverageRow> => [aspect, (row) => row.newRatings[aspect]]),
  ['because', (row) => row.because],
  ['about', (row) => row.about],
];
