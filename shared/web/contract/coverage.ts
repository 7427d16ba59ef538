import * as z from 'zod';
import { Claims } from '../../domain/coverage.ts';
import { Instant } from '../../domain/dates.ts';
import { NewsEvent } from '../../domain/news-event.ts';

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
