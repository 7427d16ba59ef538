import type { TextCell, TextLine } from '../document-text.ts';
import { beginsGrade } from '../grades/grade-words.ts';
import { type GradedRow, gradeAtEnd, type RowsRead, SAME_LABEL, type StartsRow, toRow } from './graded-row.ts';

/** A table has fewer lines than this. */
const LONGEST = 30;
/** Cells this near to the left edge of the grade column, in points, stand in it. */
const EDGE = 10;
/** Grades stand at least this far right of the labels, in points; a last word `good` of a paragraph does not. */
export const BESIDE = 180;
/** More points than any page is high. */
const PAGE = 10_000;

/** `down` grows over all pages, so that a table may go on overleaf. */
type Piece = { text: string; down: number };
type Block = { pieces: Piece[]; page: number };

/** The left edge of the column that holds nothing but grades; undefined where there is none. */
export const gradeColumn = (lines: readonly TextLine[]): number | undefined => {
  const near = lines.slice(0, LONGEST);
  const margin = Math.min(...near.map(({ left }) => left));
  const grades = near.flatMap(({ cells }) => cells).filter(({ text }) => beginsGrade(text));
  const lefts = grades.map(({ left }) => left).filter((left) => left > margin + BESIDE);
  return lefts.length === 0 ? undefined : Math.min(...lefts);
};

const words = (cells: readonly TextCell[]): string => cells.map(({ text }) => text).join(' ');

const splitLine = ({ cells }: TextLine, column: number): { label: string; grade: string; runsAcross: boolean } => {
  const [labels, grades] = [
    cells.filter(({ left }) => left < column - EDGE),
    cells.filter(({ left }) => left >= column - EDGE),
  ];
  const pushed = grades.length === 0 ? gradeAtEnd(words(labels)) : undefined;
  if (pushed !== undefined) return { ...pushed, runsAcross: false };
  const runsAcross = labels.some(({ right }) => right > column + EDGE);
  return { label: words(labels), grade: words(grades), runsAcross };
};

const middle = ({ pieces }: Block): number => ((pieces[0]?.down ?? 0) + (pieces.at(-1)?.down ?? 0)) / 2;
const wordsOf = ({ pieces }: Block): string => pieces.map(({ text }) => text).join(' ');

const addGrade = (grades: Block[], piece: Piece, page: number): boolean => {
  const last = grades.at(-1);
  if (last !== undefined && beginsGrade(`${wordsOf(last)} ${piece.text}`)) last.pieces.push(piece);
  else if (beginsGrade(piece.text)) grades.push({ pieces: [piece], page });
  else return false;
  return true;
};

const addLabel = (labels: Block[], piece: Piece, line: TextLine, startsRow: StartsRow): boolean => {
  const last = labels.at(-1);
  const gap = piece.down - (last?.pieces.at(-1)?.down ?? 0);
  if (startsRow(piece.text)) labels.push({ pieces: [piece], page: line.page });
  else if (last !== undefined && gap <= SAME_LABEL * line.size) last.pieces.push(piece);
  else return false;
  return true;
};

/** Each grade belongs to the label whose middle is nearest: grades are centred on rows of two lines. */
const paired = (labels: readonly Block[], grades: readonly Block[]): readonly GradedRow[] => {
  const nearest = (grade: Block): Block | undefined =>
    labels.toSorted((a, b) => Math.abs(middle(a) - middle(grade)) - Math.abs(middle(b) - middle(grade)))[0];
  return labels.map((label) =>
    toRow(wordsOf(label), grades.filter((grade) => nearest(grade) === label).map(wordsOf), label.page),
  );
};

/**
 * Rows whose grades stand in a column of their own, from the first line on. They end where words run across into the
 * column of grades, or a line neither begins a row nor goes on with one.
 */
export const columnRows = (lines: readonly TextLine[], column: number, startsRow: StartsRow): RowsRead => {
  const [labels, grades]: [Block[], Block[]] = [[], []];
  const end = lines.findIndex((line) => {
    const { label, grade, runsAcross } = splitLine(line, column);
    const down = line.page * PAGE + line.top;
    if (runsAcross || (grade !== '' && !addGrade(grades, { text: grade, down }, line.page))) return true;
    return label !== '' && !addLabel(labels, { text: label, down }, line, startsRow);
  });
  return { rows: paired(labels, grades), lines: end < 0 ? lines.length : end };
};
