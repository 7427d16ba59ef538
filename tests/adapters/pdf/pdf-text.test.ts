import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PdfFault } from '../../../shared/adapters/pdf/pdf-fault.ts';
import { pdfText } from '../../../shared/adapters/pdf/pdf-text.ts';
import { aPage, onePage, pagesThatDraw } from '../../support/raw-pdf.ts';

const TWO_LINES = 'BT /F 12 Tf 70 700 Td (First line) Tj 0 -20 Td (Second line) Tj ET';

const linesOf = async (file: Uint8Array): Promise<readonly string[]> => {
  const { pages } = await pdfText(file);
  return pages.flatMap(({ lines }) =>
    lines.map(({ text, left, top }) => `${text} ${Math.round(left)},${Math.round(top)}`),
  );
};

const PLAIN = ['First line 70,142', 'Second line 70,162'];

describe('the lines of a page', () => {
  it('lie where a viewer shows them, wherever the page’s box begins', async () => {
    expect(await linesOf(aPage({ draws: TWO_LINES }))).toEqual(PLAIN);
    const draws = TWO_LINES.replace('70 700', '1070 200');
    expect(await linesOf(aPage({ draws, page: '/MediaBox[1000 -500 1595 342]' }))).toEqual(PLAIN);
  });

  it.each([90, 180, 270])('are read upright from a page shown turned by %i degrees', async (degrees) => {
    expect(await linesOf(aPage({ draws: TWO_LINES, page: `/MediaBox[0 0 595 842]/Rotate ${degrees}` }))).toEqual(PLAIN);
  });

  it('are read upright from a page that is drawn on its side', async () => {
    const draws = `q 0 1 -1 0 842 0 cm ${TWO_LINES} Q`;
    expect(await linesOf(aPage({ draws, page: '/MediaBox[0 0 842 595]' }))).toEqual(PLAIN);
    expect(await linesOf(aPage({ draws, page: '/MediaBox[0 0 842 595]/Rotate 90' }))).toEqual(PLAIN);
  });

  it('do without a watermark across them', async () => {
    const draws = `${TWO_LINES} BT /F 50 Tf 0.7 0.7 -0.7 0.7 100 100 Tm (DRAFT) Tj ET`;
    expect(await linesOf(aPage({ draws }))).toEqual(PLAIN);
  });
});

describe('words drawn twice, to make them bold,', () => {
  const WORDS = 'BT /F 12 Tf 70 700 Td (All officers, aged 17.) Tj 0 -20 Td (Too good...) Tj ET';
  const ONCE = ['All officers, aged 17. 70,142', 'Too good... 70,162'];

  it.each([
    [0, 0],
    [0.3, 0],
    [1, 0],
    [-0.5, 0],
    [0.3, 0.3],
    [0, -1.2],
  ])('count once where the second stand %d points on and %d up', async (on, up) => {
    expect(await linesOf(aPage({ draws: `${WORDS} q 1 0 0 1 ${on} ${up} cm ${WORDS} Q` }))).toEqual(ONCE);
  });

  it('count once in pieces of other lengths', async () => {
    const pieces =
      'BT /F 12 Tf 70.4 700 Td (All offi) Tj (cers, ) Tj (aged 17) Tj (.) Tj 0 -20 Td (Too) Tj ( goo) Tj (d...) Tj ET';
    expect(await linesOf(aPage({ draws: `${WORDS} ${pieces}` }))).toEqual(ONCE);
  });

  it('count once where each letter comes twice before the next', async () => {
    const letter = (words: string) => `BT /F 12 Tf 1 0 0 1 ${words} Tj ET`;
    const twice = [...'good'].map((one, at) => [0, 0.4].map((on) => letter(`${70 + 6.672 * at + on} 700 Tm (${one})`)));
    expect(await linesOf(aPage({ draws: twice.flat().join(' ') }))).toEqual(['good 70,142']);
  });

  it('are not the words of another line or the same letters side by side', async () => {
    const draws = `${WORDS} BT /F 12 Tf 70 660 Td (All officers, aged 17.) Tj 0 -20 Td (Illinois....) Tj ET`;
    expect(await linesOf(aPage({ draws }))).toEqual([...ONCE, 'All officers, aged 17. 70,182', 'Illinois.... 70,202']);
  });
});

const faultOf = (file: Uint8Array): Promise<PdfFault | undefined> =>
  pdfText(file).then(
    () => undefined,
    (fault: PdfFault) => fault,
  );

describe('blank pages', () => {
  const pagesOf = async (...draws: readonly string[]) =>
    (await pdfText(pagesThatDraw(draws))).pages.map(({ number, lines }) => [number, lines.length]);

  it('in front are passed over, and the others keep their numbers', async () => {
    expect(await pagesOf('', TWO_LINES, TWO_LINES)).toEqual([
      [2, 2],
      [3, 2],
    ]);
  });

  it('stay where a crest shows that words may be gone, or where they stand within the document', async () => {
    expect(await pagesOf('0 0 50 50 re f', TWO_LINES)).toEqual([
      [1, 0],
      [2, 2],
    ]);
    expect(await pagesOf(TWO_LINES, '', TWO_LINES)).toEqual([
      [1, 2],
      [2, 0],
      [3, 2],
    ]);
  });
});

