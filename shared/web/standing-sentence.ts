import type { Aspect } from '../domain/aspect.ts';
import { longDate } from '../domain/dates.ts';
import { type Grade, gradeInWords } from '../domain/grade.ts';
import { publicationDay } from '../domain/publication.ts';
import type { JudgementInForce, Standing } from '../domain/standing.ts';
import { dayOfPublication } from '../messages/document-lines.ts';
import { capital, listed } from './words.ts';

/** Each judgement as the subject of a sentence in the singular. */
const SUBJECT: Record<Aspect, string> = {
  'overall-effectiveness': 'overall effectiveness',
  'leaders-impact': 'the impact of leaders',
  'help-and-protection': 'help and protection',
  'in-care-and-care-leavers': 'the experience of children in care and care leavers',
  'in-care': 'the experience of children in care',
  'care-leavers': 'the experience of care leavers',
  'looked-after-and-permanence': 'the experience of looked after children',
  adoption: 'adoption',
  'leadership-management-governance': 'leadership, management and governance',
  lscb: 'the Local Safeguarding Children Board',
  'capacity-to-improve': 'the capacity to improve',
  'outcomes-for-looked-after-children': 'the outcome for looked after children',
  'quality-of-provision': 'the quality of provision',
  'leadership-and-management': 'leadership and management',
};

const predicate = (grade: Grade, many: boolean): string => {
  if (grade === 'requires-improvement') return many ? 'require improvement to be good' : gradeInWords(grade);
  return `${many ? 'are' : 'is'} ${gradeInWords(grade)}`;
};

const WORST_FIRST: readonly Grade[] = ['inadequate', 'requires-improvement', 'adequate', 'good', 'outstanding'];

/** `help and protection requires improvement to be good`, one clause a grade, the worst first. */
const clauses = (judgements: readonly JudgementInForce[]): readonly string[] =>
  WORST_FIRST.flatMap((grade) => {
    const subjects = judgements.filter((one) => one.grade === grade).map(({ aspect }) => SUBJECT[aspect]);
    return subjects.length === 0 ? [] : [`${listed(subjects)} ${predicate(grade, subjects.length > 1)}`];
  });

/** What the grades are about, where it is not the council's children's services as a whole. */
const scope = ({ lastGraded }: Standing): string =>
  lastGraded?.framework === 'looked-after-children-2013' ? ' for services for looked after children' : '';

/** `Good overall since 11 September 2023; help and protection requires improvement to be good`. */
export const standingSentence = (standing: Standing): string => {
  const { notKnownSince } = standing;
  if (notKnownSince === null) return knownSentence(standing);
  const before = standing.lastGraded === null ? '' : `. Before it: ${knownSentence(standing)}`;
  return `Not known: a newer report, ${dayOfPublication(notKnownSince)}, could not be read here${before}`;
};

const knownSentence = (standing: Standing): string => {
  const { judgements, lastGraded } = standing;
  if (lastGraded === null) return 'No graded inspection is on record yet';
  const overall = judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  if (overall === undefined) {
    const said = clauses(judgements).join('; ');
    const why = standing.overallNoLongerGiven ? ' (no overall grade is given since April 2026)' : '';
    const day = publicationDay(lastGraded);
    return `${capital(said)}${day === null ? '' : `, since ${longDate(day)}`}${why}`;
  }
  const others = clauses(judgements.filter(({ grade }) => grade !== overall.grade));
  const main = `${capital(gradeInWords(overall.grade))} overall${scope(standing)}${overall.since === null ? '' : ` since ${longDate(overall.since)}`}`;
  return [main, ...others].join('; ');
};
