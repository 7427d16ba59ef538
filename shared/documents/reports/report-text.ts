import type { DocumentText, TextLine, TextPage } from '../document-text.ts';
import { runningLines } from '../text/running-lines.ts';
import { sectionsOf } from '../text/sections.ts';
import { type Sentence, sentencesOf } from '../text/sentences.ts';

/** Footnotes are set at least this much smaller than the report, in points. */
const SMALLER = 1.2;
const PAGE_NUMBER = /^\d{1,3}$/;

const sizeOfMost = (lines: readonly TextLine[]): number => {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
};

/** Running headers and footers stand in the outermost part of the page, as a share of its height. */
const MARGIN = 0.055;

const isInside = ({ top }: TextLine, { height }: TextPage): boolean =>
  top > MARGIN * height && top < (1 - MARGIN) * height;

const ROW_NUMBER = /^\d(?:\.\d)?\.?$/;
/** The number of a row stands no further above or below its words than this, as a share of the font size. */
const BESIDE = 0.8;

/** Its words begin no further right than this, in points: a grade does not. */
const AFTER = 72;

const isBeside = (number: TextLine, line: TextLine | undefined): line is TextLine =>
  line !== undefined &&
  line.page === number.page &&
  line.left > number.left &&
  line.left < number.left + AFTER &&
  Math.abs(line.top - number.top) < BESIDE * number.size;

/** A label begins with a capital; what goes on with the one of the row above does not, or has its number. */
const beginsLabel = ({ text }: TextLine): boolean => /^\p{Lu}/u.test(text);

const numbered = (line: TextLine, { text, left }: TextLine): TextLine => ({
  ...line,
  text: `${text} ${line.text}`,
  left,
  cells: line.cells.map((cell, at) => (at === 0 ? { ...cell, left, text: `${text} ${cell.text}` } : cell)),
});

/** Puts the number of a row that is set a little off its words before them: `2.1`, `Adoption performance`. */
const withRowNumbers = (lines: readonly TextLine[]): readonly TextLine[] => {
  const own: TextLine[] = [];
  let waiting: TextLine | undefined;
  for (const [at, line] of lines.entries()) {
    const above = own.at(-1);
    const isNumber = ROW_NUMBER.test(line.text);
    if (isNumber && isBeside(line, above) && beginsLabel(above)) own.splice(-1, 1, numbered(above, line));
    else if (isNumber && isBeside(line, lines[at + 1])) waiting = line;
    else {
      own.push(waiting === undefined ? line : numbered(line, waiting));
      waiting = undefined;
    }
  }
  return own;
};

/** The lines of a report over all pages, without footnotes, footers and page numbers, each as it stands on its page. */
export const reportLines = ({ pages }: DocumentText): readonly TextLine[] => {
  const lines = withRowNumbers(pages.flatMap((page) => page.lines.filter((line) => isInside(line, page))));
  const usual = sizeOfMost(lines);
  return lines.filter(({ size, text }) => size > usual - SMALLER && !PAGE_NUMBER.test(text));
};

/** Every sentence of a report in order; headings and points of lists are sentences of their own. */
export const reportSentences = (text: DocumentText): readonly Sentence[] => sentencesOf(sectionsOf(runningLines(text)));
