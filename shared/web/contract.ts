import * as z from 'zod';
import { AlertKind, Direction, JudgementChange, Severity } from '../domain/alert.ts';
import { Aspect } from '../domain/aspect.ts';
import { Claims } from '../domain/coverage.ts';
import { Instant, IsoDate } from '../domain/dates.ts';
import { DocumentKind } from '../domain/document-kind.ts';
import { FrameworkId } from '../domain/framework.ts';
import { Grade } from '../domain/grade.ts';
import { NewsEvent } from '../domain/news-event.ts';
import { Evidence, Finding, Focus, UnreadReason } from '../domain/reading.ts';

/** The JSON answers of the API. `authority` is always the council's slug, `publication` the id of a publication. */

const SendOutcome = z.literal([1, 2, 3]);

export const ListOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.url().nullable() });

export const PublicationRow = z.object({
  id: z.string(),
  authority: z.string(),
  urn: z.string(),
  kind: DocumentKind,
  framework: FrameworkId.nullable(),
  published: IsoDate,
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  /** Ofsted's file. */
  url: z.string().nullable(),
  /** What Ofsted's page calls it. */
  label: z.string().nullable(),
  /** `record`: shipped with the product, checked by hand; `read`: read from the document; `unread`: no grade is certain. */
  status: z.enum(['read', 'unread', 'record']),
  judgements: z.array(z.object({ aspect: Aspect, grade: Grade })),
  sendOutcome: SendOutcome.nullable(),
  focus: z.array(Focus),
  priorityActions: z.int(),
  priorityActionsCarriedOver: z.int(),
  needsToImprove: z.int(),
  unread: z.object({ reason: UnreadReason, detail: z.string() }).nullable(),
  /** The publication that it replaces: the same inspection issued again. */
  revises: z.string().nullable(),
  /** Where a shipped entry comes from. */
  source: z.string().nullable(),
});
export type PublicationRow = z.infer<typeof PublicationRow>;

/** Where a grade was read: enough to check it against the very file. */
const Provenance = z.object({
  fileId: z.string().nullable(),
  page: z.int(),
  quote: z.string(),
  sha256: z.string().nullable(),
  readerVersion: z.string().nullable(),
});
const Item = z.object({ text: z.string(), evidence: Evidence.nullable() });

export const PublicationAnswer = PublicationRow.extend({
  judgements: z.array(z.object({ aspect: Aspect, grade: Grade, evidence: Provenance.nullable() })),
  sha256: z.string().nullable(),
  readerVersion: z.string().nullable(),
  /** Every judgement it awards against the one in force before it. */
  changes: z.array(JudgementChange),
  /** What else was read in it; null where nothing was. */
  reading: z
    .object({
      previousOverall: Grade.nullable(),
      needsToImprove: z.array(Item),
      priorityActions: z.array(Item),
      findings: z.array(Finding),
      /** Keyed by the field it proves. */
      evidence: z.record(z.string(), Evidence),
    })
    .nullable(),
});
export type PublicationAnswer = z.infer<typeof PublicationAnswer>;

const PublicationRef = PublicationRow.pick({ id: true, kind: true, framework: true, published: true, url: true });
export type PublicationRef = z.infer<typeof PublicationRef>;

export const AuthorityAnswer = z.object({
  authority: z.string(),
  name: z.string(),
  urn: z.string(),
  region: z.string(),
  /** The day as of which this was known; null stands for now. */
  asOf: IsoDate.nullable(),
  /** The standing in one sentence. */
  summary: z.string(),
  judgements: z.array(z.object({ aspect: Aspect, grade: Grade, since: IsoDate, publication: z.string() })),
  /** Inspections since April 2026 award no overall grade. */
  overallNoLongerGiven: z.boolean(),
  lastInspection: PublicationRef.nullable(),
  lastPublication: PublicationRef.nullable(),
  /** Newer reports whose grades could not be read: with any here, the standing may be out of date. */
  notRead: z.array(PublicationRef),
  watch: z.object({ since: Instant, phase: z.enum(['awaiting-first-page', 'loading', 'watching']) }).nullable(),
  links: z.object({
    page: z.url(),
    publications: z.url(),
    changes: z.url(),
    alerts: z.url(),
    feed: z.url(),
    ofsted: z.url(),
  }),
});
export type AuthorityAnswer = z.infer<typeof AuthorityAnswer>;

