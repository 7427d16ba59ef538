import type { Aspect } from '../domain/aspect.ts';
import type { Grade } from '../domain/grade.ts';
import type { GradeMention } from './grade-mentions.ts';

/** A judgement, its grade and the words that award it. */
export type Award = { aspect: Aspect; grade: Grade; mention: GradeMention };

/** What an item says of grades before it is known whether the outcome is its news. */
export type Grades = {
  awarded: readonly Award[];
  /** Mentions that stand as newly awarded, also those for no nameable judgement. */
  fresh: readonly GradeMention[];
  past: readonly GradeMention[];
};
