import type { TextCell, TextLine } from '../document-text.ts';
import { beginsGrade, gradeOf, type PrintedGrade } from './grade-words.ts';

/** One row of a table of judgements: `The experiences and progress of children in care | Good`. */
export type GradedRow = {
  label: string;
  /** Undefined where no grade, or more than one, stands beside the label. */
  grade: PrintedGrade | undefined;
  page: number;
  /** The words of the row as they are printed. */
  quote: string;
};

/** A table has fewer lines than this. */
const LONGEST = 30;
/** Cells this near to the left edge of the grade column, in points, stand in it. */
const EDGE = 10;
/** Lines of one label stand closer than this, as a share of the font size. */
const SAME_LABEL = 1.75;

/** A grade that a narrow column has pushed against its label: `children who need help Requires improvement`. */
const AT_END =
  /^(?<label>.*\S) (?<grade>Outstanding|Good|Requires? [Ii]mprovement(?: to be good)?|Inadequate|Adequate)$/;

/** `down` grows over all pages, so that a table may go on overleaf. */
type Piece = { text: string; down: number };
/** More points than any page is high. */
const PAGE = 10_000;
type Block = { pieces: Piece[]; page: number };
type SplitLine = { label: string; grade: string; runsAcross: boolean };

/** Grades stand at least this far right of the labels, in points; a last word `good` of a paragraph does not. */
const BESIDE = 180;

/** The left edge of the column that holds nothing but grades. */
const gradeColumn = (lines: readonly TextLine[]): number => {
  const margin = Math.min(...lines.map(({ left }) => left));
  const grades = lines.flatMap(({ cells }) => cells).filter(({ text }) => beginsGrade(text));
  return Math.min(...grades.map(({ left }) => left).filter((left) => left > margin + BESIDE));
};

const splitLine = ({ cells }: TextLine, column: number): SplitLine => {
  const isGrade = ({ left }: TextCell): boolean => left >= column - EDGE;
  const words = (some: readonly TextCell[]): string => some.map(({ text }) => text).join(' ');
  const [labels, grades] = [cells.filter((cell) => !isGrade(cell)), cells.filter(isGrade)];
  const pushed = grades.length === 0 ? AT_END.exec(words(labels))?.groups : undefined;
  return {
    label: pushed?.['label'] ?? words(labels),
    grade: pushed?.['grade'] ?? words(grades),
    runsAcross: pushed === undefined && labels.some(({ right }) => right > column + EDGE),
  };
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

/** Each grade belongs to the label whose middle is nearest: grades are centred on rows of two lines. */
const paired = (labels: readonly Block[], grades: readonly Block[]): readonly GradedRow[] => {
  const nearest = (grade: Block): Block | undefined =>
    labels.toSorted((a, b) => Math.abs(middle(a) - middle(grade)) - Math.abs(middle(b) - middle(grade)))[0];
  return labels.map((label) => {
    const own = grades.filter((grade) => nearest(grade) === label);
    const words = own.map(wordsOf).join(' ');
    return {
      label: wordsOf(label),
      grade: own.length === 1 ? gradeOf(words) : undefined,
      page: label.page,
      quote: `${wordsOf(label)} ${words}`.trim(),
    };
  });
};

const addLabel = (labels: Block[], piece: Piece, line: TextLine, startsRow: StartsRow): boolean => {
  const last = labels.at(-1);
  const gap = piece.down - (last?.pieces.at(-1)?.down ?? 0);
  if (startsRow(piece.text)) labels.push({ pieces: [piece], page: line.page });
  else if (last !== undefined && gap <= SAME_LABEL * line.size) last.pieces.push(piece);
  else return false;
  return true;
};

/** Whether words begin a row of the table, so that wrapped labels are told from the next row. */
type StartsRow = (label: string) => boolean;

/** A grade of two lines, centred on a label of one, begins above its label. */
const isGradeAbove = (above: TextLine | undefined, line: TextLine | undefined): boolean =>
  above !== undefined && line !== undefined && beginsGrade(above.text) && above.left > line.left + BESIDE;

/** A table and what follows it. `unknown` holds the words of a row right below that has a grade but no known label. */
export type GradedTable = { rows: readonly GradedRow[]; rest: readonly TextLine[]; unknown: string | undefined };

/**
 * The table of judgements that begins with the first of these lines that `startsRow`, and the lines after it. The
 * table ends where words run across into the column of grades, or a line neither begins a row nor goes on with one.
 */
export const gradedRows = (lines: readonly TextLine[], startsRow: StartsRow): GradedTable => {
  const at = lines.findIndex(({ text }) => startsRow(text));
  const region = at < 0 ? [] : lines.slice(isGradeAbove(lines[at - 1], lines[at]) ? at - 1 : at);
  const column = gradeColumn(region.slice(0, LONGEST));
  const [labels, grades]: [Block[], Block[]] = [[], []];
  const end = region.findIndex((line) => {
    const { label, grade, runsAcross } = splitLine(line, column);
    const down = line.page * PAGE + line.top;
    if (runsAcross || (grade !== '' && !addGrade(grades, { text: grade, down }, line.page))) return true;
    return label !== '' && !addLabel(labels, { text: label, down }, line, startsRow);
  });
  const rest = end < 0 ? [] : region.slice(end);
  const [below] = rest;
  const unknown = below !== undefined && gradeOf(splitLine(below, column).grade) !== undefined ? below.text : undefined;
  return { rows: paired(labels, grades), rest, unknown };
};
