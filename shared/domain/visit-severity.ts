import type { Direction, Severity } from './alert.ts';
import type { FindingDirection, Reading } from './reading.ts';

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
export type Against = { cleared: number; previousOutcome: Reading['sendOutcome'] };

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

export const visitSeverity = (reading: Weighed, against: Against): Severity =>
  VISIT_SEVERITY_RULES.find(({ applies }) => applies(reading, against))?.severity ?? 1;

/** From this share of the sentences on, they all point one way as far as a reader is concerned. */
const ONE_WAY = 0.8;

/**
 * Which way Ofsted says that things moved. What persists has not moved; what stalled has not either, but it keeps the
 * whole from pointing up.
 */
export const findingsDirection = (reading: Pick<Reading, 'findings' | 'priorityActions'>): Direction => {
  const better = count(reading, 'improved', 'mixed');
  const worse = count(reading, 'declined', 'mixed') + reading.priorityActions.length;
  if (better + worse === 0) return 'none';
  const share = better / (better + worse + count(reading, 'stalled'));
  if (share >= ONE_WAY) return 'better';
  return worse > 0 && share <= 1 - ONE_WAY ? 'worse' : 'mixed';
};
