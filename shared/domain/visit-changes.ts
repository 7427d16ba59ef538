import type { Direction, Severity } from './alert.ts';
import type { Publication } from './publication.ts';
import type { Finding, FindingDirection, Reading } from './reading.ts';
import { type RaisedBefore, raisedBefore } from './visit-raised-before.ts';

const count = ({ findings }: Pick<Reading, 'findings'>, ...directions: readonly FindingDirection[]): number =>
  findings.filter(({ direction }) => directions.includes(direction)).length;

/** `fragile and yet to be embedded`, `the tenuous progress made`: Ofsted's words for gains that may not last. */
const FRAGILE =
  /\b(?:progress|improve(?:ments?|d)|gains?)\b[^.;]{0,60}\b(?:fragile|tenuous)\b|\b(?:fragile|tenuous) (?:progress|improvements?|gains?)\b/i;

const callsProgressFragile = ({ findings }: Pick<Reading, 'findings'>): boolean =>
  findings.some(({ direction, quote }) => direction !== 'strength' && FRAGILE.test(quote));

/** More sentences say that something stalled, persists or got worse than that something improved. */
const isNegative = (reading: Pick<Reading, 'findings'>): boolean =>
  count(reading, 'declined', 'stalled') > 0 &&
  count(reading, 'declined', 'stalled', 'persists') > count(reading, 'improved');

/** Something is compared, and nothing of it is better. */
const nothingImproved = (reading: Pick<Reading, 'findings'>): boolean =>
  count(reading, 'stalled', 'persists') > 0 && count(reading, 'improved', 'mixed') === 0;

type Weighed = Pick<Reading, 'kind' | 'findings' | 'priorityActions' | 'priorityActionsCarriedOver' | 'sendOutcome'>;

/** What the documents before it add. */
type Against = { cleared: number; previousOutcome: Reading['sendOutcome'] };

type SeverityRule = {
  severity: Severity;
  applies: (reading: Weighed, against: Against) => boolean;
  because: string;
};

/** The first rule that applies counts. Levels as for ratings: 4 high, 3 notable, 1 routine. */
const VISIT_SEVERITY_RULES: readonly SeverityRule[] = [
  { severity: 4, applies: ({ priorityActions }) => priorityActions.length > 0, because: 'a priority action is set' },
  {
    severity: 4,
    applies: ({ sendOutcome }) => sendOutcome === 3,
    because: 'an area has widespread or systemic failings',
  },
  {
    severity: 4,
    applies: (reading) => reading.kind === 'monitoring-visit' && isNegative(reading),
    because: 'a monitoring visit finds too little progress, or a decline',
  },
  { severity: 3, applies: ({ sendOutcome }) => sendOutcome === 2, because: 'experiences in an area are inconsistent' },
  {
    severity: 3,
    applies: ({ priorityActionsCarriedOver }) => priorityActionsCarriedOver > 0,
    because: 'an earlier priority action stays in force',
  },
  { severity: 3, applies: callsProgressFragile, because: 'progress is called fragile' },
  { severity: 3, applies: (reading) => count(reading, 'declined') > 0, because: 'something got worse' },
  { severity: 3, applies: nothingImproved, because: 'nothing improved' },
  { severity: 3, applies: (_, { cleared }) => cleared > 0, because: 'a priority action is dealt with' },
  {
    severity: 3,
    applies: ({ sendOutcome }, { previousOutcome }) => sendOutcome === 1 && (previousOutcome ?? 1) > 1,
    because: 'an area rises to typically positive experiences',
  },
];

const visitSeverity = (reading: Weighed, against: Against): Severity =>
  VISIT_SEVERITY_RULES.find(({ applies }) => applies(reading, against))?.severity ?? 1;

/** From this share of the sentences on, they all point one way as far as a reader is concerned. */
const ONE_WAY = 0.8;

