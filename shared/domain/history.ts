import * as z from 'zod';
import { Alert, type Message, pendingAlert } from './alert.ts';
import { ReportedEvent } from './coverage.ts';
import { Instant, IsoDate } from './dates.ts';
import { londonDate } from './london-time.ts';
import { Publication } from './publication.ts';

/**
 * One entry of the history: something became known, and may raise an alert. Entries are only ever added;
 * the alert's delivery state is the one part that changes. Because the entry carries its alert, one conditional
 * write saves both, so neither can exist without the other.
 */
export const HistoryEntry = z.object({
  /** Made from the thing itself, so that doing it twice changes nothing: `80522/50227723/read`. */
  id: z.string().min(1),
  /** Council it belongs to; null for messages about the monitor. */
  urn: z.string().nullable(),
  /** `published`: a document was recorded; `notice`: a message without a document. */
  type: z.enum(['published', 'notice']),
  /** Its place in the timeline: publication day of the document, or the day of the notice. */
  date: IsoDate,
  recordedAt: Instant,
  publication: Publication.nullable(),
  /** The event of a `reported` or `intervention` message, which has no document of Ofsted's. */
  event: ReportedEvent.optional(),
  /** The alert that a person found to be our mistake, why, and who said so: with `recordedAt`, the audit trail. */
  corrects: z.object({ alertId: z.string(), because: z.string(), by: z.string() }).optional(),
  /** Null if it raised none: the baseline, silent adoption. */
  alert: Alert.nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Minutes between two tries of a document at most. */
export const LONGEST_WAIT_FOR_READING = 24 * 60;

/** A document on Ofsted's page that the monitor has seen, and how far it has come with it. */
export const FoundDocument = z.object({
  urn: z.string(),
  fileId: z.string(),
  url: z.string(),
  label: z.string(),
  /** Day printed on the page's timeline: the last day of the inspection. */
  listedEnd: IsoDate.nullable(),
  /** Publication day printed on the page; null where it prints none that can be true. */
  published: IsoDate.nullable(),
  /** The day the page prints instead that cannot be true: still to come, or before the inspection ended. */
  doubtedDay: IsoDate.optional(),
  /** SHA-256 of the bytes that were read last, and when they were last compared with what Ofsted's site gives. */
  sha256: z.string().optional(),
  comparedAt: Instant.optional(),
  /** Counts the readings of the one file: from 2 on it was changed in place, or its day became known. */
  issue: z.int().min(1).optional(),
  /** Nights in a row in which it was found changed in place and could not be read. */
  changedUnread: z.int().min(1).optional(),
  /** Why it is held, where that is not the mere number of new documents. */
  heldBecause: z.enum(['ids-changed', 'labels-changed']).optional(),
  foundAt: Instant,
  /**
   * `baseline`: listed when the council was first loaded, never alerted; `new`: alerted; `late`: older than the
   * newest document known when it turned up.
   */
  arrival: z.enum(['baseline', 'new', 'late']),
  /**
   * `waiting`: to be read at `nextAttemptAt`; `held`: one of suspiciously many, until a person decides;
   * `recorded`: its reading is in the history, or it never will be.
   */
  state: z.enum(['waiting', 'held', 'recorded']),
  /** Whether the history has an entry about it, if only that it could not be read: then it holds up no other. */
  told: z.boolean(),
  attempts: z.int().min(0),
  /** Since when it is being read; still there at the next try where that ended the process. */
  readingSince: Instant.optional(),
  nextAttemptAt: Instant,
  lastFailure: z.string().nullable(),
});
export type FoundDocument = z.infer<typeof FoundDocument>;

/** The entry about what a document says, or that it cannot be read; a later reading of the file is another. */
export const documentEntryId = (
  { urn, fileId, issue = 1 }: Pick<FoundDocument, 'urn' | 'fileId' | 'issue'>,
  what: 'read' | 'unread',
): string => `${urn}/${fileId}/${what}${what === 'read' && issue > 1 ? `-${issue}` : ''}`;

/** The entry of a message without a document; `owner` is the council's URN, or who of the monitor speaks. */
export const noticeEntryId = (owner: string, alertId: string): string => `${owner}/${alertId}`;

export const noticeEntry = (owner: string, urn: string | null, message: Message, now: Instant): HistoryEntry => ({
  id: noticeEntryId(owner, message.alertId),
  urn,
  type: 'notice',
  date: londonDate(now),
  recordedAt: now,
  publication: null,
  alert: pendingAlert(message, now),
});
