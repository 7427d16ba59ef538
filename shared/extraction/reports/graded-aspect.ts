import type { Aspect } from '../../domain/aspect.ts';
import type { Evidence } from '../../domain/reading.ts';
import type { PrintedGrade } from './grade-words.ts';

/** One judgement as one place of the document prints it. */
export type GradedAspect = { aspect: Aspect; grade: PrintedGrade; evidence: Evidence };

/** What a report calls a judgement. Wordings drift, so the words that carry the meaning decide. */
export type AspectLabel = { aspect: Aspect; wording: RegExp; sample: string };

/** The judgement a label names; undefined where it names none, or could name two. */
export const aspectOf = (label: string, labels: readonly AspectLabel[]): Aspect | undefined => {
  const [only, ...others] = labels.filter(({ wording }) => wording.test(label));
  return others.length === 0 ? only?.aspect : undefined;
};
