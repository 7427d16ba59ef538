import type { DocumentText, TextLine } from '../../shared/documents/document-text.ts';

/**
 * A line as a test writes it: its words, or the cells of a table row at 77 and 395 points, or a gap in points, or words
 * with their left edge in points.
 */
export type PrintedLine =
  | string
  | readonly [label: string, grade: string]
  | { gap: number }
  | { heading: string }
  | { indent: number; words: string };

const LINE_STEP = 14.4;
const GLYPH = 5;
const LABEL_LEFT = 77;
const GRADE_LEFT = 395;

const cell = (text: string, left: number) => ({ text, left, right: left + text.length * GLYPH });

const toLine = (cells: TextLine['cells'], page: number, top: number, size: number): TextLine => ({
  text: cells.map(({ text }) => text).join(' '),
  page,
  left: cells[0]?.left ?? 0,
  right: cells.at(-1)?.right ?? 0,
  top,
  size,
  cells,
});

const HEADING_SIZE = 14;
const isHeading = (line: TextLine | undefined): boolean => line?.size === HEADING_SIZE;

/**
 * Lays lines out down a page of 842 points, 14.4 points apart; headings are larger and keep their distance, but for
 * those that go on in the next line.
 */
const toPage = (lines: readonly PrintedLine[], number: number): DocumentText['pages'][number] => {
  let top = 90;
  const laid: TextLine[] = [];
  for (const line of lines) {
    if (typeof line === 'object' && 'gap' in line) top += line.gap;
    else if (typeof line === 'object' && 'indent' in line) {
      top += LINE_STEP;
      laid.push(toLine([cell(line.words, line.indent)], number, top, 12));
    } else if (typeof line === 'object' && 'heading' in line) {
      top += isHeading(laid.at(-1)) ? 17 : 30;
      laid.push(toLine([cell(line.heading, 71)], number, top, HEADING_SIZE));
    } else {
      if (isHeading(laid.at(-1))) top += LINE_STEP;
      const [label, grade] = typeof line === 'string' ? [line, ''] : line;
      const cells = [cell(label, LABEL_LEFT), cell(grade, GRADE_LEFT)].filter(({ text }) => text !== '');
      top += LINE_STEP;
      laid.push(toLine(cells, number, top, 12));
    }
  }
  return { number, width: 595, height: 842, lines: laid };
};

/** A document of these pages, as the text layer gives it. A page without lines is left out. */
export const aDocument = (...pages: readonly (readonly PrintedLine[])[]): DocumentText => ({
  pages: pages.filter((lines) => lines.length > 0).map((lines, at) => toPage(lines, at + 1)),
});
