import type { JudgementChange } from '../domain/alert.ts';
import { type Aspect, aspectLabel } from '../domain/aspect.ts';
import { directionOf, isChange } from '../domain/compare.ts';
import { type IsoDate, longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import { type Confirmation, READING_EVIDENCE_ORDER, type Reading } from '../domain/reading.ts';
import type { Standing } from '../domain/standing.ts';
import { dayOfPublication } from './document-lines.ts';

const MARKS = { better: 'BETTER', worse: 'WORSE', mixed: 'CHANGED', none: 'CHANGED' };

const isOverall = ({ aspect }: { aspect: Aspect }): boolean => aspect === 'overall-effectiveness';

/** What a reader asks for first comes first, wherever the report prints it. */
const overallFirst = <T extends { aspect: Aspect }>(judgements: readonly T[]): readonly T[] => [
  ...judgements.filter(isOverall),
  ...judgements.filter((judgement) => !isOverall(judgement)),
];

const sinceWords = (since: IsoDate | null): string => (since === null ? '' : ` (${longDate(since)})`);

const against = (change: JudgementChange): string => {
  const { from, since, previously } = change;
  const day = sinceWords(since);
  if (from !== null && isChange(change)) return `${MARKS[directionOf([change])]}, before: ${gradeInWords(from)}${day}`;
  if (from !== null) return `as before${day}`;
  if (previously === undefined) return 'nothing to compare with';
  const last = `${gradeInWords(previously.grade)}${sinceWords(previously.since)}`;
  return previously.aspect === change.aspect
    ? `not compared, a report between could not be read; the last known: ${last}`
    : `judged this way for the first time; before, ${aspectLabel(previously.aspect).toLowerCase()}: ${last}`;
};

/**
 * The table of judgements now and before, one line each and the overall one first, so that a phone need not scroll
 * sideways: `Help and protection: good. BETTER, before: inadequate (27 August 2019).`
 */
export const judgementLines = (changes: readonly JudgementChange[]): readonly string[] =>
  overallFirst(changes).map(
    (change) => `${aspectLabel(change.aspect)}: ${gradeInWords(change.to)}. ${sentence(against(change))}.`,
  );

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;

/** Said where a report of the new framework meets an overall grade: its absence is no change. */
export const noOverallLines = ({ framework }: Publication, standing: Standing): readonly string[] => {
  if (framework !== 'ilacs-2026') return [];
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  const last =
    overall === undefined ? '' : ` The last one was ${gradeInWords(overall.grade)}${sinceWords(overall.since)}.`;
  return [`Overall effectiveness: no longer given. Inspections since April 2026 award no overall grade.${last}`];
};

const SHORT_NAMES: Partial<Record<Aspect, string>> = {
  'overall-effectiveness': 'overall',
  'leaders-impact': 'leadership',
  'in-care-and-care-leavers': 'care and care leavers',
  'looked-after-and-permanence': 'looked after children',
  'leadership-management-governance': 'leadership',
};

/** `leadership`: the judgement in a headline. */
export const shortName = (aspect: Aspect): string => SHORT_NAMES[aspect] ?? aspectLabel(aspect).toLowerCase();

/** Inadequate in judgements that had no like before: no change by the rules, yet the first thing to know. */
export const firstInadequate = (changes: readonly JudgementChange[]): string | null => {
  const found = changes.filter(
    ({ aspect, from, to, previously }) =>
      from === null && to === 'inadequate' && previously?.grade !== 'inadequate' && previously?.aspect !== aspect,
  );
  return found.length === 0 ? null : found.map(({ aspect }) => shortName(aspect)).join(', ');
};

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

const WORDS: Record<Confirmation, string> = {
  'second-place': 'Printed in two places of it, which agree',
  rule: 'Printed once, and in keeping with the other judgements',
  single: 'Printed once, with nothing to confirm it',
};

/** How one judgement was confirmed, to stand beside its quotation; undefined in readings of version 0.1.0. */
export const confirmationWords = ({ evidence }: Reading, aspect: Aspect): string | undefined => {
  const by = evidence[aspect]?.confirmedBy;
  return by && WORDS[by];
};

const lineFor = (reading: Reading, by: Confirmation): string[] => {
  const aspects = READING_EVIDENCE_ORDER.filter((aspect) => reading.evidence[aspect]?.confirmedBy === by);
  return aspects.length === 0 ? [] : [`${WORDS[by]}: ${aspects.map(aspectLabel).join('; ')}.`];
};

/** How sure each judgement of a report is; a judgement is left out if its reading does not say. */
export const howSure = (reading: Reading): readonly string[] => [
  'Read from Ofsted’s own document.',
  ...(['second-place', 'rule', 'single'] as const).flatMap((by) => lineFor(reading, by)),
];
