import { getDocumentProxy } from 'unpdf';
import * as z from 'zod';
import type { DocumentText, TextPage } from '../../documents/document-text.ts';
import { PdfFault } from './pdf-fault.ts';
import { withRecoveries } from './recovery-warnings.ts';
import { type TextRun, toLines } from './text-lines.ts';

const Info = z.object({ EncryptFilterName: z.string().nullable().catch(null) });

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const textOfPage = async (pdf: Pdf, number: number): Promise<TextPage> => {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): TextRun[] => {
    if (!('str' in item) || item.str === '') return [];
    const [, , c = 0, d = 0, left = 0, y = 0]: number[] = item.transform;
    const size = Math.hypot(c, d) || item.height;
    return [{ text: item.str, left, right: left + item.width, top: height - y, size }];
  });
  page.cleanup();
  return { number, width, height, lines: toLines(runs, number) };
};

const textOfPages = async (bytes: Uint8Array, maxPages: number): Promise<DocumentText> => {
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: true });
  try {
    const { info } = await pdf.getMetadata();
    if (Info.parse(info).EncryptFilterName !== null)
      throw new PdfFault('encrypted', 'The file is encrypted, though it opens without a password.');
    if (pdf.numPages > maxPages)
      throw new PdfFault(
        'too-many-pages',
        `The file has ${pdf.numPages} pages, more than the ${maxPages} that are read.`,
      );
    const pages: TextPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await textOfPage(pdf, number));
    return { pages };
  } finally {
    await pdf.loadingTask.destroy();
  }
};

const asFault = (error: unknown): PdfFault => {
  if (error instanceof PdfFault) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  if (cause.name === 'PasswordException') return new PdfFault('encrypted', 'The file asks for a password.', { cause });
  if (cause instanceof RangeError)
    return new PdfFault('too-large', 'The file needs more memory than it may use.', { cause });
  return new PdfFault('damaged', `The file is damaged: ${cause.message}`, { cause });
};

const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const hasBeginning = (bytes: Uint8Array): boolean => ascii(bytes.subarray(0, 1024)).includes('%PDF-');
/** A whole file ends with this mark. Files written twice over bear an earlier one, which a cut may leave as the last. */
const hasEnd = (bytes: Uint8Array): boolean =>
  /%%EOF(?:[\s\0]|%[^\r\n]*(?![^\r\n]))*$/.test(ascii(bytes.subarray(-1024)));

/**
 * Every page's lines with their positions. Throws a PdfFault for a file that is no PDF, is damaged, encrypted, too
 * long or without text. A file that PDF.js can only read by repairing it is damaged: half a reading is none.
 */
export const pdfText = async (bytes: Uint8Array, maxPages: number): Promise<DocumentText> => {
  if (!hasBeginning(bytes)) throw new PdfFault('not-a-pdf', 'The file is no PDF: it does not begin with %PDF-.');
  if (!hasEnd(bytes)) throw new PdfFault('damaged', 'The end of the file is missing.');
  const { value: text, recovered } = await withRecoveries(() => textOfPages(bytes, maxPages)).catch(
    (error: unknown) => {
      throw asFault(error);
    },
  );
  if (recovered !== undefined) throw new PdfFault('damaged', `The file is damaged: ${recovered}.`);
  if (text.pages.every(({ lines }) => lines.length === 0))
    throw new PdfFault('no-text', 'The pages hold no text, only pictures perhaps.');
  return text;
};
