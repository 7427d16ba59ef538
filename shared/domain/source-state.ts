import * as z from 'zod';
import { CouncilDoubt } from './council-doubts.ts';
import { Instant, IsoDate } from './dates.ts';
import { londonDate } from './london-time.ts';

/** What is kept of a whole answer, so that the next may be asked for only if it differs. */
export const Remembered = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Version of the parser that read it: another parser asks afresh. */
  parser: z.string().optional(),
  /** When it came: once a day a source is asked without conditions. */
  wholeAt: Instant.optional(),
});
export type Remembered = z.infer<typeof Remembered>;

/** What a feed had when it was last read whole, to see what is new the next time. */
export const FeedMemory = z.object({
  readAt: Instant,
  /** Version of the parser that read it: what another makes of the same words is no change of the story. */
  parser: z.string(),
  /** The councils for which its items were judged, as one word: with others watched, all are judged again. */
  judgedFor: z.string(),
  /** By id: a digest of title and text; empty for an item that could not be judged. Some that have left it are kept. */
  items: z.record(z.string(), z.string()),
  /** Items that could not be used, and items without a date that can be read. */
  skipped: z.int(),
  undated: z.int(),
  /** When it last said that nothing had changed. */
  unchangedAt: Instant.optional(),
  /** It said so while it held something new: it is asked in full from then on. */
  hidesChanges: z.literal(true).optional(),
});
export type FeedMemory = z.infer<typeof FeedMemory>;

/** How one source stands: what is needed to ask it politely and to know when it has gone blind. */
export const SourceState = z.object({
  sourceId: z.string(),
  lastPolledAt: Instant.nullable(),
  /** Fetched, parsed, and its newest known item still there. */
  lastHealthyAt: Instant.nullable(),
  /** Polls in a row that failed outright. */
  failures: z.int().min(0),
  failingSince: Instant.nullable(),
  lastFailure: z.string().nullable(),
  /** Whether the operator has heard of the present outage, and so will hear of its end. */
  heldDown: z.boolean(),
  /** When the operator last heard, kept beyond the outage: a source that flaps does not raise a message every time. */
  downToldAt: Instant.nullable(),
  suspectToldAt: Instant.nullable(),
  suspectBecause: z.string().nullable(),
  /** Whether the operator hears of it council by council, in separate messages. */
  suspectToldApart: z.boolean().optional(),
  /** Rows of the last good listing. */
  lastGoodCount: z.int().min(0).nullable(),
  /** Of a source with several feeds: polls in a row that each of them failed, by URL. */
  feedFailures: z.record(z.string(), z.int()).optional(),
  /** Validators of the last good answer, one entry per URL. */
  validators: z.record(z.string(), Remembered),
  /** Of a source with feeds: what each held, by URL. */
  feeds: z.record(z.string(), FeedMemory).optional(),
});
export type SourceState = z.infer<typeof SourceState>;

export const newSourceState = (sourceId: string): SourceState => ({
  sourceId,
  lastPolledAt: null,
  lastHealthyAt: null,
  failures: 0,
  failingSince: null,
  lastFailure: null,
  heldDown: false,
  downToldAt: null,
  suspectToldAt: null,
  suspectBecause: null,
  lastGoodCount: null,
  validators: {},
});

/** What the monitor knows about watching one council. */
export const WatchState = z.object({
  urn: z.string(),
  watchedSince: Instant,
  /** `loading` until every document listed at the first load has been read or recorded as unread. */
  phase: z.enum(['awaiting-first-page', 'loading', 'watching']),
  /** The listing's date of the latest report when its page was last read. */
  listedLatest: z.string().nullable(),
  pageCheckedAt: Instant.nullable(),
  /** The newest day that the page printed when it was last read in full. */
  pageNewest: IsoDate.nullable().optional(),
  /** When the page was first believed: from then on what it shows is news, or late. */
  firstPageAt: Instant.optional(),
  /**
   * The newest day known at the very first look, by the list or the record: what is not newer is baseline whenever it
   * turns up, whatever the page said first.
   */
  baselineUpTo: IsoDate.optional(),
  /** What does not fit in what Ofsted says of the council, and when the operator was last told of any of it. */
  doubts: z.array(CouncilDoubt).optional(),
  doubtToldAt: Instant.nullable().optional(),
  /** What is kept of the page as it was last read, saved after its documents. */
  pageValidators: Remembered.nullable(),
});
export type WatchState = z.infer<typeof WatchState>;

/** Whether it was published after everything that was known when the council was first looked at. */
export const isSinceFirstLook = ({ baselineUpTo, watchedSince }: WatchState, day: IsoDate): boolean =>
  day > (baselineUpTo ?? londonDate(watchedSince));
