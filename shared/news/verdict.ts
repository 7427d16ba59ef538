import * as z from 'zod';
import { Aspect } from '../domain/aspect.ts';
import { Grade } from '../domain/grade.ts';
import { NewsEvent } from '../domain/news-event.ts';
import { FindingDirection, Theme } from '../domain/reading.ts';

/** What goes in and what comes out: an item as a feed gives it, and the verdict on it. */

const words = z
  .string()
  .nullish()
  .transform((text) => text ?? '');

/** A news item as a feed gives it: `text` may hold markup, be a teaser or be missing. */
export const NewsItem = z.object({
  id: z.string().min(1),
  url: words,
  title: words,
  text: words,
  /** Any form of date; one that cannot be read counts as not known. */
  published: z.string().nullish().default(null),
});
export type NewsItem = z.infer<typeof NewsItem>;

/** What kind of provision an item is about. Only the first is what this project watches. */
export const Service = z.enum([
  'childrens-services',
  'send',
  'school',
  'early-years',
  'childrens-home-or-fostering',
  'further-education',
  'adult-care',
  'youth-justice',
  'other',
]);
export type Service = z.infer<typeof Service>;

/** What the item would raise on an empty history: at most one message. */
export const Action = z.enum(['reported', 'intervention', 'coverage', 'ignore']);
export type Action = z.infer<typeof Action>;

/** A grade told as background, with the item's words for when; null where it does not say. */
export const PastRating = z.object({ grade: Grade, when: z.string().min(1).nullable() });
export type PastRating = z.infer<typeof PastRating>;

/** A clause in which the item passes on what inspectors found. */
export const NewsFinding = z.object({ theme: Theme, direction: FindingDirection, quote: z.string().min(1) });
export type NewsFinding = z.infer<typeof NewsFinding>;

/**
 * What one news item says. `newRatings` is the outlet's claim: it may raise `reported`, and never enters the history.
 * `because` names each rule that decided and the words it found.
 */
export const Verdict = z.object({
  id: z.string(),
  authority: z.string().nullable(),
  service: Service,
  event: NewsEvent,
  alsoEvents: z.array(NewsEvent),
  newRatings: z.partialRecord(Aspect, Grade),
  pastRatings: z.array(PastRating),
  findings: z.array(NewsFinding),
  action: Action,
  because: z.string().min(1),
});
export type Verdict = z.infer<typeof Verdict>;

/** The verdict on an item that could not be judged: nothing is said of it but why. */
export const notJudged = (id: string, because: string): Verdict => ({
  id,
  authority: null,
  service: 'other',
  event: 'none',
  alsoEvents: [],
  newRatings: {},
  pastRatings: [],
  findings: [],
  action: 'ignore',
  because: `not judged: ${because}`,
});
