import { type Aspect, aspectLabel } from '../../domain/aspect.ts';
import { type Grade, gradeInWords } from '../../domain/grade.ts';
import type { Confirmation, Evidence } from '../../domain/reading.ts';
import type { PrintedGrade } from '../grades/grade-words.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { GradedRow } from './graded-table.ts';

/** One judgement as one place of the document prints it. */
export type GradedAspect = { aspect: Aspect; grade: PrintedGrade; evidence: Evidence };

/** What a report calls a judgement. Wordings drift, so the words that carry the meaning decide. */
export type AspectLabel = { aspect: Aspect; wording: RegExp; sample: string };

/** The judgement a label names; undefined where it names none, or could name two. */
export const aspectOf = (label: string, labels: readonly AspectLabel[]): Aspect | undefined => {
  const [only, ...others] = labels.filter(({ wording }) => wording.test(label));
  return others.length === 0 ? only?.aspect : undefined;
};

/** A row of a table as a judgement; none where its label or its grade is not clear. */
export const toGraded = ({ label, grade, page, quote }: GradedRow, labels: readonly AspectLabel[]): GradedAspect[] => {
  const aspect = aspectOf(label, labels);
  return aspect === undefined || grade === undefined ? [] : [{ aspect, grade, evidence: { page, quote } }];
};

const inWords = (grade: PrintedGrade): string => (grade === null ? 'not judged' : gradeInWords(grade));

/** Two places of one document that print different grades for one judgement, as a person is told of them. */
const disagreement = (aspect: Aspect, a: GradedAspect, b: GradedAspect): ReadingFault => ({
  reason: 'readings-disagree',
  detail:
    `${aspectLabel(aspect)}: page ${a.evidence.page} says ${inWords(a.grade)} (“${a.evidence.quote}”), ` +
    `page ${b.evidence.page} says ${inWords(b.grade)} (“${b.evidence.quote}”).`,
});

/** The first judgement for which these places do not all print the same grade. */
const firstDisagreement = (readings: readonly GradedAspect[]): ReadingFault | undefined => {
  const first = new Map<Aspect, GradedAspect>();
  for (const reading of readings) {
    const known = first.get(reading.aspect);
    if (known === undefined) first.set(reading.aspect, reading);
    else if (known.grade !== reading.grade) return disagreement(reading.aspect, known, reading);
  }
  return undefined;
};

/** The first judgement of a framework that was not found. */
const firstMissing = (aspects: readonly Aspect[], found: readonly GradedAspect[]): ReadingFault | undefined => {
  const missing = aspects.find((wanted) => !found.some(({ aspect }) => aspect === wanted));
  return missing && { reason: 'judgement-missing', detail: `No grade was found for: ${aspectLabel(missing)}.` };
};

/**
 * An inadequate one of `limiting` has always made the overall grade inadequate. `key` are the judgements whose range
 * the overall grade has never left.
 */
export type OverallRule = { key: readonly Aspect[]; limiting: readonly Aspect[] };

const BEST_FIRST: readonly Grade[] = ['outstanding', 'good', 'requires-improvement', 'inadequate'];
const INADEQUATE = BEST_FIRST.indexOf('inadequate');

/** The worst and the best overall grade that these judgements allow, as places in the order of grades. */
const allowed = (
  judgements: readonly GradedAspect[],
  { key, limiting }: OverallRule,
): { best: number; worst: number } => {
  const grades = (aspects: readonly Aspect[]): readonly number[] =>
    judgements.flatMap(({ aspect, grade }) =>
      grade !== null && aspects.includes(aspect) ? [BEST_FIRST.indexOf(grade)] : [],
    );
  const worst = Math.max(...grades(key));
  return { best: grades(limiting).includes(INADEQUATE) ? INADEQUATE : Math.min(...grades(key)), worst };
};

/**
 * An overall grade that is printed in one place only is in doubt where the other judgements have never gone with it.
 * Where a second place prints it as well, that is what Ofsted says.
 */
