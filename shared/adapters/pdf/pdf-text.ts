import type { DocumentText, TextPage } from '../../documents/document-text.ts';
import { drawnObjects } from './drawn-objects.ts';
import { glyphRuns } from './glyph-runs.ts';
import { PdfFault } from './pdf-fault.ts';
import { damaged } from './pdf-file.ts';
import { PDF_LIMITS, type PdfLimits } from './pdf-limits.ts';
import { type Pdfium, startPdfium } from './pdfium.ts';
import { checkSound } from './soundness.ts';
import { toLines } from './text-lines.ts';
import { upright } from './upright.ts';

/** Fewer letters than this are a page number or a running footer, and no page of text. */
const FEW = 120;
/** A picture that covers more of its page than this, as a share of it, may be the page: a scan. */
const SCAN = 0.3;
/** More letters that lie across the page than a watermark or a note in the margin has. */
const MANY_ASIDE = 200;

/** A page, and whether nothing at all is drawn on it. */
type ReadPage = TextPage & { isBlank: boolean };

const textLost = (detail: string): PdfFault => new PdfFault('text-lost', detail);

const readPage = (pdfium: Pdfium, page: number, textPage: number, number: number, scratch: number): ReadPage => {
  pdfium.call.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats(scratch, 4);
  const glyphs = glyphRuns(pdfium, textPage, { left, top }, scratch);
  const { isBlank, largestPicture, unseen } = drawnObjects(
    pdfium,
    page,
    { left, bottom, right, top },
    glyphs.objects,
    scratch,
  );
  if (unseen.size > 0) throw textLost(`Page ${number} holds words that no viewer shows, among those that it does.`);
  const { runs, lettersAside, width, height } = upright(glyphs.runs, right - left, top - bottom);
  if (lettersAside > MANY_ASIDE) throw textLost(`Page ${number} is written in more than one direction.`);
  const lines = toLines(runs, number);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEW && largestPicture > SCAN * width * height)
    throw textLost(`Page ${number} is a picture; what it says cannot be read.`);
  return { number, width, height, lines, isBlank };
};

const textOfPage = (pdfium: Pdfium, document: number, number: number, scratch: number): ReadPage => {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, number - 1);
  if (page === 0) throw damaged(`page ${number} cannot be opened`);
  const textPage = call.FPDFText_LoadPage(page);
  try {
    return readPage(pdfium, page, textPage, number, scratch);
  } finally {
    call.FPDFText_ClosePage(textPage);
    call.FPDF_ClosePage(page);
  }
};

/**
 * Printers put a blank page in front. One within a document may have lost what it said, and so may one that still
 * shows a crest or a line.
 */
const withoutBlankFront = (pages: readonly ReadPage[]): readonly TextPage[] => {
  const first = pages.findIndex(({ isBlank }) => !isBlank);
  return pages.slice(Math.max(0, first)).map(({ isBlank: _, ...page }) => page);
};

const SCRATCH = 64;

const textOfPages = (pdfium: Pdfium, bytes: Uint8Array, count: number): DocumentText => {
  const { call, write } = pdfium;
  const scratch = call.malloc(SCRATCH);
  const held = call.malloc(bytes.length);
  write(bytes, held);
  const document = call.FPDF_LoadMemDocument(held, bytes.length, 0);
  try {
    const isWhole = document !== 0 && call.FPDF_DocumentHasValidCrossReferenceTable(document) === 1;
    if (!isWhole || call.FPDF_GetPageCount(document) !== count) throw damaged('it cannot be opened without mending it');
    const pages: ReadPage[] = [];
    for (let number = 1; number <= count; number += 1) pages.push(textOfPage(pdfium, document, number, scratch));
    return { pages: withoutBlankFront(pages) };
  } finally {
    if (document !== 0) call.FPDF_CloseDocument(document);
    call.free(held);
    call.free(scratch);
  }
};

const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** How far from its last byte a file may have its end. */
const TAIL = 16 * 1024;
const TABLE_PLACE = /startxref\s{1,4}(\d{1,12})\s{1,4}$/;
const PART_OF_A_PDF = /\b(?:obj|endobj|stream|endstream|xref|trailer|startxref)\b/;

/**
 * Where the table of contents is, of which a whole file ends with the place, and a mark behind it. Bytes that a server
 * adds behind the mark harm nothing, unless they are parts of a PDF: files written twice over bear an earlier mark,
 * which a cut leaves as the last.
 */
const tablePlace = (bytes: Uint8Array): number | undefined => {
  const tail = ascii(bytes.subarray(-TAIL));
  const end = tail.lastIndexOf('%%EOF');
  const place = Number(TABLE_PLACE.exec(tail.slice(Math.max(0, end - 40), Math.max(0, end)))?.[1] ?? 0);
  return place > 0 && place < bytes.length && !PART_OF_A_PDF.test(tail.slice(end)) ? place : undefined;
};

const MB = 1024 * 1024;
/** A memory that a document has made larger than this is given back after it. */
const KEPT = 64 * MB;

type Limits = Pick<PdfLimits, 'maxPages' | 'maxMemoryBytes'>;

let running: { limit: number; pdfium: Promise<Pdfium> } | undefined;

const pdfiumWithin = (limit: number): Promise<Pdfium> => {
  if (running?.limit !== limit) running = { limit, pdfium: startPdfium(limit) };
  return running.pdfium;
};

const asFault = (error: unknown, pdfium: Pdfium): PdfFault => {
  if (pdfium.wasRefused() || error instanceof RangeError)
    return new PdfFault('too-large', 'The file needs more memory than it may use.', { cause: error });
  if (error instanceof PdfFault) return error;
  return new PdfFault('damaged', `Reading the file failed: ${error}.`, { cause: error });
};

const textWithin = async (bytes: Uint8Array, limits: Limits, pages: number): Promise<DocumentText> => {
  const pdfium = await pdfiumWithin(limits.maxMemoryBytes);
  let isFit = false;
  try {
    const text = textOfPages(pdfium, bytes, pages);
    isFit = !pdfium.wasRefused() && pdfium.size() <= KEPT;
    // what could not be had may be left out in silence
    if (pdfium.wasRefused()) throw new RangeError('PDFium was refused memory');
    return text;
  } catch (error) {
    isFit = error instanceof PdfFault && !pdfium.wasRefused();
    throw asFault(error, pdfium);
  } finally {
    if (!isFit) running = undefined;
  }
};

/**
 * Every page's lines with their positions. Throws a PdfFault for a file that is no PDF, is damaged, encrypted, too
 * long or without text, or whose text is not what a reader sees.
 */
export const pdfText = async (bytes: Uint8Array, limits: Limits = PDF_LIMITS): Promise<DocumentText> => {
  const begin = ascii(bytes.subarray(0, 1024)).indexOf('%PDF-');
  if (begin < 0) throw new PdfFault('not-a-pdf', 'The file is no PDF: it does not begin with %PDF-.');
  const own = bytes.subarray(begin);
  const table = tablePlace(own);
  if (table === undefined) throw new PdfFault('damaged', 'The end of the file is missing.');
  const pages = checkSound(own, table);
  if (pages > limits.maxPages)
    throw new PdfFault(
      'too-many-pages',
      `The file has ${pages} pages, more than the ${limits.maxPages} that are read.`,
    );
  const text = await textWithin(own, limits, pages);
  if (text.pages.every(({ lines }) => lines.length === 0))
    throw new PdfFault('no-text', 'The pages hold no text, only pictures perhaps.');
  return text;
};
