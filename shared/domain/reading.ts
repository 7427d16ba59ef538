import * as z from 'zod';
import { Aspect } from './aspect.ts';
import { IsoDate } from './dates.ts';
import { DocumentKind } from './document-kind.ts';
import { FrameworkId } from './framework.ts';
import { Grade } from './grade.ts';

/**
 * How a judgement was confirmed: a second place of the document prints it as well; it is printed once and fits the
 * other judgements, as the overall one always has; or it is printed in a single place.
 */
export const Confirmation = z.enum(['second-place', 'rule', 'single']);
export type Confirmation = z.infer<typeof Confirmation>;

/** Where a value was read: the page, counted from 1, and the words. */
export const Evidence = z.object({
  page: z.int().min(1),
  quote: z.string().min(1),
  /** Only with a judgement, and not in readings stored by version 0.1.0. */
  confirmedBy: Confirmation.optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Theme = z.enum([
  'leadership',
  'workforce-stability',
  'caseloads-capacity',
  'timeliness',
  'oversight-supervision',
  'assessment',
  'planning',
  'front-door',
  'thresholds',
  'early-help',
  'relationships-direct-work',
  'voice-of-child',
  'exploitation-missing',
  'neglect-domestic-abuse',
  'permanence-placements',
  'care-leavers',
  'health-wellbeing',
  'education',
  'disabled-children',
  'quality-assurance',
  'partnership',
  'recording',
  'other',
]);
export type Theme = z.infer<typeof Theme>;

/** The service or group of children a visit looked at. */
export const Focus = z.enum([
  'front-door',
  'children-in-need',
  'child-protection-plans',
  'children-in-care',
  'care-leavers',
  'permanence',
  'vulnerable-adolescents',
  'missing-children',
  'unregistered-provision',
  'disabled-children',
  'early-help',
  'whole-service',
  'other',
]);
export type Focus = z.infer<typeof Focus>;

export const FindingDirection = z.enum(['strength', 'improved', 'mixed', 'persists', 'stalled', 'concern', 'declined']);
export type FindingDirection = z.infer<typeof FindingDirection>;

/** Directions that only make sense against something earlier. */
export const COMPARING: readonly FindingDirection[] = ['improved', 'persists', 'stalled', 'declined'];

/** A sentence in which Ofsted says how something stands, in Ofsted's words. */
export const Finding = z
  .object({
    theme: Theme,
    direction: FindingDirection,
    /** What the sentence compares with, in its words: `the last inspection`, `April 2025`. */
    comparesWith: z.string().min(1).nullable(),
    quote: z.string().min(1),
    page: z.int().min(1),
  })
  .refine(({ direction, comparesWith }) => comparesWith !== null || !COMPARING.includes(direction), {
    error: 'a finding that compares must say with what',
  });
export type Finding = z.infer<typeof Finding>;

/** `null` stands for a judgement that the document prints as "Not judged". */
export const Judgements = z.partialRecord(Aspect, Grade.nullable());
export type Judgements = z.infer<typeof Judgements>;

/** Everything certain that one document says. */
export const Reading = z.object({
  kind: DocumentKind,
  urn: z.string(),
  framework: FrameworkId.nullable(),
  inspectionStart: IsoDate.nullable(),
  inspectionEnd: IsoDate.nullable(),
  published: IsoDate.nullable(),
  judgements: Judgements,
  /** Area SEND inspections since 2023 end in outcome 1 (typically positive), 2 (inconsistent) or 3 (systemic failings). */
  sendOutcome: z.literal([1, 2, 3]).nullable(),
  previousOverall: Grade.nullable(),
  needsToImprove: z.array(z.string().min(1)),
  priorityActions: z.array(z.string().min(1)),
  /** Priority actions of an earlier visit that this letter says remain, without listing them. */
  priorityActionsCarriedOver: z.int().min(0),
  focus: z.array(Focus),
  findings: z.array(Finding),
  /**
   * Keyed by the field it proves: an aspect slug, `sendOutcome`, `kind`, `urn`, `inspectionDates`, `published`,
   * `previousOverall`, `focus`, `needsToImprove.0`, `priorityActions.0`, `priorityActionsCarriedOver`.
   */
  evidence: z.record(z.string(), Evidence),
});
export type Reading = z.infer<typeof Reading>;

/** Aspects in the order in which a reader wants the evidence: the overall judgement first. */
export const READING_EVIDENCE_ORDER: readonly Aspect[] = Aspect.options;

/** Why a document could not be read with certainty. */
export const UnreadReason = z.enum([
  'not-a-pdf',
  'damaged',
  'encrypted',
  'no-text',
  'text-lost',
  'too-large',
  'too-many-pages',
  'too-slow',
  'not-fetched',
  'unknown-layout',
  'unknown-kind',
  'council-not-found',
  'another-council',
  'dates-not-found',
  'judgement-missing',
  'readings-disagree',
]);
export type UnreadReason = z.infer<typeof UnreadReason>;

/** What little is certain about a document that stays unread. Never a judgement. */
export type PartialReading = Partial<
  Pick<Reading, 'kind' | 'urn' | 'inspectionStart' | 'inspectionEnd' | 'published' | 'evidence'>
>;

/** `detail` is one sentence that says what to look at. */
export type ReadingResult =
  | { status: 'read'; reading: Reading }
  | { status: 'unread'; reason: UnreadReason; detail: string; certain: PartialReading };
