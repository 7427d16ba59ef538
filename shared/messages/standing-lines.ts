import { aspectLabel } from '../domain/aspect.ts';
import { longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Standing } from '../domain/standing.ts';
import { overallFirst } from './judgement-lines.ts';

/** The judgements in force, one a line, the overall one first; one honest line where none is known. */
export const standingLines = ({ judgements, overallNoLongerGiven }: Standing): readonly string[] => {
  if (judgements.length === 0) return ['No graded inspection is on record yet.'];
  return [
    ...overallFirst(judgements).map(
      ({ aspect, grade, since }) => `${aspectLabel(aspect)}: ${gradeInWords(grade)} (since ${longDate(since)})`,
    ),
    ...(overallNoLongerGiven ? ['Overall effectiveness: no longer given by inspections since April 2026.'] : []),
  ];
};
