import type { TextCell, TextLine } from '../../documents/document-text.ts';
import { PdfFault } from './pdf-fault.ts';

/** A run of glyphs as the file draws it, in points from the top left corner of the page. May be all spaces. */
export type TextRun = { text: string; left: number; right: number; top: number; size: number };

/** Runs whose baselines are this near stand on one line, as a share of the font size. */
const SAME_LINE = 0.4;
/** A gap wider than this, as a share of the font size, parts two cells; a narrower one above the second, two words. */
const CELL_GAP = 1.5;
const WORD_GAP = 0.18;

const isBlank = ({ text }: TextRun): boolean => text.trim() === '';

/**
 * Puts the runs of one line together. Blank runs part words, never cells: files fill the space between two columns
 * with them as they like. One that lies within a word, as a space of another size may, parts nothing.
 */
const toCells = (runs: readonly TextRun[]): TextCell[] => {
  const cells: { text: string; left: number; right: number }[] = [];
  let blankBefore = false;
  for (const run of runs) {
    const last = cells.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.left - last.right;
    if (isBlank(run)) blankBefore ||= last !== undefined && run.right > last.right;
    else if (last === undefined || gap > CELL_GAP * run.size) cells.push({ ...run });
    else {
      last.text += blankBefore || gap > WORD_GAP * run.size ? ` ${run.text}` : run.text;
      last.right = Math.max(last.right, run.right);
    }
    if (!isBlank(run)) blankBefore = false;
  }
  return cells.map(({ text, left, right }) => ({ text: text.replace(/\s+/g, ' ').trim(), left, right }));
};

/** Runs of one line lie over one another by no more than this, as a share of the font size. */
const OVERLAP = 0.35;
/** Two lines of an address set too near to one another stand further apart than this, as a share of the font size. */
const SAME_BASELINE = 0.05;

const liesOver = (run: TextRun, other: TextRun): boolean =>
  Math.abs(run.top - other.top) <= SAME_BASELINE * run.size &&
  Math.min(run.right, other.right) - Math.max(run.left, other.left) > OVERLAP * Math.min(run.size, other.size);

const lieOver = (runs: readonly TextRun[]): boolean =>
  runs.some((run, at) => runs.slice(0, at).some((other) => liesOver(run, other)));

/** Where runs lie over one another, which words they are cannot be told. */
const checkApart = (runs: readonly TextRun[], page: number): void => {
  if (lieOver(runs.filter((run) => !isBlank(run))))
    throw new PdfFault('text-lost', `Words on page ${page} are drawn over one another.`);
};

const toLine = (runs: readonly TextRun[], page: number): TextLine[] => {
  const cells = toCells(runs.toSorted((a, b) => a.left - b.left));
  const [first, last] = [cells[0], cells.at(-1)];
  const largest = runs.filter((run) => !isBlank(run)).toSorted((a, b) => b.size - a.size)[0];
  if (first === undefined || last === undefined || largest === undefined) return [];
  const text = cells.map((cell) => cell.text).join(' ');
  return [{ text, page, left: first.left, right: last.right, top: largest.top, size: largest.size, cells }];
};

/** Groups the runs of a page into lines by the baselines of their words, top to bottom. */
export const toLines = (runs: readonly TextRun[], page: number): readonly TextLine[] => {
  const groups: TextRun[][] = [];
  for (const run of runs.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const group = groups.at(-1);
    const anchor = group?.find((other) => !isBlank(other)) ?? group?.[0];
    const reach = SAME_LINE * Math.max(run.size, anchor?.size ?? 0);
    if (group !== undefined && anchor !== undefined && Math.abs(run.top - anchor.top) <= reach) group.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => {
    checkApart(group, page);
    return toLine(group, page);
  });
};