/**
 * Which way Ofsted says that things moved. What persists has not moved; what stalled has not either, but it keeps the
 * whole from pointing up.
 */
const findingsDirection = (reading: Pick<Reading, 'findings' | 'priorityActions'>): Direction => {
  const better = count(reading, 'improved', 'mixed');
  const worse = count(reading, 'declined', 'mixed') + reading.priorityActions.length;
  if (better + worse === 0) return 'none';
  const share = better / (better + worse + count(reading, 'stalled'));
  if (share >= ONE_WAY) return 'better';
  return worse > 0 && share <= 1 - ONE_WAY ? 'worse' : 'mixed';
};

/** A visit or area inspection, and what was read in it. */
type Visit = { publication: Publication; reading: Reading };
/** A document before it; `reading` is null where nothing of it was read but what the publication holds. */
export type EarlierDocument = { publication: Publication; reading: Reading | null };

type PreviousOutcome = { outcome: 1 | 2 | 3; published: string };

type VisitChanges = {
  direction: Direction;
  severity: Severity;
  /** Priority actions that Ofsted itself says are dealt with, in its words. */
  cleared: readonly string[];
  raisedBefore: readonly RaisedBefore[];
  previousOutcome: PreviousOutcome | null;
};

/** A priority action, or the significant weakness that a written statement of action had to tackle. */
const PRIORITY = /\bpriority actions?\b|\bsignificant weakness(?:es)?\b/i;
const DEALT_WITH =
  /\b(?:addressed|dealt with|met|completed|resolved|lifted|removed|closed|sufficient progress|effective action|no longer)\b/i;

/** `Has not yet been fully addressed`, `needs to be addressed`, `is partly met`: short of dealt with. */
const FALLS_SHORT =
  /\b(?:not(?! only)|never|yet to|still to|partly|partially|(?:to|must|should) be|being)(?: [a-z-]+){0,4} (?:addressed|dealt with|met|completed|resolved|lifted|removed|closed|sufficient progress|effective action)\b/i;

const saysDealtWith = ({ direction, quote }: Finding): boolean =>
  direction === 'improved' && PRIORITY.test(quote) && DEALT_WITH.test(quote) && !FALLS_SHORT.test(quote);

const previousOutcomeOf = (earlier: readonly EarlierDocument[]): PreviousOutcome | null => {
  const outcomes = earlier.flatMap(({ publication: { sendOutcome, published } }) =>
    sendOutcome === null ? [] : [{ outcome: sendOutcome, published }],
  );
  return outcomes.at(-1) ?? null;
};

/** Outcome 1 is the best. Without an earlier outcome, the sentences in which Ofsted compares decide. */
const directionOf = (reading: Reading, previous: PreviousOutcome | null): Direction => {
  const { sendOutcome } = reading;
  if (sendOutcome === null || previous === null) return findingsDirection(reading);
  if (sendOutcome === previous.outcome) return 'none';
  return sendOutcome < previous.outcome ? 'better' : 'worse';
};

/**
 * What a visit changes: only what Ofsted says. An earlier item that is not listed again is never called solved, for
 * the visit may have looked elsewhere. `earlier` comes oldest first.
 */
export const visitChanges = ({ publication, reading }: Visit, earlier: readonly EarlierDocument[]): VisitChanges => {
  const previousOutcome = reading.sendOutcome === null ? null : previousOutcomeOf(earlier);
  const cleared = reading.findings.filter(saysDealtWith).map(({ quote }) => quote);
  const withItems = earlier.flatMap(({ publication: { published }, reading: before }) =>
    before === null ? [] : [{ published, reading: before }],
  );
  return {
    direction: directionOf(reading, previousOutcome),
    severity: visitSeverity(reading, { cleared: cleared.length, previousOutcome: previousOutcome?.outcome ?? null }),
    cleared,
    raisedBefore: raisedBefore({ published: publication.published, reading }, withItems),
    previousOutcome,
  };
};
