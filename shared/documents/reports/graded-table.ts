import type { TextLine } from '../document-text.ts';
import { beginsGrade, gradeOf } from '../grades/grade-words.ts';
import { BESIDE, columnRows, gradeColumn } from './column-rows.ts';
import { flowingRows } from './flowing-rows.ts';
import { type GradedRow, gradeAtEnd, type RowsRead, type StartsRow } from './graded-row.ts';

/** A table and what follows it. `unknown` holds the words of a line right below that has a grade but begins no row. */
export type GradedTable = { rows: readonly GradedRow[]; rest: readonly TextLine[]; unknown: string | undefined };

/** A grade of two lines, centred on a label of one, begins above its label. */
const isGradeAbove = (above: TextLine | undefined, line: TextLine | undefined): boolean =>
  above !== undefined && line !== undefined && beginsGrade(above.text) && above.left > line.left + BESIDE;

const endsWithGrade = ({ text, cells }: TextLine): boolean =>
  gradeAtEnd(text) !== undefined || (cells.length > 1 && gradeOf(cells.at(-1)?.text ?? '') !== undefined);

const gradesOf = ({ rows }: RowsRead): number => rows.filter(({ grade }) => grade !== undefined).length;

/** Most tables have a column of grades; where reading line by line finds more grades, the table has none. */
const rowsFrom = (lines: readonly TextLine[], startsRow: StartsRow): RowsRead => {
  const flowing = flowingRows(lines, startsRow);
  const column = gradeColumn(lines);
  const inColumns = column === undefined ? flowing : columnRows(lines, column, startsRow);
  return gradesOf(flowing) > gradesOf(inColumns) ? flowing : inColumns;
};

/** The table of judgements that begins with the first of these lines that `startsRow`, and the lines after it. */
export const gradedTable = (lines: readonly TextLine[], startsRow: StartsRow): GradedTable => {
  const at = lines.findIndex(({ text }) => startsRow(text));
  if (at < 0) return { rows: [], rest: [], unknown: undefined };
  const region = lines.slice(isGradeAbove(lines[at - 1], lines[at]) ? at - 1 : at);
  const table = rowsFrom(region, startsRow);
  const rest = region.slice(table.lines);
  const [below] = rest;
  return { rows: table.rows, rest, unknown: below !== undefined && endsWithGrade(below) ? below.text : undefined };
};
