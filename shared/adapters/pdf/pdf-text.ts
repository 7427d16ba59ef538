import { getDocumentProxy } from 'unpdf';
import type { DocumentText, TextPage } from '../../extraction/document-text.ts';
import { type TextRun, toLines } from './text-lines.ts';

/** Every page's lines with their positions. Throws what PDF.js throws for a damaged or encrypted file. */
export const pdfText = async (bytes: Uint8Array): Promise<DocumentText> => {
  const pdf = await getDocumentProxy(bytes);
  try {
    const pages: TextPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const content = await page.getTextContent();
      const runs = content.items.flatMap((item): TextRun[] => {
        if (!('str' in item) || item.str === '') return [];
        const [, , c = 0, d = 0, left = 0, y = 0]: number[] = item.transform;
        const size = Math.hypot(c, d) || item.height;
        return [{ text: item.str, left, right: left + item.width, top: height - y, size }];
      });
      pages.push({ number, width, height, lines: toLines(runs, number) });
      page.cleanup();
    }
    return { pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
};