describe('text that cannot be told', () => {
  const PICTURE = 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q';

  it('is a page that is a picture, beside its page number perhaps', async () => {
    const draws = Buffer.from(`${PICTURE} BT /F 12 Tf 300 20 Td (2) Tj ET`);
    expect(await faultOf(onePage({ body: draws }))).toMatchObject({
      reason: 'text-lost',
      message: expect.stringContaining('picture'),
    });
  });

  it('is not a page of a few words with a small picture: a signature', async () => {
    const signature = PICTURE.replace('595 0 0 842', '120 0 0 40');
    expect(await linesOf(onePage({ body: Buffer.from(`${signature} ${TWO_LINES}`) }))).toEqual(PLAIN);
  });

  it('is words that are drawn over one another', async () => {
    const draws = 'BT /F 12 Tf 70 700 Td (Requires improvement) Tj 3 0 Td (Inadequate) Tj ET';
    expect(await faultOf(aPage({ draws }))).toMatchObject({ reason: 'text-lost' });
  });

  it('is a file with a layer that is switched off', async () => {
    const draws = `/OC /L BDC ${TWO_LINES} EMC`;
    const layers = (off: string) => `/OCProperties<</OCGs[6 0 R]/D<</OFF[${off}]>>>>`;
    expect(await faultOf(aPage({ draws, catalogue: layers('') }))).toBeUndefined();
    expect(await faultOf(aPage({ draws, catalogue: layers('6 0 R') }))).toMatchObject({ reason: 'text-lost' });
  });

  it('is words that no viewer shows, folded or not', async () => {
    const unseen = Buffer.from(`${TWO_LINES} BT /F 12 Tf 3 Tr 70 600 Td (Grade: good) Tj ET`);
    const fault = { reason: 'text-lost', message: expect.stringContaining('no viewer shows') };
    expect(await faultOf(onePage({ body: unseen }))).toMatchObject(fault);
    expect(await faultOf(onePage({ entries: '/Filter/FlateDecode', body: deflateSync(unseen) }))).toMatchObject(fault);
  });

  const GRADE = 'BT /F 12 Tf 70 600 Td (Grade: good) Tj ET';

  it.each([
    ['in white on the white page', `1 g ${GRADE}`],
    ['all but white', `0.97 g ${GRADE}`],
    ['in the colour of the area under them', `0 0 1 rg 60 590 300 30 re f ${GRADE}`],
    ['beside the page', GRADE.replace('70 600', '700 600')],
    ['and painted over', `${GRADE} 0 g 60 590 300 30 re f`],
    ['within a drawing of its own', '/X Do'],
  ])('is words that stand %s', async (_, draws) => {
    const form = { entries: '/Type/XObject/Subtype/Form/BBox[0 0 595 842]', body: Buffer.from(`1 g ${GRADE}`) };
    const file = onePage({ body: Buffer.from(`q ${TWO_LINES} Q ${draws}`) }, form);
    expect(await faultOf(file)).toMatchObject({
      reason: 'text-lost',
      message: expect.stringContaining('no viewer shows'),
    });
  });

  it.each([
    ['white words on a dark area', `0 0 0.4 rg 60 590 300 30 re f 1 g ${GRADE}`],
    ['black words on a white area', `0 g 60 590 300 30 re f 1 g 60 590 300 30 re f 0 g ${GRADE}`],
    ['white words on a picture', `q 300 0 0 30 60 590 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q 1 g ${GRADE}`],
    ['words in a frame', `${GRADE} 60 590 300 30 re S`],
    ['white spaces', `1 g ${GRADE.replace('Grade: good', '   ')} 0 g ${GRADE}`],
  ])('is not: %s', async (_, draws) => {
    const lines = await linesOf(onePage({ body: Buffer.from(`q ${TWO_LINES} Q ${draws}`) }));
    expect(lines).toEqual([...PLAIN, 'Grade: good 70,242']);
  });

  const GOOD = 'BT /F 12 Tf 70 600 Td (Good) Tj ET';
  it.each([
    ['read as another word than is drawn', `/Span <</ActualText (Inadequate)>> BDC ${GOOD} EMC`],
    ['under a thick white line', `${GOOD} 1 G 18 w 60 604 m 110 604 l S`],
    ['struck by a line', `${GOOD} 70 604 m 100 604 l S`],
    ['struck by a thin rectangle', `${GOOD} 70 603.5 30 1 re f`],
    ['in white outlines', `1 G 1 Tr ${GOOD}`],
    ['squashed across', 'BT /F 12 Tf 0.001 0 0 1 70 600 Tm (Good) Tj ET'],
    ['squashed to a line', 'BT /F 12 Tf 1 0 0 0.01 70 600 Tm (Good) Tj ET'],
    ['outside its clip', `0 0 5 5 re W n ${GOOD}`],
    ['under a picture', `${GOOD} q 60 0 0 20 60 595 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \xff EI Q`],
  ])('is a word %s', async (_, draws) => {
    const file = onePage({ body: Buffer.from(`q ${TWO_LINES} Q ${draws}`, 'latin1') });
    expect(await faultOf(file)).toMatchObject({ reason: 'text-lost' });
  });

  it.each([
    ['a ligature given as its letters', `/Span <</ActualText (ffi)>> BDC ${GOOD} EMC`],
    ['a word that is underlined', `${GOOD} 70 598.5 m 100 598.5 l S`],
    ['a word in a frame', `${GOOD} 60 590 60 25 re S`],
    ['a word in dark outlines', `1 Tr ${GOOD}`],
    ['a word within its clip', `60 590 60 25 re W n ${GOOD}`],
  ])('is not: %s', async (_, draws) => {
    const lines = await linesOf(onePage({ body: Buffer.from(`q ${TWO_LINES} Q ${draws}`) }));
    expect(lines).toHaveLength(3);
  });

  const annotated = (sort: string, area: string) =>
    aPage({
      draws: TWO_LINES,
      page: `/MediaBox[0 0 595 842]/Annots[<</Type/Annot/Subtype/${sort}/Rect[${area}]/DA(/F 12 Tf)/Contents(Inadequate)>>]`,
    });
  it.each(['FreeText', 'Widget', 'Stamp', 'StrikeOut', 'Redact', 'Square'])(
    'is a word under an annotation that draws: %s',
    async (sort) => {
      expect(await faultOf(annotated(sort, '60 695 130 715'))).toMatchObject({ reason: 'text-lost' });
      expect(await faultOf(annotated(sort, '300 300 400 320'))).toBeUndefined();
    },
  );

  it.each(['Link', 'Highlight', 'Popup'])('is no word under an annotation that hides nothing: %s', async (sort) => {
    expect(await faultOf(annotated(sort, '60 695 130 715'))).toBeUndefined();
  });

  it('is no word where the way of drawing is set back before the next', async () => {
    const draws = `q 3 Tr Q BT 3 Tr 0 Tr ET ${TWO_LINES}`;
    expect(await linesOf(onePage({ body: Buffer.from(draws) }))).toEqual(PLAIN);
  });

  it('is a page that is written in two directions', async () => {
    const words = 'Children are seen. '.repeat(14);
    const draws = `BT /F 5 Tf 70 700 Td (${words}) Tj 0 -20 Td (${words}) Tj 0 1 -1 0 50 50 Tm (${words}) Tj ET`;
    expect(await faultOf(aPage({ draws }))).toMatchObject({ reason: 'text-lost' });
  });
});

