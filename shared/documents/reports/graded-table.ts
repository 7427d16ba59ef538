import type { TextCell, TextLine } from '../document-text.ts';
import { beginsGrade, gradeOf, type PrintedGrade } from '../grades/grade-words.ts';

/** One row of a table of judgements: `The experiences and progress of children in care | Good`. */
export type GradedRow = {
  label: string;
  /** Undefined where no grade, or more than one, stands beside the label. */
  grade: PrintedGrade | undefined;
  page: number;
  /** The words of the row as they are printed. */
  quote: string;
};

/** A table and what follows it. `unknown` holds the words of a line right below that has a grade but begins no row. */
export type GradedTable = { rows: readonly GradedRow[]; rest: readonly TextLine[]; unknown: string | undefined };

/** Whether words begin a row of the table, so that wrapped labels are told from the next row. */
type StartsRow = (label: string) => boolean;

/** Rows in order, and how many of the lines given they take. */
type RowsRead = { rows: readonly GradedRow[]; lines: number };

/** Lines of one label stand closer than this, as a share of the font size. */
const SAME_LABEL = 1.75;

const toRow = (label: string, grades: readonly string[], page: number): GradedRow => ({
  label,
  grade: grades.length === 1 ? gradeOf(grades.join(' ')) : undefined,
  page,
  quote: [label, ...grades].join(' '),
});

/** A grade, or as much of it as its line had room for, behind the words of its label: `children who need help Requires`. */
const AT_END =
  /^(?<label>.*?\S) (?<grade>Outstanding|Good|Requires?(?: [Ii]mprovement(?: to(?: be(?: good)?)?)?)?|Inadequate|Adequate|Not [Jj]udged)$/;
/** What is left of `Requires improvement to be good` for the next line, behind more words of the label. */
const GOES_ON_AT_END = /^(?<label>.*?\S) (?<grade>improvement(?: to be good)?|to be good|be good|good)$/;

type Split = { label: string; grade: string };

const splitBy = (pattern: RegExp, text: string): Split | undefined => {
  const groups = pattern.exec(text)?.groups;
  return groups && { label: groups['label'] ?? '', grade: groups['grade'] ?? '' };
};

// Rows printed one under the other: each label followed by its grade on one of its lines or on the next.

/** A row as far as it has been read. More than one grade makes it unclear. */
type OpenRow = { label: string; grades: readonly string[]; last: TextLine };

const goesOnWith = (grades: readonly string[], words: string): boolean =>
  grades.length > 0 && beginsGrade(`${grades.at(-1)} ${words}`);

const withGrade = (grades: readonly string[], words: string): readonly string[] =>
  goesOnWith(grades, words) ? [...grades.slice(0, -1), `${grades.at(-1)} ${words}`] : [...grades, words];

/** A line that is a grade by itself, or goes on with the one above: `Requires improvement`, `to be good`. */
const isGradeLine = (text: string, { grades }: OpenRow): boolean =>
  (/^\p{Lu}/u.test(text) && beginsGrade(text)) || goesOnWith(grades, text);

const splitFlowing = (text: string, row: OpenRow | undefined): Split => {
  if (row !== undefined && isGradeLine(text, row)) return { label: '', grade: text };
  const rest = splitBy(GOES_ON_AT_END, text);
  if (row !== undefined && rest !== undefined && goesOnWith(row.grades, rest.grade)) return rest;
  return splitBy(AT_END, text) ?? { label: text, grade: '' };
};

const isClose = (above: TextLine, below: TextLine): boolean =>
  below.page === above.page && below.top - above.top <= SAME_LABEL * below.size;

/** After its grade a row may still go on with its label, in small letters: `children who Good`, `need help`. */
const goesOnBelow = (row: OpenRow | undefined, label: string, line: TextLine): row is OpenRow =>
  row !== undefined && isClose(row.last, line) && (label === '' || row.grades.length === 0 || /^\p{Ll}/u.test(label));

