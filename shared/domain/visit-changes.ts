import type { Direction, Severity } from './alert.ts';
import type { Publication } from './publication.ts';
import type { Finding, Reading } from './reading.ts';
import { type RaisedBefore, raisedBefore } from './visit-raised-before.ts';
import { findingsDirection, visitSeverity } from './visit-severity.ts';

/** A visit or area inspection, and what was read in it. */
export type Visit = { publication: Publication; reading: Reading };
/** A document before it; `reading` is null where nothing of it was read but what the publication holds. */
export type EarlierDocument = { publication: Publication; reading: Reading | null };

type PreviousOutcome = { outcome: 1 | 2 | 3; published: string };

export type VisitChanges = {
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
