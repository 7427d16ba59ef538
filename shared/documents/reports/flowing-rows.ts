import type { TextLine } from '../document-text.ts';
import { beginsGrade } from '../grades/grade-words.ts';
import { gradeAtEnd, type RowsRead, SAME_LABEL, type StartsRow, toRow } from './graded-row.ts';

/** A row as far as it has been read. More than one grade makes it unclear. */
type Row = { label: string; grades: readonly string[]; last: TextLine };

const withGrade = (grades: readonly string[], words: string): readonly string[] => {
  const last = grades.at(-1);
  const goesOn = last !== undefined && beginsGrade(`${last} ${words}`);
  return goesOn ? [...grades.slice(0, -1), `${last} ${words}`] : [...grades, words];
};

/** A line that is a grade by itself, or goes on with the one above: `Requires improvement`, `to be good`. */
const isGradeLine = (text: string, { grades }: Row): boolean =>
  (/^\p{Lu}/u.test(text) && beginsGrade(text)) || (grades.length > 0 && beginsGrade(`${grades.at(-1)} ${text}`));

const splitLine = (text: string, row: Row | undefined): { label: string; grade: string } => {
  if (row !== undefined && isGradeLine(text, row)) return { label: '', grade: text };
  return gradeAtEnd(text) ?? { label: text, grade: '' };
};

const isClose = (above: TextLine, below: TextLine): boolean =>
  below.page === above.page && below.top - above.top <= SAME_LABEL * below.size;

/** After its grade a row may still go on with its label, in small letters: `children who Good`, `need help`. */
const goesOn = (row: Row | undefined, label: string, line: TextLine): row is Row =>
  row !== undefined && isClose(row.last, line) && (label === '' || row.grades.length === 0 || /^\p{Ll}/u.test(label));

const joined = (row: Row, label: string, grade: string, last: TextLine): Row => ({
  label: `${row.label} ${label}`.trim(),
  grades: grade === '' ? row.grades : withGrade(row.grades, grade),
  last,
});

/**
 * Rows printed one under the other, each label followed by its grade on one of its lines or on the next, from the first
 * line on. They end with the first line that neither begins a row nor goes on with one.
 */
export const flowingRows = (lines: readonly TextLine[], startsRow: StartsRow): RowsRead => {
  const rows: Row[] = [];
  const end = lines.findIndex((line) => {
    const row = rows.at(-1);
    const { label, grade } = splitLine(line.text, row);
    if (startsRow(label)) rows.push({ label, grades: grade === '' ? [] : [grade], last: line });
    else if (goesOn(row, label, line)) rows.splice(-1, 1, joined(row, label, grade, line));
    else return true;
    return false;
  });
  return {
    rows: rows.map(({ label, grades, last }) => toRow(label, grades, last.page)),
    lines: end < 0 ? lines.length : end,
  };
};
