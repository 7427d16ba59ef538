import type { RunningLine, TextCell } from '../document-text.ts';
import { joinedWords, type ListItem, withoutMark } from '../text/list-items.ts';
import type { Section } from '../text/sections.ts';

/** How much wider than a common letter these are drawn, as shares: enough to tell between which words an edge falls. */
const WIDER: readonly { letters: RegExp; by: number }[] = [
  { letters: /[ijlI]/g, by: -0.55 },
  { letters: /[frt.,;:’' ]/g, by: -0.38 },
  { letters: /[mwMW]/g, by: 0.5 },
  { letters: /\p{Lu}/gu, by: 0.15 },
];

const widthOf = (text: string): number =>
  WIDER.reduce((width, { letters, by }) => width + by * (text.match(letters)?.length ?? 0), text.length);

/** What a common letter takes in points, by the cells of the second column. */
const letterWidth = (cells: readonly TextCell[]): number =>
  cells.reduce((sum, { left, right }) => sum + right - left, 0) /
  cells.reduce((sum, { text }) => sum + widthOf(text), 0);

/** Two cells that touch are parted at the space after which the words, set from the column's edge on, end where they do. */
const parted = ({ text, right }: TextCell, column: number, letter: number): readonly [string, string] => {
  const off = (at: number): number => Math.abs(column + widthOf(text.slice(at + 1)) * letter - right);
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const at = spaces.toSorted((a, b) => off(a) - off(b))[0] ?? text.length;
  return [text.slice(0, at), text.slice(at + 1)];
};

/** Rows of a ruled table stand this much further apart than lines of one row, in line heights. */
const NEXT_ROW = 0.02;
/** Lines of one row stand no further apart than this. */
const SAME_ROW = 1.05;
/** A second column begins this far right of the first, in points. */
const SECOND_COLUMN = 80;
/** Left edges this near to one another, in points, are one. */
const EDGE = 6;

type Row = { words: string[]; page: number };
/** One line of the table: what stands in a column before the text, and the text itself. */
type TableLine = { line: RunningLine; body: string; words: string; left: number };

const words = (cells: readonly TextCell[]): string => cells.map(({ text }) => text).join(' ');

const inColumns = (line: RunningLine, column: number | undefined, letter: number): TableLine => {
  if (column === undefined) return { line, body: '', words: line.text, left: line.left };
  const text = line.cells.filter(({ left }) => left >= column - EDGE);
  const before = line.cells.filter(({ left }) => left < column - EDGE);
  const last = before.at(-1);
  const [body, over] = last !== undefined && last.right > column ? parted(last, column, letter) : [words(before), ''];
  return {
    line,
    body,
    words: [over, ...text.map((cell) => cell.text)].filter((each) => each !== '').join(' '),
    left: text[0]?.left ?? column,
  };
};

/** Where the text begins, if a column that says who must act stands before it. */
const secondColumn = (heading: RunningLine | null, lines: readonly RunningLine[]): number | undefined => {
  const [, second] = heading?.cells ?? [];
  if (second !== undefined) return second.left;
  const margin = Math.min(...lines.map(({ left }) => left));
  const beside = lines.flatMap(({ cells }) => cells.slice(1)).filter(({ left }) => left > margin + SECOND_COLUMN);
  return beside.length > 1 ? Math.min(...beside.map(({ left }) => left)) : undefined;
};

const ENDS = /[.!?;]$/;

/** The step down from which on a line begins the next row. */
const rowStep = (lines: readonly RunningLine[]): number => {
  const steps = lines
    .map(({ gap }) => gap)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  return Math.min(steps[Math.floor(steps.length / 4)] ?? 1, SAME_ROW) + NEXT_ROW;
};

type Table = { base: number; columns: boolean; step: number };

const beginsRow = (now: TableLine, before: TableLine | undefined, { base, columns, step }: Table): boolean => {
  if (before === undefined) return true;
  const begins = /^(?:\d+\.? )?[\p{Lu}‘“]/u.test(now.words) && now.left <= base + EDGE;
  if (!begins || (columns && now.body === '')) return false;
  if (now.line.gap === Number.POSITIVE_INFINITY) return ENDS.test(before.words);
  return now.line.gap > step || (columns && before.body === '');
};

/**
 * The rows of a ruled table without marks, as area SEND reports print what has to get better. A first column that
 * names who must act is left out.
 */
export const ruledRows = ({ heading, lines }: Section): readonly ListItem[] => {
  const printed = lines.filter(({ text }) => /[\p{L}\d]/u.test(text));
  const column = secondColumn(heading, printed);
  const beside = printed.flatMap(({ cells }) => cells).filter(({ left }) => left >= (column ?? 0) - EDGE);
  const table = printed.map((line) => inColumns(line, column, letterWidth(beside)));
  const base = column ?? Math.min(...printed.map(({ left }) => left));
  const rules: Table = { base, columns: column !== undefined, step: rowStep(printed) };
  const rows: Row[] = [];
  for (const [at, now] of table.entries()) {
    const last = rows.at(-1);
    if (last === undefined || beginsRow(now, table[at - 1], rules))
      rows.push({ words: [now.words], page: now.line.page });
    else last.words.push(withoutMark(now.words));
  }
  return rows.map(({ words: pieces, page }) => {
    const text = joinedWords(pieces).replace(/^\d+\.? (?=\p{Lu})/u, '');
    return { text, evidence: { page, quote: text } };
  });
};
