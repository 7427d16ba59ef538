import * as z from 'zod';
import { Aspect } from './aspect.ts';
import { Instant, IsoDate } from './dates.ts';
import { Grade } from './grade.ts';

export const AlertKind = z.enum([
  'rating-change',
  'rating-unchanged',
  'visit-findings',
  'intervention',
  'reported',
  'unread',
  'revised',
  'correction',
  'welcome',
  'late-listing',
  'heartbeat',
  'source-down',
  'source-suspect',
  'source-recovered',
  'reconcile-gap',
  'undelivered',
]);
export type AlertKind = z.infer<typeof AlertKind>;

/** Faults of the monitor go to its operator, never to its readers. */
export const Topic = z.enum(['alerts', 'operator']);
export type Topic = z.infer<typeof Topic>;

const OPERATOR_KINDS: readonly AlertKind[] = [
  'source-down',
  'source-suspect',
  'source-recovered',
  'reconcile-gap',
  'undelivered',
];

export const topicOf = (kind: AlertKind): Topic => (OPERATOR_KINDS.includes(kind) ? 'operator' : 'alerts');

/** What sets an earlier message right: people who chose kinds of messages get these as well. */
export const SETTING_RIGHT: readonly AlertKind[] = ['revised', 'correction'];

export const Direction = z.enum(['better', 'worse', 'mixed', 'none']);
export type Direction = z.infer<typeof Direction>;

/**
 * How big the news is: 0 nothing, 1 routine, 3 notable, 4 high, 5 critical. Which way it points is a separate field, so
 * that a rise is as loud as a fall. Level 2 is given no more; messages of version 0.1.0 have it.
 */
export const Severity = z.literal([0, 1, 2, 3, 4, 5]);
export type Severity = z.infer<typeof Severity>;

/** One judgement a document awards, against the one in force before it. */
export const JudgementChange = z.object({
  aspect: Aspect,
  /** `null` where nothing of the same meaning was in force. */
  from: Grade.nullable(),
  to: Grade,
  /** Publication day of the document that set `from`. */
  since: IsoDate.nullable(),
  /**
   * The judgement it was split from or merged out of; the same judgement as last known, where a report between could not
   * be read.
   */
  previously: z.object({ aspect: Aspect, grade: Grade, since: IsoDate.nullable() }).optional(),
});
export type JudgementChange = z.infer<typeof JudgementChange>;

/** One of several facts in a message. */
const ToldTogether = z.object({
  alertId: z.string(),
  kind: AlertKind,
  changes: z.array(JudgementChange),
  sources: z.array(z.string()),
});

/** An earlier message that another answers, by what subscriptions let it through. */
export const Heard = z.object({
  alertId: z.string(),
  kinds: z.array(AlertKind),
  severity: Severity,
  directions: z.array(Direction),
  text: z.boolean(),
});
export type Heard = z.infer<typeof Heard>;

/** A message before it is raised. */
export const Message = z.object({
  alertId: z.string().min(1),
  topic: Topic,
  kind: AlertKind,
  /** Slug of the council, or null for messages about the monitor itself. */
  authority: z.string().nullable(),
  severity: Severity,
  direction: Direction,
  /** Id of the `reported` alert that this one confirms. */
  confirms: z.string().nullable(),
  subject: z.string().min(1).max(99),
  email: z.string().nullable(),
  /** One GSM-7 part. */
  sms: z.string().max(160).nullable(),
  changes: z.array(JudgementChange),
  sources: z.array(z.string()),
  /** The parts of a message about several documents, by their ids in the ledger; its own first. */
  together: z.array(ToldTogether).optional(),
  /** Messages that this one confirms, corrects, revises or says more of: everyone who got one of them gets this. */
  answers: z.array(Heard).optional(),
});
export type Message = z.infer<typeof Message>;

/**
 * What goes out in one message, by the ids of entries of one council: settled before the first attempt, so that a
 * repeat says the same under the same id.
 */
const Sealed = z.union([z.object({ carries: z.array(z.string()) }), z.object({ carriedBy: z.string() })]);

/** Longer than a publisher may run; after one that died with an alert in hand, another takes over this much later. */
export const CLAIM_MINUTES = 10;

/** Minutes between two tries of an alert at most. */
export const LONGEST_WAIT_FOR_SENDING = 60;

/** A message and how its delivery stands. */
export const Alert = z.object({
  message: Message,
  /** `dropped`: a notice that was overtaken before it could go out. */
  state: z.enum(['pending', 'sent', 'dropped']),
  raisedAt: Instant,
  attempts: z.int().min(0),
  /** Not to be tried before. */
  nextAttemptAt: Instant,
  lastError: z.string().nullable(),
  sentAt: Instant.nullable(),
  /** The id SNS gave it. */
  messageId: z.string().nullable(),
  sealed: Sealed.optional(),
  /** While a publisher sends it: until then no other may. Gone once it was refused. */
  claimedUntil: Instant.optional(),
});
export type Alert = z.infer<typeof Alert>;

export const pendingAlert = (message: Message, at: Instant): Alert => ({
  message,
  state: 'pending',
  raisedAt: at,
  attempts: 0,
  nextAttemptAt: at,
  lastError: null,
  sentAt: null,
  messageId: null,
});
