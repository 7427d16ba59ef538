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

/** Words drawn twice to make them bold stand this near to one another, as a share of the font size. */
const STRUCK = 0.12;
/** Runs of one line lie over one another by no more than this, as a share of the font size. */
const OVERLAP = 0.35;
/** `PPrraaccttiiccee`: every letter drawn twice. */
const TWICE = /^(?:(\S)\1|\s)+$/u;
const LEAST_TWICE = 8;

const isStruckOver = (run: TextRun, earlier: TextRun): boolean =>
  run.text.trim() === earlier.text.trim() &&
  Math.abs(run.left - earlier.left) <= STRUCK * run.size &&
  Math.abs(run.top - earlier.top) <= STRUCK * run.size;

const halved = (run: TextRun): TextRun => ({ ...run, text: run.text.replace(/(\S)\1/gu, '$1') });

/** Two lines of an address set too near to one another stand further apart than this, as a share of the font size. */
const SAME_BASELINE = 0.05;

const liesOver = (run: TextRun, other: TextRun): boolean =>
  Math.abs(run.top - other.top) <= SAME_BASELINE * run.size &&
  Math.min(run.right, other.right) - Math.max(run.left, other.left) > OVERLAP * Math.min(run.size, other.size);

/** Letters of struck words overlap by this much at least, as a share of the font size; kerning pulls less. */
const STRUCK_OVERLAP = 0.15;
/** How far the width of letters that two runs share may be from what the shape of the run lets expect. */
const [NARROWEST, WIDEST] = [0.35, 2.6];

/** How many letters the first run ends with that the second begins with, where they lie over one another. */
const sharedLetters = (first: TextRun, second: TextRun): number => {
  const overlap = Math.min(first.right, second.right) - second.left;
  const letter = (second.right - second.left) / second.text.length;
  for (let many = Math.min(first.text.length, second.text.length); many > 0; many -= 1)
    if (first.text.endsWith(second.text.slice(0, many))) {
      const share = overlap / (many * letter);
      return share > NARROWEST && share < WIDEST ? many : 0;
    }
  return 0;
};

/**
 * Lines whose words are struck twice come as links of a chain, `Inspection of`, `Inspection of Medway`, `Medway local`:
 * each link begins with the letters that lie under it. A link that does not fit is left as it is.
 */
const chained = (runs: readonly TextRun[]): readonly TextRun[] => {
  const links: TextRun[] = [];
  for (const run of runs.toSorted((a, b) => a.left - b.left || a.right - b.right)) {
    const last = links.at(-1);
    const overlaps = last !== undefined && last.right - run.left > STRUCK_OVERLAP * run.size;
    const shared = overlaps ? sharedLetters(last, run) : 0;
    if (last !== undefined && shared > 0)
      links[links.length - 1] = {
        ...last,
        text: last.text + run.text.slice(shared),
        right: Math.max(last.right, run.right),
      };
    else links.push(run);
  }
  return links;
};

/** A mark that was drawn by itself comes as two within the words around it: `children’’s`. */
const withMarksOnce = (run: TextRun): TextRun => ({ ...run, text: run.text.replace(/([‘’“”,;:()–-])\1/gu, '$1') });

const lieOver = (runs: readonly TextRun[]): boolean =>
  runs.some((run, at) => runs.slice(0, at).some((other) => liesOver(run, other)));

/**
 * Runs as they are read: what is drawn twice over counts once. Where runs still lie over one another, which words they
 * are cannot be told.
 */
const struckOnce = (runs: readonly TextRun[], page: number): readonly TextRun[] => {
  const words = runs.filter((run) => !isBlank(run));
  const doubles = new Set(words.filter((run, at) => words.slice(0, at).some((other) => isStruckOver(run, other))));
  const isSingle = (run: TextRun): boolean => ![...doubles].some((double) => isStruckOver(run, double));
  const singles = words.filter((run) => !doubles.has(run));
  const isStruck = doubles.size > 0 || lieOver(singles);
  const once = (isStruck ? chained(singles).map(withMarksOnce) : singles).map((run) =>
    TWICE.test(run.text) && (run.text.length >= LEAST_TWICE || (isStruck && isSingle(run))) ? halved(run) : run,
  );
  if (lieOver(once)) throw new PdfFault('text-lost', `Words on page ${page} are drawn over one another.`);
  return [...once, ...runs.filter(isBlank)];
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
  return groups.flatMap((group) => toLine(struckOnce(group, page), page));
};
