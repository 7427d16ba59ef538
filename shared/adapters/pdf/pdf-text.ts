import { getDocumentProxy } from 'unpdf';
import * as z from 'zod';
import type { DocumentText, TextPage } from '../../documents/document-text.ts';
import { hasInvisibleText } from './invisible-text.ts';
import { PdfFault } from './pdf-fault.ts';
import { drawsNothing, largestPicture } from './pictures.ts';
import { withRecoveries } from './recovery-warnings.ts';
import { toLines } from './text-lines.ts';
import { type PlacedRun, upright } from './upright.ts';

const Info = z.object({ EncryptFilterName: z.string().nullable().catch(null) });

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** From the page's own coordinates, wherever its box begins and however it is turned, to the page as it is shown. */
type Viewport = Pick<ReturnType<Page['getViewport']>, 'transform'>;

type TextItem = { str: string; transform: number[]; width: number; height: number };

const placed = ({ str, transform, width, height }: TextItem, viewport: Viewport): PlacedRun => {
  const [a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0]: number[] = viewport.transform;
  const length = Math.hypot(a, b) || 1;
  return {
    text: str,
    x: va * e + vc * f + ve,
    y: vb * e + vd * f + vf,
    width,
    size: Math.hypot(c, d) || height,
    across: (va * a + vc * b) / length,
    down: (vb * a + vd * b) / length,
  };
};

/** Fewer letters than this are a page number or a running footer, and no page of text. */
const FEW = 120;
/** A picture that covers more of its page than this, as a share of it, may be the page: a scan. */
const SCAN = 0.3;
/** More letters that lie across the page than a watermark or a note in the margin has. */
const MANY_ASIDE = 200;

/** A page, and whether nothing at all is drawn on it. */
type ReadPage = TextPage & { isBlank: boolean };

const textOfPage = async (pdf: Pdf, number: number): Promise<ReadPage> => {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const drawn = items.flatMap((item) => ('str' in item && item.str !== '' ? [placed(item, viewport)] : []));
  const { runs, lettersAside, width, height } = upright(drawn, viewport.width, viewport.height);
  if (lettersAside > MANY_ASIDE)
    throw new PdfFault('text-lost', `Page ${number} is written in more than one direction.`);
  const lines = toLines(runs, number);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const drawing = letters < FEW ? await page.getOperatorList() : undefined;
  if (drawing !== undefined && largestPicture(drawing) > SCAN * width * height)
    throw new PdfFault('text-lost', `Page ${number} is a picture; what it says cannot be read.`);
  page.cleanup();
  return { number, width, height, lines, isBlank: drawing !== undefined && drawsNothing(drawing) };
};

/**
 * Printers put a blank page in front. One within a document may have lost what it said, and so may one that still
 * shows a crest or a line.
 */
const withoutBlankFront = (pages: readonly ReadPage[]): readonly TextPage[] => {
  const first = pages.findIndex(({ isBlank }) => !isBlank);
  return pages.slice(Math.max(0, first)).map(({ isBlank: _, ...page }) => page);
};

/** Layers that a viewer does not show. Their text is among that of the others, which nothing tells it from. */
const hasHiddenLayer = async (pdf: Pdf): Promise<boolean> =>
  [...(await pdf.getOptionalContentConfig())].some(([, layer]) => !layer.visible);

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
    if (await hasHiddenLayer(pdf))
      throw new PdfFault(
        'text-lost',
        'The file has a layer that is switched off, whose text cannot be told from the rest.',
      );
    const pages: ReadPage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await textOfPage(pdf, number));
    return { pages: withoutBlankFront(pages) };
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
/** How far from its last byte a file may have its end. */
const TAIL = 16 * 1024;
const TABLE_PLACE = /startxref\s{1,4}(\d{1,12})\s{1,4}$/;
const PART_OF_A_PDF = /\b(?:obj|endobj|stream|endstream|xref|trailer|startxref)\b/;

/**
 * A whole file ends with a mark behind the place of its table of contents. Bytes that a server adds behind it harm
 * nothing, unless they are parts of a PDF: files written twice over bear an earlier mark, which a cut leaves as the last.
 */
const hasEnd = (bytes: Uint8Array): boolean => {
  const tail = ascii(bytes.subarray(-TAIL));
  const end = tail.lastIndexOf('%%EOF');
  const place = Number(TABLE_PLACE.exec(tail.slice(Math.max(0, end - 40), Math.max(0, end)))?.[1] ?? 0);
  return place > 0 && place < bytes.length && !PART_OF_A_PDF.test(tail.slice(end));
};

/**
 * Every page's lines with their positions. Throws a PdfFault for a file that is no PDF, is damaged, encrypted, too
 * long or without text. A file that PDF.js can only read by repairing it is damaged: half a reading is none.
 */
export const pdfText = async (bytes: Uint8Array, maxPages: number): Promise<DocumentText> => {
  if (!hasBeginning(bytes)) throw new PdfFault('not-a-pdf', 'The file is no PDF: it does not begin with %PDF-.');
  if (!hasEnd(bytes)) throw new PdfFault('damaged', 'The end of the file is missing.');
  if (hasInvisibleText(bytes))
    throw new PdfFault('text-lost', 'The file holds words that no viewer shows, among those that it does.');
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
