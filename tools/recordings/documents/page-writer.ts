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

/** A line of the running footer. */
export type FooterLine = { text: string; top: number; size: number; align?: 'left' | 'right' | 'center' };

const PAGE_WIDTH = 595.28;
const RIGHT_EDGE = 524;
const BODY = 12;
/** Distance from line to line, as a share of the font size. */
const LEADING = 1.2;
const TWO_LINES = 2 * LEADING * BODY;

/** Printed small at the end and kept in the file's properties: nobody shall take it for the real one. */
const NOTICE = 'Made for demonstrations and tests, in words of its own. Not a document of Ofsted.';
const NOTICE_TOP = 830;

const newDocument = ({ title, published, left, top, bottom }: PageStyle): PDFKit.PDFDocument =>
  new PDFDocument({
    size: 'A4',
    compress: false,
    bufferPages: true,
    margins: { left, right: PAGE_WIDTH - RIGHT_EDGE, top, bottom },
    info: {
      Title: title,
      Subject: NOTICE,
      Producer: 'ofsted-watch',
      Creator: 'ofsted-watch',
      CreationDate: new Date(`${published}T00:00:00Z`),
    },
  });

/**
 * Sets one document from top to bottom; text flows over pages by itself. The same calls give the same bytes: nothing
 * random, no clock, and no compression, whose output differs between builds of zlib.
 */
export class PageWriter {
  readonly pdf: PDFKit.PDFDocument;
  readonly #style: PageStyle;
  readonly #square: PDFKit.PDFKitReference;

  constructor(style: PageStyle) {
    this.pdf = newDocument(style);
    this.#style = style;
    this.#square = bulletFont(this.pdf, style.bullet);
  }

  /** Begins a new page unless this much still fits. */
  need(height: number): void {
    if (this.pdf.y + height > this.pdf.page.maxY()) this.pdf.addPage();
  }

  gap(height: number): void {
    this.pdf.y += height;
  }

  /** Words that wrap, from the present line on. */
  text(words: string, how: Words = {}): void {
    const lineGap = this.#choose(how);
    const left = how.left ?? this.#style.left;
    this.pdf.text(words, left, this.pdf.y, { width: how.width ?? RIGHT_EDGE - left, lineGap });
  }

  heightOf(words: string, how: Words & { width: number }): number {
    const lineGap = this.#choose(how);
    return this.pdf.heightOfString(words, { width: how.width, lineGap });
  }

  /** Words at a place of their own, which the flow of text does not notice. */
  place(words: string, left: number, top: number, how: Words = {}): void {
    const { y } = this.pdf;
    this.#choose(how);
    this.pdf.text(words, left, top, { lineBreak: false });
    this.pdf.y = y;
  }

  paragraph(words: string, how: Words = {}): void {
    this.need(TWO_LINES);
    this.text(words, how);
    this.gap(this.#style.paragraphGap);
  }

  /** Never alone at the foot of a page. */
  heading(words: string, how: Words = {}): void {
    this.need(3 * TWO_LINES);
    this.text(words, { bold: true, ...how });
    this.gap(this.#style.paragraphGap);
  }

  points(items: readonly string[], indent = 17): void {
    const { left, itemGap, paragraphGap } = this.#style;
    for (const item of items) {
      this.need(TWO_LINES);
      drawBullet(this.pdf, this.#square, left);
      this.text(item, { left: left + indent });
      this.gap(itemGap);
    }
    this.gap(paragraphGap - itemGap);
  }

  /** `1. …`, the text hanging. */
  numbered(number: number, words: string, indent: number): void {
    const { left, paragraphGap } = this.#style;
    this.need(TWO_LINES);
    this.place(`${number}.`, left, this.pdf.y);
    this.text(words, { left: left + indent });
    this.gap(paragraphGap);
  }

  /** Prints the running footers and gives the file. Pages are counted from 1. */
  async finish(footerOf: (page: number) => readonly FooterLine[]): Promise<Uint8Array> {
    const { count } = this.pdf.bufferedPageRange();
    for (let page = 1; page <= count; page += 1) {
      this.pdf.switchToPage(page - 1);
      for (const line of footerOf(page)) this.#footer(line);
    }
    this.place(NOTICE, this.#style.left, NOTICE_TOP, { size: 7 });
    const bytes = buffer(this.pdf);
    this.pdf.end();
    return new Uint8Array(await bytes);
  }

  #footer({ text, top, size, align = 'left' }: FooterLine): void {
    this.#choose({ size });
    const room = RIGHT_EDGE - this.#style.left - this.pdf.widthOfString(text);
    const shift = { left: 0, center: room / 2, right: room }[align];
    this.place(text, this.#style.left + shift, top, { size });
  }

  /** Chooses the font; the space that brings its lines to the usual distance. */
  #choose({ size = BODY, bold = false }: Words): number {
    this.pdf.font(bold ? 'Helvetica-Bold' : 'Helvetica').fontSize(size);
    return LEADING * size - this.pdf.currentLineHeight(true);
  }
}
