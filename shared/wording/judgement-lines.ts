import type { JudgementChange } from '../domain/alert.ts';
import { aspectLabel } from '../domain/aspect.ts';
import { isChange } from '../domain/compare.ts';
import { longDate } from '../domain/dates.ts';
import { gradeInWords } from '../domain/grade.ts';
import type { Publication } from '../domain/publication.ts';
import type { Standing } from '../domain/standing.ts';

const before = ({ from, since, previously }: JudgementChange): string => {
  if (from !== null && since !== null) return `${gradeInWords(from)} since ${longDate(since)}`;
  if (previously !== undefined)
    return `not judged on its own; ${aspectLabel(previously.aspect).toLowerCase()}: ${gradeInWords(previously.grade)} (${longDate(previously.since)})`;
  return 'nothing to compare with';
};

const verdict = (change: JudgementChange): string => {
  if (isChange(change)) return 'CHANGED';
  return change.from === null ? 'first judged this way' : 'unchanged';
};

/** One line a judgement: `Help and protection: requires improvement to be good (CHANGED; before: …)`. */
export const judgementLines = (changes: readonly JudgementChange[]): readonly string[] =>
  changes.map(
    (change) =>
      `${aspectLabel(change.aspect)}: ${gradeInWords(change.to)} (${verdict(change)}; before: ${before(change)})`,
  );

/** Said where a report of the new framework meets an overall grade: its absence is no change. */
export const noOverallLines = ({ framework }: Publication, standing: Standing): readonly string[] => {
  const overall = standing.judgements.find(({ aspect }) => aspect === 'overall-effectiveness');
  if (framework !== 'ilacs-2026') return [];
  const last =
    overall === undefined ? '' : ` The last one was ${gradeInWords(overall.grade)} (${longDate(overall.since)}).`;
  return [`Overall effectiveness: no longer given. Inspections since April 2026 award no overall grade.${last}`];
};

/** `overall inadequate to good`, the change that a headline names first. */
export const headlineChange = (changes: readonly JudgementChange[]): string | null => {
  const changed = changes.filter(isChange);
  const first = changed.find(({ aspect }) => aspect === 'overall-effectiveness') ?? changed[0];
  if (first === undefined || first.from === null) return null;
  const name = first.aspect === 'overall-effectiveness' ? 'overall' : aspectLabel(first.aspect).toLowerCase();
  const short = (grade: NonNullable<typeof first.from>) => grade.replaceAll('-', ' ');
  const others = changed.length > 1 ? ` (+${changed.length - 1} more)` : '';
  return `${name} ${short(first.from)} to ${short(first.to)}${others}`;
};
