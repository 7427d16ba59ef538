import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PdfDocumentReader } from '../../../shared/adapters/pdf/pdf-document-reader.ts';
import { ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';
import { blankPages, decompressionBomb, onePage, pagesThatShare } from '../../support/raw-pdf.ts';

const MB = 1024 * 1024;
const reader = new PdfDocumentReader();
let report: Uint8Array;

beforeAll(async () => {
  report = await ilacsReport(ilacs2023);
});
afterAll(() => reader.close());

const bytes = (text: string): Uint8Array => Buffer.from(text);

const withPassword = async (): Promise<Uint8Array> => {
  const pdf = new PDFDocument({ userPassword: 'secret' });
  pdf.text('Inspection of Medway local authority children’s services');
  pdf.end();
  return buffer(pdf);
};

const flipped = (file: Uint8Array, step: number): Uint8Array =>
  file.map((byte, at) => (at > 1000 && at % step === 0 ? byte ^ 16 : byte));

/** Each form draws the next one twice. */
const doublingForms = (): Uint8Array => {
  const form = (next: number) => ({
    entries: `/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</X ${next} 0 R>>/Font<</F 5 0 R>>>>`,
    body: bytes('BT /F 1 Tf (a) Tj ET /X Do /X Do'),
  });
  const forms = Array.from({ length: 40 }, (_, at) => form(at + 7));
  return onePage({ body: bytes('/X Do') }, ...forms, {
    entries: '/Type/XObject/Subtype/Form/BBox[0 0 1 1]',
    body: bytes('n'),
  });
};

/** Two hundred pages that each save and restore a state some ten million times. */
const endlessPages = (): Uint8Array =>
  pagesThatShare(200, { entries: '/Filter/FlateDecode', body: deflateSync(Buffer.alloc(40 * MB, 'q Q ')) });

/** The same document with an update behind it, as an attached picture would be: so many bytes that no page shows. */
const withUpdateOf = (size: number, file: Uint8Array): Uint8Array => {
  const text = Buffer.from(file).toString('latin1');
  const [root, count, before] = [/\/Root (\d+ 0 R)/, /\/Size (\d+)/, /startxref\s+(\d+)\s+%%EOF\s*$/].map(
    (pattern) => pattern.exec(text)?.[1],
  );
  const added = Buffer.concat([
    bytes(`\n${count} 0 obj\n<</Length ${size}>>\nstream\n`),
    Buffer.alloc(size, ' '),
    bytes('\nendstream\nendobj\n'),
  ]);
  const table = file.length + added.length;
  const entry = `${String(file.length + 1).padStart(10, '0')} 00000 n \n`;
  return Buffer.concat([
    file,
    added,
    bytes(`xref\n${count} 1\n${entry}trailer\n<</Size ${Number(count) + 1}/Root ${root}/Prev ${before}>>\n`),
    bytes(`startxref\n${table}\n%%EOF\n`),
  ]);
};

describe('a large report', () => {
  it('is read although PDFium’s memory has to grow for it', async () => {
    const large = withUpdateOf(18 * MB, report);
    expect(await reader.read(large)).toEqual(await reader.read(report));
  });
});

describe('a file that is no sound report', () => {
  it.each([
    ['nothing at all', () => bytes(''), 'not-a-pdf'],
    ['a web page', () => bytes('<!doctype html><title>Report not found</title>'), 'not-a-pdf'],
    [
      'a PDF without its end, but with marks that seem to lead there',
      () => bytes(`%PDF-1.7\n%%EOF${'%'.repeat(900)}\nx`),
      'damaged',
    ],
    ['only the first line of a PDF', () => bytes('%PDF-1.7\n%%EOF\n'), 'damaged'],
    ['half a report', () => report.subarray(0, report.length / 2), 'damaged'],
    ['a report without its last 20 bytes', () => report.subarray(0, -20), 'damaged'],
    [
      'a report with a piece cut out',
      () => Buffer.concat([report.subarray(0, 9000), report.subarray(9400)]),
      'damaged',
    ],
    ['a report with flipped bits', () => flipped(report, 97), 'damaged'],
    ['a drawing', () => onePage({ body: bytes('0 0 100 100 re f') }), 'no-text'],
    ['1,000 pages', () => blankPages(1000), 'too-many-pages'],
    ['21 megabytes', () => new Uint8Array(21 * MB), 'too-large'],
    [
      'another document',
      () => onePage({ body: bytes('BT /F 12 Tf 70 700 Td (Annual audit letter) Tj ET') }),
      'unknown-kind',
    ],
  ])('%s is unread with its reason', async (_, file, reason) => {
    expect(await reader.read(file())).toMatchObject({ status: 'unread', reason, detail: expect.stringMatching(/\.$/) });
  });

  it('a file with a password is unread as encrypted', async () => {
    expect(await reader.read(await withPassword())).toMatchObject({ status: 'unread', reason: 'encrypted' });
  });

  it('a decompression bomb ends before it takes the memory', async () => {
    const small = new PdfDocumentReader({ maxMemoryBytes: 64 * MB });
    const before = process.memoryUsage.rss();
    expect(await small.read(decompressionBomb(4000))).toMatchObject({ status: 'unread', reason: 'too-large' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(400 * MB);
    await small.close();
  });

  it('a page whose drawings double ends there too, and the next document is read', async () => {
    const small = new PdfDocumentReader({ maxMemoryBytes: 64 * MB });
    expect(await small.read(doublingForms())).toMatchObject({ status: 'unread', reason: 'too-large' });
    expect(await small.read(report)).toMatchObject({ status: 'read' });
    await small.close();
  });

  it('a document that never ends is given up at the deadline, and the next one is read', async () => {
    const hurried = new PdfDocumentReader({ deadlineMs: 6000 });
    expect(await hurried.read(endlessPages())).toMatchObject({ status: 'unread', reason: 'too-slow' });
    expect(await hurried.read(report)).toMatchObject({ status: 'read' });
    await hurried.close();
  });
});

describe('reading many documents', () => {
  it('answers each in its turn, leaving the bytes to the caller', async () => {
    const results = await Promise.all([report, bytes('no PDF'), report].map((file) => reader.read(file)));
    expect(results.map(({ status }) => status)).toEqual(['read', 'unread', 'read']);
    expect(report.length).toBeGreaterThan(1000);
  });

  it('tells the deadline from damage', async () => {
    const hurried = new PdfDocumentReader({ deadlineMs: 1 });
    expect(await hurried.read(report)).toMatchObject({ status: 'unread', reason: 'too-slow' });
    await hurried.close();
  });

  it('starts again after it was closed', async () => {
    await reader.close();
    expect(await reader.read(report)).toMatchObject({ status: 'read' });
  });
});
