import { type Aspect, aspectLabel } from '../../domain/aspect.ts';
import { gradeInWords } from '../../domain/grade.ts';
import type { PrintedGrade } from '../grades/grade-words.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { GradedAspect } from './graded-aspect.ts';

const inWords = (grade: PrintedGrade): string => (grade === null ? 'not judged' : gradeInWords(grade));

/** Two places of one document that print different grades for one judgement, as a person is told of them. */
const disagreement = (aspect: Aspect, a: GradedAspect, b: GradedAspect): ReadingFault => ({
  reason: 'readings-disagree',
  detail:
    `${aspectLabel(aspect)}: page ${a.evidence.page} says ${inWords(a.grade)} (“${a.evidence.quote}”), ` +
    `page ${b.evidence.page} says ${inWords(b.grade)} (“${b.evidence.quote}”).`,
});

/** The first judgement for which these places do not all print the same grade. */
export const firstDisagreement = (readings: readonly GradedAspect[]): ReadingFault | undefined => {
  const first = new Map<Aspect, GradedAspect>();
  for (const reading of readings) {
    const known = first.get(reading.aspect);
    if (known === undefined) first.set(reading.aspect, reading);
    else if (known.grade !== reading.grade) return disagreement(reading.aspect, known, reading);
  }
  return undefined;
};

/** The first judgement of a framework that was not found. */
export const firstMissing = (aspects: readonly Aspect[], found: readonly GradedAspect[]): ReadingFault | undefined => {
  const missing = aspects.find((wanted) => !found.some(({ aspect }) => aspect === wanted));
  return missing && { reason: 'judgement-missing', detail: `No grade was found for: ${aspectLabel(missing)}.` };
};

/** The first of these judgements that no second `place` of the document confirms. */
export const firstUnconfirmed = (
  judgements: readonly GradedAspect[],
  confirming: readonly GradedAspect[],
  place: string,
): ReadingFault | undefined => {
  const alone = judgements.find(({ aspect }) => !confirming.some((reading) => reading.aspect === aspect));
  return (
    alone && {
      reason: 'readings-disagree',
      detail: `${aspectLabel(alone.aspect)}: no ${place} confirms what page ${alone.evidence.page} says (“${alone.evidence.quote}”).`,
    }
  );
};
