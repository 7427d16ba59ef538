/**
 * The text of a document as it stands on the page: what every reader in this folder works on.
 * Positions are in points from the top left corner of the page.
 */
export type TextLine = {
  /** The words of the line, single spaces between them. */
  text: string;
  /** Counted from 1. */
  page: number;
  /** Left edge of the first glyph, and right edge of the last. */
  left: number;
  right: number;
  /** Baseline, growing down the page. */
  top: number;
  /** Font size of the largest run in the line. */
  size: number;
  /** The pieces of the line that stand apart by more than a space: cells of a table, or a glyph and its text. */
  cells: readonly TextCell[];
};
export type TextCell = { text: string; left: number; right: number };

export type TextPage = { number: number; width: number; height: number; lines: readonly TextLine[] };

/** Pages in order, lines in reading order. */
export type DocumentText = { pages: readonly TextPage[] };

/** A line of the document's own words: no page numbers, running footers, footnotes or letterhead. */
export type RunningLine = TextLine & {
  /** Distance from the line above in line heights: 1 within a paragraph, more before a new one. Infinity on a new page. */
  gap: number;
  /** Words that stand above every line of the document's usual size: 14 point headings of older letters. */
  large: boolean;
};
