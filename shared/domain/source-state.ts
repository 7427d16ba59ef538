import * as z from 'zod';
import { Instant } from './dates.ts';

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
  /** Whether the operator was told of the present outage, and so will be told of its end. */
  heldDown: z.boolean(),
  /** When the operator was last told, kept beyond the outage: a source that flaps is not told every time. */
  downToldAt: Instant.nullable(),
  suspectToldAt: Instant.nullable(),
  suspectBecause: z.string().nullable(),
  /** Rows of the last good listing. */
  lastGoodCount: z.int().min(0).nullable(),
  /** Of a source with several feeds: polls in a row that each of them failed, by URL. */
  feedFailures: z.record(z.string(), z.int()).optional(),
  /** Validators of the last good answer, one entry per URL. */
  validators: z.record(z.string(), z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() })),
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
  /** `loading` until every document listed at the first load has been read or told unread. */
  phase: z.enum(['awaiting-first-page', 'loading', 'watching']),
  /** The listing's date of the latest report when its page was last read. */
  listedLatest: z.string().nullable(),
  pageCheckedAt: Instant.nullable(),
  /** Validators of the page as it was last read, saved after its documents. */
  pageValidators: z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() }).nullable(),
});
export type WatchState = z.infer<typeof WatchState>;