const overallFault = (judgements: readonly GradedAspect[], rule: OverallRule): ReadingFault | undefined => {
  const overall = judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  if (overall?.evidence.confirmedBy !== 'rule' || overall.grade === null) return undefined;
  const { best, worst } = allowed(judgements, rule);
  const place = BEST_FIRST.indexOf(overall.grade);
  if (place >= best && place <= worst) return undefined;
  const others = judgements
    .filter(({ aspect }) => rule.key.includes(aspect))
    .map(({ aspect, grade }) => `${aspectLabel(aspect)} ${inWords(grade)}`);
  return {
    reason: 'readings-disagree',
    detail: `Overall effectiveness is printed once, as ${gradeInWords(overall.grade)}, which has never gone with the other judgements: ${others.join(', ')}.`,
  };
};

/** A sentence may sum up a report that makes no overall judgement, with a grade that its judgements can go with. */
const summedUpFault = (
  judged: readonly GradedAspect[],
  elsewhere: readonly GradedAspect[],
  rule: OverallRule,
): ReadingFault | undefined => {
  if (judged.some(({ aspect }) => aspect === 'overall-effectiveness')) return undefined;
  const { best, worst } = allowed(judged, rule);
  const said = elsewhere.find(({ aspect, grade }) => {
    const place = grade === null ? best : BEST_FIRST.indexOf(grade);
    return aspect === 'overall-effectiveness' && (place < best || place > worst);
  });
  return (
    said && {
      reason: 'readings-disagree',
      detail: `Page ${said.evidence.page} says of the whole what no judgement goes with: “${said.evidence.quote}”.`,
    }
  );
};

/** What the judgements of one report have to stand up to. */
export type Proof = {
  /** The judgements that the report has to make. */
  expected: readonly Aspect[];
  /** What a second `place` of the document has to confirm. Undefined where the document has none. */
  second: { place: string; aspects: readonly Aspect[] } | undefined;
  overall: OverallRule | undefined;
};

const confirmationOf = (
  { aspect }: GradedAspect,
  elsewhere: readonly GradedAspect[],
  { overall }: Proof,
): Confirmation => {
  if (elsewhere.some((reading) => reading.aspect === aspect)) return 'second-place';
  return aspect === 'overall-effectiveness' && overall !== undefined ? 'rule' : 'single';
};

/** The first judgement with a grade that has to be confirmed by a second place and is not. */
const firstUnconfirmed = (judgements: readonly GradedAspect[], { second }: Proof): ReadingFault | undefined => {
  const alone = judgements.find(
    ({ aspect, grade, evidence }) =>
      grade !== null && second?.aspects.includes(aspect) && evidence.confirmedBy !== 'second-place',
  );
  return (
    alone && {
      reason: 'readings-disagree',
      detail: `${aspectLabel(alone.aspect)}: no ${second?.place} confirms what page ${alone.evidence.page} says (“${alone.evidence.quote}”).`,
    }
  );
};

/**
 * The judgements of a report, each with how it was confirmed, where all are there, no place of the document says
 * otherwise, and those confirm one another that have to. `elsewhere` are readings of other places than `judged`.
 */
export const confirmed = (
  judged: readonly GradedAspect[],
  elsewhere: readonly GradedAspect[],
  proof: Proof,
): readonly GradedAspect[] | ReadingFault => {
  const judgements = judged.map((reading) => ({
    ...reading,
    evidence: { ...reading.evidence, confirmedBy: confirmationOf(reading, elsewhere, proof) },
  }));
  return (
    firstMissing(proof.expected, judged) ??
    firstDisagreement([...judged, ...elsewhere]) ??
    firstUnconfirmed(judgements, proof) ??
    (proof.overall && (overallFault(judgements, proof.overall) ?? summedUpFault(judged, elsewhere, proof.overall))) ??
    judgements
  );
};
