import type { Aspect } from '../domain/aspect.ts';
import type { Grade } from '../domain/grade.ts';
import { GRADE_WORDS } from './lexicon/grades.ts';
import { ASPECT_WORDS } from './lexicon/judgements.ts';

/** Where a sentence holds the words of a grade. `names`: the words hold the noun too, `the lowest rating`. */
export type GradeSpot = { grade: Grade; names: boolean; start: number; end: number };

/** The grade words of a sentence in order; `good` inside `requires improvement to be good` belongs to the longer ones. */
export const gradeSpots = (text: string): readonly GradeSpot[] => {
  const all = GRADE_WORDS.flatMap(({ grade, names, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => ({ grade, names, start: index, end: index + found.length })),
  );
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};

/** Where a sentence names a judgement. */
export type AspectSpot = { aspect: Aspect; start: number; end: number };

/** The judgements a sentence names, in order; shorter names inside longer ones are left out. */
export const aspectSpots = (text: string): readonly AspectSpot[] => {
  const all = ASPECT_WORDS.flatMap(({ aspect, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => ({ aspect, start: index, end: index + found.length })),
  );
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};
