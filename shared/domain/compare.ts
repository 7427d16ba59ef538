import type { Direction, JudgementChange, Severity } from './alert.ts';
import type { Aspect } from './aspect.ts';
import type { FrameworkId } from './framework.ts';
import { type Grade, gradeMove } from './grade.ts';
import { awardedJudgements, type Publication } from './publication.ts';
import type { JudgementInForce, Standing } from './standing.ts';

/** Earlier names of the same judgement: only these are compared grade by grade. */
const SAME_MEANING: Partial<Record<Aspect, readonly Aspect[]>> = {
  'leaders-impact': ['leaders-impact', 'leadership-management-governance'],
};

/** Judgements it was split from or merged out of, the closest first: given as `previously`, never as a change. */
const PREVIOUSLY: Partial<Record<Aspect, readonly Aspect[]>> = {
  // care and care leavers were judged together from 2018 to 2022, apart before and since
  'in-care-and-care-leavers': ['looked-after-and-permanence', 'care-leavers'],
  'in-care': ['in-care-and-care-leavers', 'looked-after-and-permanence'],
  'care-leavers': ['in-care-and-care-leavers'],
};

/** The 2013 inspections judged services for looked after children only: their words match, their meaning does not. */
const comparable = (before: FrameworkId | null, now: FrameworkId | null): boolean =>
  (before === 'looked-after-children-2013') === (now === 'looked-after-children-2013');

const firstInForce = (standing: Standing, aspects: readonly Aspect[]): JudgementInForce | undefined =>
  aspects
    .map((aspect) => standing.judgements.find((judgement) => judgement.aspect === aspect))
    .find((judgement) => judgement !== undefined);

const changeOf = (aspect: Aspect, to: Grade, before: Standing): JudgementChange => {
  const same = firstInForce(before, SAME_MEANING[aspect] ?? [aspect]);
  if (same !== undefined) return { aspect, from: same.grade, to, since: same.since };
  const old = firstInForce(before, PREVIOUSLY[aspect] ?? []);
  const change: JudgementChange = { aspect, from: null, to, since: null };
  return old === undefined
    ? change
    : { ...change, previously: { aspect: old.aspect, grade: old.grade, since: old.since } };
};

/** With a report between that could not be read, the last known grade is named and not compared with. */
const acrossGap = ({ aspect, from, to, since, previously }: JudgementChange): JudgementChange => ({
  aspect,
  from: null,
  to,
  since: null,
  ...(from === null ? previously && { previously } : { previously: { aspect, grade: from, since } }),
});

/** Every judgement a document awards against the one in force before it, in the order the document prints them. */
export const judgementChanges = (document: Publication, before: Standing): readonly JudgementChange[] => {
  const against: Standing = comparable(before.lastGraded?.framework ?? null, document.framework)
    ? before
    : { ...before, judgements: [] };
  const changes = awardedJudgements(document).map(({ aspect, grade }) => changeOf(aspect, grade, against));
  return before.notKnownSince === null ? changes : changes.map(acrossGap);
};

/** Whether a grade is another than the last one known, of which a report between could not be read. */
export const differsAcrossGap = ({ aspect, from, to, previously }: JudgementChange): boolean =>
  from === null && previously?.aspect === aspect && previously.grade !== to;

/** A judgement that had nothing of the same meaning before it never makes a change by itself. */
export const isChange = ({ from, to }: JudgementChange): boolean => from !== null && from !== to;

/** Which way the judgements moved that can be compared. */
export const directionOf = (changes: readonly JudgementChange[]): Direction => {
  const moves = changes.map(({ from, to }) => (from === null ? 'same' : gradeMove(from, to)));
  const [better, worse] = [moves.includes('better'), moves.includes('worse')];
  if (better && worse) return 'mixed';
  if (better) return 'better';
  return worse ? 'worse' : 'none';
};

const newlyInadequate = ({ from, to, previously }: JudgementChange): boolean =>
  to === 'inadequate' && from !== 'inadequate' && previously?.grade !== 'inadequate';

const isFall = ({ from, to }: JudgementChange): boolean => from !== null && gradeMove(from, to) === 'worse';

const severityOfOverall = (change: JudgementChange): Severity => {
  const { from, to } = change;
  if (from === null || from === to) return 1;
  if (isFall(change)) return to === 'requires-improvement' ? 4 : 3;
  if (from === 'inadequate') return to === 'requires-improvement' ? 4 : 5;
  return from === 'requires-improvement' ? 4 : 3;
};

/**
 * How big the news is, whichever way: 5 anything newly inadequate, or the services as a whole no longer inadequate but
 * good; 4 they fall to requires improvement, or rise from there or to there; 3 another judgement moves, or differs from
 * the last one known; 1 nothing does.
 */
export const severityOf = (changes: readonly JudgementChange[]): Severity => {
  if (changes.some(newlyInadequate)) return 5;
  const overall = changes.filter(({ aspect }) => aspect === 'overall-effectiveness').map(severityOfOverall);
  const moved = directionOf(changes) !== 'none' || changes.some(differsAcrossGap);
  const others: Severity = moved ? 3 : 1;
  return [...overall, others].reduce((most, one) => (one > most ? one : most), others);
};
