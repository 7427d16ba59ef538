import { kindLabel } from '../domain/document-kind.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import type { Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import { count, type PreviousOutcome } from './visit-lines.ts';

type Headed = {
  publication: Publication;
  reading: Reading;
  previousOutcome: PreviousOutcome | null;
  before: Standing;
};

/**
 * What Ofsted says changed, the worse half always with the better. `Worse` is said only where a sentence says that
 * something got worse.
 */
const changesIn = ({ findings }: Reading): string | undefined => {
  const has = (...directions: readonly string[]): boolean =>
    findings.some(({ direction }) => directions.includes(direction));
  const other = has('declined') ? 'worse' : has('stalled') ? 'stalled' : has('mixed', 'persists') ? 'not' : undefined;
  if (has('improved', 'mixed')) return other === undefined ? 'some things better' : `some things better, some ${other}`;
  return other === 'not' ? 'some weaknesses remain' : other && `some things ${other}`;
};

/** The overall grade that stays in force, where one is known. */
export const overallInForce = ({ judgements }: Standing): Standing['judgements'][number] | undefined =>
  judgements.find(({ aspect, grade }) => aspect === 'overall-effectiveness' && grade !== null);

const gradeThatStands = (before: Standing): string => {
  const overall = overallInForce(before);
  // `requires improvement`, not `requires improvement to be good`: a subject is short
  return overall === undefined ? '' : `, ${gradeInWords(overall.grade).replace(' to be good', '')} stands`;
};

/**
 * What a subject says of a visit, the fullest wording first: that no grade was given and which stands, then what
 * changed. A phone shows some 40 characters of it.
 */
export const visitHeadlines = ({ publication, reading, previousOutcome, before }: Headed): readonly string[] => {
  const kind = kindLabel(publication.kind);
  if (reading.priorityActions.length > 0) {
    const set = `${count(reading.priorityActions.length, 'priority action', 'priority actions')} set`;
    return [`${set}, no new grade${gradeThatStands(before)} (Ofsted ${kind})`, `${set}, no new grade (Ofsted ${kind})`];
  }
  if (reading.sendOutcome !== null) {
    const was = previousOutcome === null ? '' : `, was ${previousOutcome.outcome}`;
    return [`SEND outcome ${reading.sendOutcome} of 3${was} (Ofsted ${kind})`];
  }
  const changed = changesIn(reading);
  const said = changed === undefined ? '' : `: ${changed}`;
  return [
    `no new grade${gradeThatStands(before)} (Ofsted ${kind})${said}`,
    `no new grade (Ofsted ${kind})${said}`,
    ...(changed === undefined ? [] : [`Ofsted, no new grade: ${changed.replaceAll(' things', '')}`]),
  ];
};
