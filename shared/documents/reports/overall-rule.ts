import { aspectLabel } from '../../domain/aspect.ts';
import { type Grade, gradeInWords } from '../../domain/grade.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { GradedAspect } from './graded-aspect.ts';

const BEST_FIRST: readonly Grade[] = ['outstanding', 'good', 'requires-improvement', 'inadequate'];

const rank = ({ grade }: GradedAspect): number => (grade === null ? -1 : BEST_FIRST.indexOf(grade));

/**
 * No section is headed with the overall grade, so the key judgements must bear it out: it is never better than the
 * best or worse than the worst of them, and one inadequate key judgement makes it inadequate (the limiting judgement
 * of the single inspection framework and of ILACS; so in every report since 2013).
 */
export const overallFault = (
  overall: GradedAspect,
  keyJudgements: readonly GradedAspect[],
): ReadingFault | undefined => {
  const ranks = keyJudgements.map(rank).filter((place) => place >= 0);
  const [best, worst] = [Math.min(...ranks), Math.max(...ranks)];
  const inadequate = BEST_FIRST.length - 1;
  const fits = worst === inadequate ? rank(overall) === inadequate : rank(overall) >= best && rank(overall) <= worst;
  if (fits || ranks.length === 0 || overall.grade === null) return undefined;
  const others = keyJudgements.map(({ aspect, grade }) => `${aspectLabel(aspect)} ${grade && gradeInWords(grade)}`);
  return {
    reason: 'readings-disagree',
    detail: `Overall effectiveness is printed as ${gradeInWords(overall.grade)}, which the other judgements do not bear out: ${others.join(', ')}.`,
  };
};