describe('the end of a file', () => {
  const file = aPage({ draws: TWO_LINES });

  it.each([
    ['a comment', '% served by cache-7\n'],
    ['3,000 zeros', '\0'.repeat(3000)],
    ['a piece of a web page', `<div>${'ad '.repeat(600)}</div>`],
  ])('is not lost because of %s behind it', async (_, more) => {
    expect(await linesOf(Buffer.concat([file, Buffer.from(more)]))).toEqual(PLAIN);
  });

  const text = Buffer.from(file).toString('latin1');
  const LOST = { reason: 'damaged', message: 'The end of the file is missing.' };

  it.each([
    ['the mark is missing', text.replace('%%EOF', '')],
    ['it is cut within the mark', text.slice(0, text.lastIndexOf('%%EOF') + 3)],
    ['the mark stands without the place of the table of contents', text.replace(/startxref\s+\d+\s+/, '')],
    ['the table of contents would lie behind the end', text.replace(/(startxref\s+)\d+/, '$1999999')],
    ['the table of contents would lie at the very beginning', text.replace(/(startxref\s+)\d+/, '$10')],
  ])('is lost where %s, though every page can be read', async (_, cut) => {
    expect(await faultOf(Buffer.from(cut, 'latin1'))).toMatchObject(LOST);
  });

  it('is of no use where the file does not begin as a PDF', async () => {
    expect(await faultOf(Buffer.from(text.replace('%PDF-', '%TXT-'), 'latin1'))).toMatchObject({ reason: 'not-a-pdf' });
  });

  it('is lost where a second edition breaks off behind the first', async () => {
    expect(
      await faultOf(Buffer.concat([file, Buffer.from('\n4 0 obj\n<</Length 900>>\nstream\nBT /F')])),
    ).toMatchObject({
      reason: 'damaged',
    });
  });
});
