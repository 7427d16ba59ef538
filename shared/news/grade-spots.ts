import type { Grade } from '../domain/grade.ts';
import { GRADE_WORDS } from './words/grades.ts';

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
