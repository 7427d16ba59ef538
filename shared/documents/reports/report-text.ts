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

/** The lines of a report over all pages, without footnotes, footers and page numbers, each as it stands on its page. */
export const reportLines = ({ pages }: DocumentText): readonly TextLine[] => {
  const lines = pages.flatMap((page) => page.lines.filter((line) => isInside(line, page)));
  const usual = sizeOfMost(lines);
  return lines.filter(({ size, text }) => size > usual - SMALLER && !PAGE_NUMBER.test(text));
};

/** Every sentence of a report in order; headings and points of lists are sentences of their own. */
export const reportSentences = (text: DocumentText): readonly Sentence[] => sentencesOf(sectionsOf(runningLines(text)));
