/**
 * The marks before Ofsted's points. Letters of 2018 print a Wingdings glyph without a Unicode name, later ones a
 * small black square; a plain bullet is for tests.
 */
export type Bullet = '\uf06e' | '\u25fc' | '\u2022';

type Reference = PDFKit.PDFKitReference;

/** The one byte that the font below draws, as PDF writes it. */
const BYTE = 0x6e;
const SQUARE = BYTE.toString(16);
const SIZE = 9;

const stream = (pdf: PDFKit.PDFDocument, content: string): Reference => {
  const reference = pdf.ref({});
  reference.end(content);
  return reference;
};

/** Tells a reader of the text layer which character the square stands for. */
const toUnicode = (bullet: Bullet): string => {
  const code = bullet.charCodeAt(0).toString(16).padStart(4, '0');
  return [
    '/CIDInit /ProcSet findresource begin',
    'begincmap',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<00> <FF>',
    'endcodespacerange',
    '1 beginbfchar',
    `<${SQUARE}> <${code}>`,
    'endbfchar',
    'endcmap',
    'end',
  ].join('\n');
};

/** A font of one glyph, a drawn square: the fonts that pdfkit has without a file know no such character. */
export const bulletFont = (pdf: PDFKit.PDFDocument, bullet: Bullet): Reference => {
  const font = pdf.ref({
    Type: 'Font',
    Subtype: 'Type3',
    FontBBox: [0, 0, 600, 600],
    FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
    CharProcs: { square: stream(pdf, '600 0 0 0 600 600 d1 0 0 600 600 re f') },
    Encoding: { Type: 'Encoding', Differences: [BYTE, 'square'] },
    FirstChar: BYTE,
    LastChar: BYTE,
    Widths: [600],
    Resources: {},
    ToUnicode: stream(pdf, toUnicode(bullet)),
  });
  font.end(undefined);
  return font;
};

/** Draws the bullet where the next line of text will stand. pdfkit counts from the top of the page, PDF from its foot. */
export const drawBullet = (pdf: PDFKit.PDFDocument, font: Reference, left: number): void => {
  pdf.page.fonts.Square ??= font;
  const { height } = pdf.page;
  const baseline = (height - pdf.y - SIZE).toFixed(2);
  pdf.addContent(`q 1 0 0 -1 0 ${height} cm BT /Square ${SIZE} Tf 1 0 0 1 ${left} ${baseline} Tm <${SQUARE}> Tj ET Q`);
};
