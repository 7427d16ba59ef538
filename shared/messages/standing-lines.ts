import { aspectLabel } from '../domain/aspect.ts';
import { longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import type { Standing } from '../domain/standing.ts';
import { dayOfPublication } from './document-lines.ts';
import { overallFirst } from './judgement-lines.ts';

/** A newer report that could not be read: what it awards is in force, and nobody here knows it. */
const notKnownLines = (report: Publication, isAnyKnown: boolean): readonly string[] => [
  `NOT KNOWN: a newer inspection report, ${dayOfPublication(report)}, could not be read here. Please open it: ${report.url ?? 'Ofsted’s page has the link'}`,
  ...(isAnyKnown ? ['The grades known before it:'] : []),
];

/** The judgements in force, one a line, the overall one first; one honest line where none is known. */
export const standingLines = ({ judgements, overallNoLongerGiven, notKnownSince }: Standing): readonly string[] => {
  if (judgements.length === 0 && notKnownSince === null) return ['No graded inspection is on record yet.'];
  return [
    ...(notKnownSince === null ? [] : notKnownLines(notKnownSince, judgements.length > 0)),
    ...overallFirst(judgements).map(({ aspect, grade, since }) =>
      `${aspectLabel(aspect)}: ${gradeInWords(grade)} ${since === null ? '' : `(since ${longDate(since)})`}`.trimEnd(),
    ),
    ...(overallNoLongerGiven ? ['Overall effectiveness: no longer given by inspections since April 2026.'] : []),
  ];
};
