import { constants, deflateRawSync, deflateSync } from 'node:zlib';

type Stream = { entries?: string; body: Uint8Array };
/** An object of a PDF file: its dictionary, or a stream with more entries of its dictionary. */
export type PdfObject = string | Stream;

const written = (object: PdfObject): Buffer =>
  typeof object === 'string'
    ? Buffer.from(object)
    : Buffer.concat([
        Buffer.from(`<<${object.entries ?? ''}/Length ${object.body.length}>>\nstream\n`),
        object.body,
        Buffer.from('\nendstream'),
      ]);

/** A file of these objects, the first of them its catalogue, with a right table of contents. For files no library writes. */
const rawPdf = (objects: readonly PdfObject[]): Uint8Array => {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  for (const [at, object] of objects.entries()) {
    offsets.push(length());
    parts.push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), written(object), Buffer.from('\nendobj\n')]));
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${length()}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
};

const BOX = '/MediaBox[0 0 595 842]';

/** A page that draws this, with entries of its own in its dictionary and in the catalogue. */
export const aPage = ({
  draws,
  page = BOX,
  catalogue = '',
}: {
  draws: string;
  page?: string;
  catalogue?: string;
}): Uint8Array =>
  rawPdf([
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R${page}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/Properties<</L 6 0 R>>>>>>`,
    { body: Buffer.from(draws) },
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/OCG/Name(Draft)>>',
  ]);

/** One page that draws this. */
export const onePage = (content: PdfObject, ...more: readonly PdfObject[]): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R${BOX}/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>`,
    content,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more,
  ]);

/** A file of pages, each of which draws this. */
export const pagesThatDraw = (draws: readonly string[]): Uint8Array => {
  const first = 4;
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${draws.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}]/Count ${draws.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...draws.flatMap((content, at): PdfObject[] => [
      `<</Type/Page/Parent 2 0 R${BOX}/Contents ${first + 2 * at + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      { body: Buffer.from(content) },
    ]),
  ]);
};

/** Pages that all draw the same. */
export const pagesThatShare = (count: number, content: PdfObject): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${Array.from({ length: count }, (_, at) => `${at + 4} 0 R`).join(' ')}]/Count ${count}>>`,
    content,
    ...Array.from({ length: count }, () => `<</Type/Page/Parent 2 0 R${BOX}/Contents 3 0 R>>`),
  ]);

export const blankPages = (count: number): Uint8Array =>
  rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${Array.from({ length: count }, (_, at) => `${at + 3} 0 R`).join(' ')}]/Count ${count}>>`,
    ...Array.from({ length: count }, () => `<</Type/Page/Parent 2 0 R${BOX}>>`),
  ]);

/** A small file that unfolds to so many megabytes of spaces: compressed twice, each time a thousandfold. */
export const decompressionBomb = (megabytes: number): Uint8Array => {
  const megabyte = deflateRawSync(Buffer.alloc(1024 * 1024, ' '), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]);
  const once = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(megabyte), end]);
  return onePage({ entries: '/Filter[/FlateDecode/FlateDecode]', body: deflateSync(once, { level: 9 }) });
};
