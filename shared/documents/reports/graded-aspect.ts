import type { Aspect } from '../../domain/aspect.ts';
import type { Evidence } from '../../domain/reading.ts';
import type { PrintedGrade } from '../grades/grade-words.ts';
import type { GradedRow } from './graded-row.ts';

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
