/**
 * The marks before Ofsted's points. Letters of 2018 print a Wingdings glyph without a Unicode name, later ones a
 * small black square; some documents of tests use a plain bullet.
 */
export type Bullet = '\uf06e' | '\u25fc' | '\u2022';

/** The byte that draws the square of ZapfDingbats, a font which every PDF reader has. */
const SQUARE = '6E';
const SIZE = 9;

type Reference = PDFKit.PDFKitReference;

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

/** A font in which the square reads as this bullet: pdfkit's own fonts have no square in their encoding. */
export const bulletFont = (pdf: PDFKit.PDFDocument, bullet: Bullet): Reference => {
  const map = pdf.ref({});
  map.end(toUnicode(bullet));
  const font = pdf.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'ZapfDingbats', ToUnicode: map });
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
