import type { DocumentText, RunningLine, TextLine, TextPage } from '../document-text.ts';
import { setApart } from './set-apart.ts';
import { joinHeadings } from './wrapped-headings.ts';

/** Lines this near to one another, as a share of the line height, are one printed line whose bullet sits a little off. */
const SAME_LINE = 0.45;
/** Page numbers and running footers stand in the outer part of the page, as a share of its height. */
const MARGIN = 0.14;
/** Footnotes and letterheads are set at least this much smaller than the document, in points. */
const SMALLER = 1.2;

/** Lines of one paragraph stand no further apart than this, as a share of the font size. */
const LOOSEST = 2.4;

/** The value that weighs most. */
const mostCommon = (values: readonly { value: number; weight: number }[], otherwise: number): number => {
  const weights = new Map<number, number>();
  for (const { value, weight } of values) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? otherwise;
};

/** How most of a document is set, in points. */
type Setting = { size: number; lineHeight: number };

const settingOf = (lines: readonly TextLine[]): Setting => {
  const size = mostCommon(
    lines.map((line) => ({ value: Math.round(line.size), weight: line.text.length })),
    12,
  );
  const steps = lines.slice(1).map((line, at) => Math.round((line.top - (lines[at]?.top ?? 0)) * 2) / 2);
  const likely = steps
    .filter((step) => step > 0.7 * size && step < LOOSEST * size)
    .map((value) => ({ value, weight: 1 }));
  return { size, lineHeight: mostCommon(likely, 1.2 * size) };
};

const inMargin = ({ top }: TextLine, { height }: TextPage): boolean =>
  top < MARGIN * height || top > (1 - MARGIN) * height;

const withoutDigits = (line: TextLine): string => line.text.replace(/\d+/g, '').trim();

/** A shorter line may end a page twice by chance: `children.` */
const LONG_ENOUGH = 20;

/** Wordings that come back in the margin of page after page, their page numbers left aside. */
export const runningWords = (pages: readonly TextPage[]): ReadonlySet<string> => {
  const seenOn = new Map<string, Set<number>>();
  for (const page of pages)
    for (const line of page.lines.filter((each) => inMargin(each, page))) {
      const words = withoutDigits(line);
      seenOn.set(words, (seenOn.get(words) ?? new Set()).add(page.number));
    }
  const comesBack = ([words, on]: [string, Set<number>]): boolean =>
    on.size > 1 && (words.length >= LONG_ENOUGH || on.size >= pages.length / 2);
  return new Set([...seenOn].filter(comesBack).map(([words]) => words));
};

const PAGE_NUMBER = /^\d{1,2}$/;
const GLYPH_ONLY = /^\W$/u;

const mergedWith = (above: TextLine, below: TextLine): TextLine => {
  const cells = [...above.cells, ...below.cells].toSorted((a, b) => a.left - b.left);
  return {
    ...below,
    text: cells.map(({ text }) => text).join(' '),
    left: Math.min(above.left, below.left),
    right: Math.max(above.right, below.right),
    cells,
  };
};

const joinSplitLines = (lines: readonly TextLine[], height: number): TextLine[] => {
  const joined: TextLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    if (above !== undefined && line.top - above.top < SAME_LINE * height) joined.splice(-1, 1, mergedWith(above, line));
    else joined.push(line);
  }
  return joined;
};

/** Whether the words in the margin are a page number, or come back on page after page. */
const isRunning = (line: TextLine, page: TextPage, running: ReadonlySet<string>): boolean =>
  inMargin(line, page) &&
  (PAGE_NUMBER.test(line.text) || (running.has(withoutDigits(line)) && !GLYPH_ONLY.test(line.text)));

/** A document as one run of lines over all its pages. */
export const runningLines = ({ pages }: DocumentText): readonly RunningLine[] => {
  const { size, lineHeight } = settingOf(pages.flatMap(({ lines }) => lines));
  const running = runningWords(pages);
  const own = pages.flatMap((page) =>
    joinSplitLines(
      page.lines.filter((line) => line.size > size - SMALLER && !isRunning(line, page, running)),
      lineHeight,
    ),
  );
  return setApart(joinHeadings(own), lineHeight).map((line, at, lines) => {
    const above = lines[at - 1];
    const gap = above?.page === line.page ? (line.top - above.top) / lineHeight : Number.POSITIVE_INFINITY;
    return { ...line, gap, large: line.size > size + SMALLER };
  });
};
