import { getDocumentProxy } from 'unpdf';
import type { DocumentText, TextCell, TextLine, TextPage } from '../../extraction/document-text.ts';

type Run = { text: string; left: number; right: number; top: number; size: number; bold: boolean };

/** Runs whose baselines are this near stand on one line, as a share of the font size. */
const SAME_LINE = 0.4;
/** A gap wider than this, as a share of the font size, parts two cells; a narrower one above the second, two words. */
const CELL_GAP = 1.5;
const WORD_GAP = 0.18;

const toLine = (runs: readonly Run[], page: number): TextLine => {
  const ordered = runs.toSorted((a, b) => a.left - b.left);
  const cells: { text: string; left: number; right: number }[] = [];
  for (const run of ordered) {
    const last = cells.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.left - last.right;
    if (last === undefined || gap > CELL_GAP * run.size)
      cells.push({ text: run.text, left: run.left, right: run.right });
    else {
      last.text += gap > WORD_GAP * run.size ? ` ${run.text}` : run.text;
      last.right = Math.max(last.right, run.right);
    }
  }
  const tidy: TextCell[] = cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
  const largest = ordered.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    text: tidy.map(({ text }) => text).join(' '),
    page,
    left: tidy[0]?.left ?? largest.left,
    right: tidy.at(-1)?.right ?? largest.right,
    top: largest.top,
    size: largest.size,
    bold: ordered.filter(({ text }) => text.trim() !== '').every(({ bold }) => bold),
    cells: tidy,
  };
};

/** Groups runs into lines by baseline, top to bottom. */
const toLines = (runs: readonly Run[], page: number): TextLine[] => {
  const groups: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const group = groups.at(-1);
    const anchor = group?.[0];
    if (
      group !== undefined &&
      anchor !== undefined &&
      Math.abs(run.top - anchor.top) <= SAME_LINE * Math.max(run.size, anchor.size)
    )
      group.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => toLine(group, page)).filter(({ text }) => text !== '');
};

/** Every page's lines with their positions. Throws what PDF.js throws for a damaged or encrypted file. */
export const pdfText = async (bytes: Uint8Array): Promise<DocumentText> => {
  const pdf = await getDocumentProxy(bytes);
  try {
    const pages: TextPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const runs = content.items.flatMap((item): Run[] => {
        if (!('str' in item) || item.str === '') return [];
        const [, , c = 0, d = 0, left = 0, y = 0] = item.transform as number[];
        const size = Math.hypot(c, d) || item.height;
        const font = page.commonObjs.has(item.fontName)
          ? (page.commonObjs.get(item.fontName) as { name?: string }).name
          : '';
        return [
          {
            text: item.str,
            left,
            right: left + item.width,
            top: height - y,
            size,
            bold: /bold|black|semib/i.test(font ?? ''),
          },
        ];
      });
      pages.push({ number, width, height, lines: toLines(runs, number) });
      page.cleanup();
    }
    return { pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
};
