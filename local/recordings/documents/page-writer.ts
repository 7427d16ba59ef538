import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { type Bullet, bulletFont, drawBullet } from './bullet-font.ts';

/** How a family of documents is set. Distances in points on A4. */
export type PageStyle = {
  title: string;
  /** The day the file says it was made. */
  published: IsoDate;
  bullet: Bullet;
  left: number;
  top: number;
  /** Empty space at the foot of a page: the running footer stands in it. */
  bottom: number;
  /** Space after a paragraph, and between the points of a list. */
  paragraphGap: number;
  itemGap: number;
};

export type Words = { size?: number; bold?: boolean; left?: number; width?: number };

/** A line of the running footer; `right` ends it at the edge of the text. */
export type FooterLine = { text: string; top: number; size: number; align?: 'left' | 'right' | 'center' };

export const RIGHT_EDGE = 524;
const BODY = 12;
const NOTICE_TOP = 830;
/** Distance from line to line, as a share of the font size. */
const LEADING = 1.2;
/** Printed small at the end and kept in the file's properties: nobody shall take it for the real one. */
const NOTICE = 'Made for demonstrations and tests, in words of its own. Not a document of Ofsted.';
const ROOM_FOR_TWO_LINES = 2 * LEADING * BODY;

/**
 * Sets one document from top to bottom; text flows over pages by itself. The same calls give the same bytes: nothing
 * random, no clock, and no compression, whose output differs between builds of zlib.
 */
export const pageWriter = (style: PageStyle) => {
  const made = { Subject: NOTICE, Producer: 'local/recordings', Creator: 'local/recordings' };
  const pdf = new PDFDocument({
    size: 'A4',
    compress: false,
    bufferPages: true,
    margins: { left: style.left, right: 595.28 - RIGHT_EDGE, top: style.top, bottom: style.bottom },
    info: { Title: style.title, CreationDate: new Date(`${style.published}T00:00:00Z`), ...made },
  });
  const square = bulletFont(pdf, style.bullet);

  /** Chooses the font; the space that brings its lines to the usual distance. */
  const choose = ({ size = BODY, bold = false }: Words): number => {
    pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
    return LEADING * size - pdf.currentLineHeight(true);
  };

  const need = (height: number): void => {
    if (pdf.y + height > pdf.page.maxY()) pdf.addPage();
  };

  const gap = (height: number): void => {
    pdf.y += height;
  };

  const text = (words: string, how: Words = {}): void => {
    const lineGap = choose(how);
    const left = how.left ?? style.left;
    pdf.text(words, left, pdf.y, { width: how.width ?? RIGHT_EDGE - left, lineGap });
  };

  const heightOf = (words: string, how: Words & { width: number }): number => {
    const lineGap = choose(how);
    return pdf.heightOfString(words, { width: how.width, lineGap });
  };

  /** Words at a place of their own, which the flow of text does not notice. */
  const place = (words: string, left: number, top: number, how: Words = {}): void => {
    const { y } = pdf;
    choose(how);
    pdf.text(words, left, top, { lineBreak: false });
    pdf.y = y;
  };

  const paragraph = (words: string, how: Words = {}): void => {
    need(ROOM_FOR_TWO_LINES);
    text(words, how);
    gap(style.paragraphGap);
  };

  /** Never alone at the foot of a page. */
  const heading = (words: string, how: Words = {}): void => {
    need(3 * ROOM_FOR_TWO_LINES);
    text(words, { bold: true, ...how });
    gap(style.paragraphGap);
  };

  const points = (items: readonly string[], indent = 17, left = style.left): void => {
    for (const item of items) {
      need(ROOM_FOR_TWO_LINES);
      drawBullet(pdf, square, left);
      text(item, { left: left + indent });
      gap(style.itemGap);
    }
    gap(style.paragraphGap - style.itemGap);
  };

  /** `1. …`, the text hanging. */
  const numbered = (number: number, words: string, indent: number): void => {
    need(ROOM_FOR_TWO_LINES);
    place(`${number}.`, style.left, pdf.y);
    text(words, { left: style.left + indent });
    gap(style.paragraphGap);
  };

  /** Prints the running footers and gives the file. Pages are counted from 1. */
  const finish = async (footerOf: (page: number) => readonly FooterLine[] = () => []): Promise<Uint8Array> => {
    const { count } = pdf.bufferedPageRange();
    for (let page = 1; page <= count; page += 1) {
      pdf.switchToPage(page - 1);
      for (const line of footerOf(page)) {
        choose({ size: line.size });
        const room = RIGHT_EDGE - style.left - pdf.widthOfString(line.text);
        const shift = { left: 0, center: room / 2, right: room }[line.align ?? 'left'];
        pdf.text(line.text, style.left + shift, line.top, { lineBreak: false });
      }
    }
    place(NOTICE, style.left, NOTICE_TOP, { size: 7 });
    const bytes = buffer(pdf);
    pdf.end();
    return new Uint8Array(await bytes);
  };

  return { pdf, need, gap, text, heightOf, place, paragraph, heading, points, numbered, finish };
};

export type PageWriter = ReturnType<typeof pageWriter>;
