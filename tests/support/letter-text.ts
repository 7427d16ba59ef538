import type { DocumentText, TextCell, TextLine } from '../../shared/documents/document-text.ts';

/** Text as it stands in a letter, set line by line, so that a test of a layout shows only its words. */

const [LEFT, TOP, BOTTOM, SIZE, LEADING] = [72, 84, 760, 12, 14.5];
/** About what a line of a letter holds. */
const LETTERS_A_LINE = 86;
const LETTER_WIDTH = 6;

export type Block = {
  lines: readonly string[];
  /** Left edge of the first line and of the others. */
  left?: readonly [number, number];
  size?: number;
  /** Distance to the block above, in line heights. */
  gap?: number;
  /** Puts the block at this height of the page, for headers and footers. */
  at?: number;
  newPage?: boolean;
};

const wrapped = (text: string, letters = LETTERS_A_LINE): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

export const paragraph = (text: string): Block => ({ lines: wrapped(text), gap: 2 });
export const heading = (text: string): Block => ({ lines: [text], gap: 2 });
/** A line that goes on with the one above. */
export const goesOn = (text: string): Block => ({ lines: [text], gap: 1 });
export const point = (text: string, mark = '◼'): Block => ({
  lines: wrapped(`${mark} ${text}`),
  gap: 2,
  left: [LEFT, LEFT + 18],
});
export const subPoint = (text: string, mark = '−'): Block => ({
  lines: wrapped(`${mark} ${text}`),
  gap: 1,
  left: [LEFT + 18, LEFT + 36],
});
export const newPage = (block: Block): Block => ({ ...block, newPage: true });
export const footer = (text: string, size = SIZE): Block => ({ lines: [text], at: 800, size });

const cellsOf = (text: string, left: number): readonly TextCell[] => {
  const cells: TextCell[] = [];
  let from = left;
  for (const part of text.split(' | ')) {
    cells.push({ text: part, left: from, right: from + part.length * LETTER_WIDTH });
    from += Math.max(part.length * LETTER_WIDTH + 20, 160);
  }
  return cells;
};

/** The blocks one below the other; `a | b` sets two cells side by side. */
export const letterText = (...blocks: readonly Block[]): DocumentText => {
  const pages: { number: number; width: number; height: number; lines: TextLine[] }[] = [];
  let top = BOTTOM;
  for (const { lines, left = [LEFT, LEFT], size = SIZE, gap = 1, at, newPage: breaks = false } of blocks)
    for (const [nth, text] of lines.entries()) {
      const next = at ?? top + LEADING * (nth === 0 ? gap : 1);
      if (pages.length === 0 || (at === undefined && (next > BOTTOM || (breaks && nth === 0)))) {
        pages.push({ number: pages.length + 1, width: 595, height: 842, lines: [] });
        top = TOP;
      } else if (at === undefined) top = next;
      const cells = cellsOf(text, nth === 0 ? left[0] : left[1]);
      const [first, last] = [cells[0], cells.at(-1)];
      const page = pages.at(-1);
      if (page === undefined || first === undefined || last === undefined) continue;
      page.lines.push({
        text: cells.map((cell) => cell.text).join(' '),
        page: page.number,
        left: first.left,
        right: last.right,
        top: at ?? top,
        size,
        cells,
      });
    }
  return { pages };
};

export type PlainSetting = {
  /** Points that a letter takes. */
  width?: number;
  /** Breaks lines at so many characters rather than at the right margin. */
  letters?: number;
  step?: number;
  justified?: boolean;
};

const [COLUMN, LINES_A_PAGE] = [451, 48];

/** Paragraphs as a simple program prints them: one size, equal steps, the same left edge, no room between them. */
export const plainText = (
  paragraphs: readonly string[],
  { width = 5.5, letters = Math.floor(COLUMN / width), step = 14, justified = false }: PlainSetting = {},
): DocumentText => {
  const lines = paragraphs.flatMap((text) => {
    const own = wrapped(text, letters);
    return own.map((line, at) => ({ line, isFull: justified && at < own.length - 1 }));
  });
  const perPage = Math.floor((LINES_A_PAGE * 14) / step);
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) => ({
    number: page + 1,
    width: 595,
    height: 842,
    lines: lines.slice(page * perPage, (page + 1) * perPage).map(({ line, isFull }, at): TextLine => {
      const cell = { text: line, left: LEFT, right: LEFT + (isFull ? COLUMN : line.length * width) };
      return { ...cell, page: page + 1, top: LEFT + step * at, size: 11, cells: [cell] };
    }),
  }));
  return { pages };
};

const FINDINGS = [heading('Main findings'), paragraph('Social workers see children often.')];

/** How a letter on a focused visit opens; the rest of the letter follows. */
export const focusedVisit = (
  { visited = 'on 25 and 26 November 2025', dated = '12 January 2026', council = 'Medway' } = {},
  ...rest: readonly Block[]
): DocumentText =>
  letterText(
    paragraph(dated),
    paragraph('Director of Children’s Services'),
    goesOn(`${council} Council`),
    paragraph('Dear Director'),
    heading(`Focused visit to ${council} local authority children’s services`),
    paragraph(
      `This letter summarises the findings of the focused visit to ${council} local authority children’s services ${visited}. His Majesty’s Inspectors carried out this visit.`,
    ),
    paragraph('Inspectors looked at the local authority’s arrangements for children in care.'),
    ...rest,
    ...(rest.some(({ lines }) => /findings$|^Overview$/i.test(lines[0] ?? '')) ? [] : FINDINGS),
    paragraph('Ofsted will take the findings from this focused visit into account when planning the next inspection.'),
    paragraph('Yours sincerely'),
  );

export const IMPROVE = 'What needs to improve in this area of social work practice';
