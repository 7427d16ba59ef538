import type { Aspect } from '../../../shared/domain/aspect.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Judgements } from '../../../shared/domain/reading.ts';
import { closingPage } from './closing-page.ts';
import { PageWriter } from './page-writer.ts';
import { type Days, printedDay, printedRange } from './printed-dates.ts';
import { SIF_PARTS, SIF_ROWS, SIF_SECTIONS, sifGrade, verdict } from './sif-wording.ts';

export type SifContent = {
  /** As the title prints it: `Medway`. */
  council: string;
  inspected: Days;
  published: IsoDate;
  judgements: Judgements;
  summary: readonly string[];
  /** Earlier inspections, as points. */
  previous: readonly string[];
  recommendations: readonly string[];
  /** Numbered paragraphs of each section; those on adoption and care leavers follow their own sentence. */
  sections: Partial<Record<Aspect, readonly string[]>>;
  /** The review of the safeguarding board, whose grade is `judgements.lscb`; null in a report without one. */
  board: { summary: readonly string[]; recommendations: readonly string[]; findings: readonly string[] } | null;
  /** The days as printed, for documents with an unusual line. */
  printedDates?: string;
};

const GRADE_LEFT = 388;

const titleLines = (writer: PageWriter, { council, board }: SifContent): void => {
  writer.text(council, { size: 26, bold: true });
  writer.gap(4);
  writer.text(
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    { size: 14, width: 400 },
  );
  if (board === null) return;
  writer.gap(6);
  writer.text('and', { size: 14 });
  writer.gap(6);
  writer.text('Review of the effectiveness of the Local Safeguarding Children Board', { size: 14 });
};

const cover = (writer: PageWriter, content: SifContent): void => {
  titleLines(writer, content);
  writer.gap(8);
  writer.text(`Inspection date: ${content.printedDates ?? printedRange(content.inspected)}`, { size: 14 });
  writer.gap(6);
  writer.text(`Report published: ${printedDay(content.published)}`, { size: 14 });
  writer.gap(36);
  const overall = content.judgements['overall-effectiveness'];
  if (overall)
    writer.text(`Children’s services in ${content.council} ${verdict(overall, 'many')}`, { size: 14, bold: true });
  writer.gap(11);
  for (const { aspect, number, label, left, textLeft } of SIF_ROWS) {
    const grade = content.judgements[aspect];
    if (grade === undefined) continue;
    writer.place(number, left, writer.pdf.y);
    writer.place(sifGrade(grade), GRADE_LEFT, writer.pdf.y);
    writer.text(label, { left: textLeft, width: 250 });
    writer.gap(12);
  }
  writer.gap(14);
};

const sectionHeading = (writer: PageWriter, words: string, grade: string): void => {
  writer.need(110);
  writer.place(grade, 360, writer.pdf.y, { size: 14, bold: true });
  writer.text(words, { size: 14, bold: true, width: 280 });
  writer.gap(14);
};

const numberedBy = (writer: PageWriter) => {
  let number = 1;
  return (paragraphs: readonly string[]): void => {
    for (const words of paragraphs) writer.numbered(number++, words, 28);
  };
};

const services = (writer: PageWriter, content: SifContent, print: (paragraphs: readonly string[]) => void): void => {
  for (const { aspect, heading } of SIF_SECTIONS) {
    const grade = content.judgements[aspect];
    if (grade === undefined) continue;
    sectionHeading(writer, heading, sifGrade(grade));
    print(content.sections[aspect] ?? []);
    if (aspect !== 'looked-after-and-permanence') continue;
    for (const part of SIF_PARTS) {
      const awarded = content.judgements[part.aspect];
      if (!awarded) continue;
      writer.paragraph(`${part.sentence} ${verdict(awarded, 'one').replace(' to be good', '')}`, { bold: true });
      print(content.sections[part.aspect] ?? []);
    }
  }
};

const board = (writer: PageWriter, content: SifContent, print: (paragraphs: readonly string[]) => void): void => {
  const { lscb } = content.judgements;
  if (content.board === null) return;
  writer.pdf.addPage();
  writer.heading('The Local Safeguarding Children Board (LSCB)', { size: 16 });
  if (lscb) writer.heading(`The Local Safeguarding Children Board ${verdict(lscb, 'one')}`, { size: 14 });
  writer.heading('Executive summary', { size: 14 });
  for (const words of content.board.summary) writer.paragraph(words);
  writer.heading('Recommendations', { size: 14 });
  print(content.board.recommendations);
  writer.heading('Inspection findings – the Local Safeguarding Children Board', { size: 14 });
  print(content.board.findings);
};

/**
 * A report under the single inspection framework (2013 to 2018): the overall grade as a sentence, numbered judgements,
 * summary, recommendations, graded sections, the review of the safeguarding board with a grade of its own.
 */
export const sifReport = async (content: SifContent): Promise<Uint8Array> => {
  const writer = new PageWriter({
    title: `Inspection of services for children in ${content.council}`,
    published: content.published,
    bullet: '\uf06e',
    left: 71,
    top: 96,
    bottom: 72,
    paragraphGap: 12,
    itemGap: 6,
  });
  cover(writer, content);
  writer.heading('Executive summary', { size: 14 });
  for (const words of content.summary) writer.paragraph(words);
  writer.heading('The local authority', { size: 16 });
  writer.heading('Previous Ofsted inspections');
  writer.points(content.previous, 18);
  writer.heading('Recommendations', { size: 14 });
  numberedBy(writer)(content.recommendations);
  const print = numberedBy(writer);
  services(writer, content, print);
  board(writer, content, numberedBy(writer));
  closingPage(writer, content.published);
  return writer.finish((page) => [
    { text: String(page), top: 808, size: 12, align: page % 2 === 0 ? 'left' : 'right' },
  ]);
};
