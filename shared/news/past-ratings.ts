import type { Grade } from '../domain/grade.ts';
import type { GradeMention } from './grade-mentions.ts';
import type { PastRating } from './verdict.ts';

/**
 * Past grades with their dates, each once: `inadequate in 2019 and 2011` is two. An undated mention adds nothing where
 * the grade is dated elsewhere, nor where the item itself awards it: `staff celebrate their good rating`.
 */
export const pastRatingsOf = (past: readonly GradeMention[], awarded: readonly Grade[]): PastRating[] => {
  const dated = past.flatMap(({ grade, when }) => when.map((told) => ({ grade, when: told })));
  const known = new Set([...awarded, ...dated.map(({ grade }) => grade)]);
  const undated = past
    .filter(({ grade, when }) => when.length === 0 && !known.has(grade))
    .map(({ grade }) => ({ grade, when: null }));
  const fuller = ({ grade, when }: PastRating, other: PastRating): boolean =>
    grade === other.grade && when !== null && other.when !== null && other.when !== when && other.when.endsWith(when);
  return [...dated, ...undated]
    .filter((rating, _, all) => !all.some((other) => fuller(rating, other)))
    .filter(
      (rating, index, all) =>
        all.findIndex(({ grade, when }) => grade === rating.grade && when === rating.when) === index,
    );
};