const ChangeOf = {
  id: z.string(),
  authority: z.string(),
  publication: z.string(),
  kind: DocumentKind,
  published: IsoDate,
  url: z.string().nullable(),
  /** The change in one sentence. */
  summary: z.string(),
};

export const ChangeRow = z.discriminatedUnion('type', [
  z.object({ ...ChangeOf, type: z.literal('judgement'), ...JudgementChange.shape }),
  z.object({ ...ChangeOf, type: z.literal('unchanged') }),
  z.object({ ...ChangeOf, type: z.literal('revised'), differences: z.array(JudgementChange) }),
  z.object({
    ...ChangeOf,
    type: z.literal('visit'),
    priorityActions: z.int(),
    priorityActionsCarriedOver: z.int(),
    /** Area SEND inspections only. */
    outcome: z.object({ from: SendOutcome.nullable(), to: SendOutcome, since: IsoDate.nullable() }).nullable(),
    priorityActionsSet: z.array(Item),
    /** Sentences in which Ofsted compares with something earlier. */
    findings: z.array(Finding),
  }),
  z.object({ ...ChangeOf, type: z.literal('unread') }),
]);
export type ChangeRow = z.infer<typeof ChangeRow>;

export const AlertRow = z.object({
  alertId: z.string(),
  authority: z.string().nullable(),
  kind: AlertKind,
  severity: Severity,
  direction: Direction,
  confirms: z.string().nullable(),
  subject: z.string(),
  email: z.string().nullable(),
  sms: z.string().nullable(),
  changes: z.array(JudgementChange),
  sources: z.array(z.string()),
  state: z.enum(['pending', 'sent']),
  raisedAt: Instant,
  sentAt: Instant.nullable(),
});
export type AlertRow = z.infer<typeof AlertRow>;

/** What the press or the government published about a council's children's services. */
export const CoverageRow = z.object({
  id: z.string(),
  authority: z.string(),
  published: Instant.nullable(),
  foundAt: Instant,
  outlet: z.string(),
  title: z.string(),
  url: z.string(),
  event: NewsEvent,
  /** Grades that the item says were given: a claim, never a judgement on record. */
  newRatings: Claims.shape.newRatings,
  /** The rule and the words that decided what it tells of. */
  because: z.string(),
  /** Publication or event that it tells of. */
  about: z.string().nullable(),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

export const StatusAnswer = z.object({
  version: z.string(),
  sources: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      url: z.string(),
      condition: z.enum(['answering', 'failing', 'suspect', 'never-answered']),
      lastSuccess: Instant.nullable(),
      lastPolled: Instant.nullable(),
      failingSince: Instant.nullable(),
      failures: z.int(),
      /** Why its last answer failed or could not be believed. */
      because: z.string().nullable(),
    }),
  ),
  authorities: z.array(
    z.object({
      authority: z.string(),
      urn: z.string(),
      watchedSince: Instant.nullable(),
      phase: z.enum(['not-started', 'awaiting-first-page', 'loading', 'watching']),
      pageChecked: Instant.nullable(),
    }),
  ),
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;

/** RFC 9457, as `application/problem+json`. */
export const ProblemAnswer = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The parameter that was not understood. */
  parameter: z.string().optional(),
  /** Slugs of the councils that may have been meant. */
  suggestions: z.array(z.string()).optional(),
});
export type ProblemAnswer = z.infer<typeof ProblemAnswer>;
