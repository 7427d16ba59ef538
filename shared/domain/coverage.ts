import * as z from 'zod';
import { Aspect } from './aspect.ts';
import { Instant, type IsoDate } from './dates.ts';
import { Grade } from './grade.ts';
import { londonDate } from './london-time.ts';
import { NewsEvent } from './news-event.ts';

/** What an outlet claims. It may raise a message that says so; it never enters the history of judgements. */
export const Claims = z.object({
  newRatings: z.partialRecord(Aspect, Grade),
  pastRatings: z.array(z.object({ grade: Grade, when: z.string().nullable() })),
});
export type Claims = z.infer<typeof Claims>;

/** One news item or government publication about a council's children's services. */
export const CoverageItem = z.object({
  id: z.string(),
  urn: z.string(),
  /** Id of the source it came from, and the name of the outlet. */
  source: z.string(),
  outlet: z.string(),
  url: z.url(),
  title: z.string(),
  published: Instant.nullable(),
  foundAt: Instant,
  event: NewsEvent,
  claims: Claims,
  /** The rule and the words that decided what it says. */
  because: z.string(),
  /** What it is about: the id of a publication, or of an event that has no document yet; null for neither. */
  about: z.string().nullable(),
  /** Of a page of the government's that was published before: when it was last changed, and what it says changed. */
  change: z.object({ at: Instant, note: z.string().nullable() }).optional(),
});
export type CoverageItem = z.infer<typeof CoverageItem>;

/** The London day it stands at: an item that does not say when it was published, at the day it was found. */
export const coverageDay = ({ published, foundAt }: Pick<CoverageItem, 'published' | 'foundAt'>): IsoDate =>
  londonDate(published ?? foundAt);

/** An event known from the press or the government before, or without, a document of Ofsted's. */
export const ReportedEvent = z.object({
  id: z.string(),
  event: NewsEvent,
  /** When the first item reported it. */
  toldAt: Instant,
  newRatings: Claims.shape.newRatings,
});
export type ReportedEvent = z.infer<typeof ReportedEvent>;