const flowingRows = (lines: readonly TextLine[], startsRow: StartsRow): RowsRead => {
  const rows: OpenRow[] = [];
  const end = lines.findIndex((line) => {
    const row = rows.at(-1);
    const { label, grade } = splitFlowing(line.text, row);
    if (startsRow(label)) rows.push({ label, grades: grade === '' ? [] : [grade], last: line });
    else if (goesOnBelow(row, label, line))
      rows.splice(-1, 1, {
        label: `${row.label} ${label}`.trim(),
        grades: grade === '' ? row.grades : withGrade(row.grades, grade),
        last: line,
      });
    else return true;
    return false;
  });
  return {
    rows: rows.map(({ label, grades, last }) => toRow(label, grades, last.page)),
    lines: end < 0 ? lines.length : end,
  };
};

// Rows whose grades stand in a column of their own.

/** A table has fewer lines than this. */
const LONGEST = 30;
/** Cells this near to the left edge of the grade column, in points, stand in it. */
const EDGE = 10;
/** Grades stand at least this far right of the labels, in points; a last word `good` of a paragraph does not. */
const BESIDE = 180;
/** More points than any page is high. */
const PAGE = 10_000;

/** `down` grows over all pages, so that a table may go on overleaf. */
type Piece = { text: string; down: number };
type Block = { pieces: Piece[]; page: number };

/** The left edge of the column that holds nothing but grades; undefined where there is none. */
const gradeColumn = (lines: readonly TextLine[]): number | undefined => {
  const near = lines.slice(0, LONGEST);
  const margin = Math.min(...near.map(({ left }) => left));
  const grades = near.flatMap(({ cells }) => cells).filter(({ text }) => beginsGrade(text));
  const lefts = grades.map(({ left }) => left).filter((left) => left > margin + BESIDE);
  return lefts.length === 0 ? undefined : Math.min(...lefts);
};

const words = (cells: readonly TextCell[]): string => cells.map(({ text }) => text).join(' ');

const splitColumns = ({ cells }: TextLine, column: number): Split & { runsAcross: boolean } => {
  const labels = cells.filter(({ left }) => left < column - EDGE);
  const grades = cells.filter(({ left }) => left >= column - EDGE);
  const pushed = grades.length === 0 ? splitBy(AT_END, words(labels)) : undefined;
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

/**
 * As many grades as labels stand in the same order, wherever in its row each grade is set. Otherwise each belongs to
 * the label whose middle is nearest, so that a label without a grade is told from one with two.
 */
const paired = (labels: readonly Block[], grades: readonly Block[]): readonly GradedRow[] => {
  const nearest = (grade: Block): Block | undefined =>
    labels.toSorted((a, b) => Math.abs(middle(a) - middle(grade)) - Math.abs(middle(b) - middle(grade)))[0];
  const isIts = (label: Block, row: number): ((grade: Block, at: number) => boolean) =>
    labels.length === grades.length ? (_, at) => at === row : (grade) => nearest(grade) === label;
  return labels.map((label, row) => toRow(wordsOf(label), grades.filter(isIts(label, row)).map(wordsOf), label.page));
};

/** From the first line on, until words run across into the column of grades, or a line neither begins a row nor goes on. */
const columnRows = (lines: readonly TextLine[], column: number, startsRow: StartsRow): RowsRead => {
  const [labels, grades]: [Block[], Block[]] = [[], []];
  const end = lines.findIndex((line) => {
    const { label, grade, runsAcross } = splitColumns(line, column);
    const down = line.page * PAGE + line.top;
    if (runsAcross || (grade !== '' && !addGrade(grades, { text: grade, down }, line.page))) return true;
    return label !== '' && !addLabel(labels, { text: label, down }, line, startsRow);
  });
  return { rows: paired(labels, grades), lines: end < 0 ? lines.length : end };
};

/** A grade of two lines, centred on a label of one, begins above its label. */
const isGradeAbove = (above: TextLine | undefined, line: TextLine | undefined): boolean =>
  above !== undefined && line !== undefined && beginsGrade(above.text) && above.left > line.left + BESIDE;

const endsWithGrade = ({ text, cells }: TextLine): boolean =>
  gradeOf(splitBy(AT_END, text)?.grade ?? '') !== undefined ||
  (cells.length > 1 && gradeOf(cells.at(-1)?.text ?? '') !== undefined);

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
