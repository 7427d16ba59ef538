import type { Aspect } from '../../../shared/domain/aspect.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Grade } from '../../../shared/domain/grade.ts';
import type { Judgements } from '../../../shared/domain/reading.ts';
import { closingPage } from './closing-page.ts';
import { type IlacsEdition, ilacsLabel, printedGrade, SECTION_ORDER } from './ilacs-wording.ts';
import { type JudgementRow, judgementTable, type TableShape } from './judgement-table.ts';
import { type FooterLine, PageWriter } from './page-writer.ts';
import { crown, type Days, printedLongRange, printedRange } from './printed-dates.ts';

export type IlacsContent = {
  edition: IlacsEdition;
  /** As the title prints it: `Medway`. */
  council: string;
  inspected: Days;
  published: IsoDate;
  /** Rows of the table; an aspect that is left out is not printed. */
  judgements: Judgements;
  summary: readonly string[];
  needsToImprove: readonly string[];
  /** Numbered paragraphs of the headed sections; a section without any is not printed. */
  sections: Partial<Record<Aspect, readonly string[]>>;
  /** Grades the headings print where they differ from the table: a document that contradicts itself. */
  headingGrades?: Judgements;
  /** The days as printed, for documents with an unusual or wrong line. */
  printedDates?: string;
  /** Lines of the title, where it is not the usual one. */
  title?: readonly string[];
};

const MIDDLE: TableShape = { left: 79, labelWidth: 300, gradeLeft: 395, gradeWidth: 115, align: 'middle', size: 11 };
const TOP: TableShape = { left: 77, labelWidth: 215, gradeLeft: 331, gradeWidth: 190, align: 'top', size: 12 };

const titleOf = ({ edition, council }: IlacsContent): readonly [string, string?] =>
  edition === '2018'
    ? [`${council} Children’s Services`, 'Inspection of children’s social care services']
    : [`Inspection of ${council} local authority children’s services`];

const cover = (writer: PageWriter, content: IlacsContent): void => {
  const early = content.edition === '2018';
  const [first = '', second] = content.title ?? titleOf(content);
  writer.gap(40);
  writer.text(first, { size: early ? 20 : 26, bold: true });
  if (second !== undefined) writer.text(second, { size: 16, bold: true });
  writer.gap(12);
  const dates = content.printedDates ?? (early ? printedLongRange : printedRange)(content.inspected);
  writer.text(`Inspection dates: ${dates}`);
  writer.gap(12);
  // Inspectors are left unnamed: the office is all a reader of the report needs.
  writer.text(`Lead inspector: one of ${crown(content.published)} Inspectors`);
  writer.gap(26);
};

/** The order of the table: every aspect in its place, the overall judgement last. */
const TABLE_ORDER: readonly Aspect[] = ['leaders-impact', ...SECTION_ORDER.slice(0, -1), 'overall-effectiveness'];

const rowsOf = (judgements: Judgements): readonly JudgementRow[] =>
  TABLE_ORDER.flatMap((aspect) => {
    const grade = judgements[aspect];
    return grade === undefined ? [] : [{ judged: ilacsLabel(aspect), grade: printedGrade(grade) }];
  });

const sectionHeading = (aspect: Aspect, grade: Grade | null): string =>
  `${ilacsLabel(aspect)}: ${printedGrade(grade).toLowerCase()}`;

const sections = (writer: PageWriter, content: IlacsContent): void => {
  const indent = content.edition === '2018' ? 21 : 28;
  let number = 1;
  for (const aspect of SECTION_ORDER) {
    const paragraphs = content.sections[aspect];
    const grade = content.headingGrades?.[aspect] ?? content.judgements[aspect];
    if (paragraphs === undefined || grade === undefined) continue;
    writer.heading(sectionHeading(aspect, grade), { size: content.edition === '2018' ? 12 : 14 });
    for (const words of paragraphs) writer.numbered(number++, words, indent);
  }
};

const footer =
  ({ edition, council, inspected }: IlacsContent) =>
  (page: number): readonly FooterLine[] => {
    if (edition === '2018') return [{ text: String(page), top: 804, size: 12, align: 'right' }];
    if (page === 1) return [];
    return [
      { text: `Inspection of ${council} local authority children’s services`, top: 800, size: 8 },
      { text: printedRange(inspected), top: 810, size: 8 },
      { text: String(page), top: 798, size: 12, align: 'right' },
    ];
  };

/**
 * A report on an inspection of local authority children's services, in the structure Ofsted has used since 2018:
 * cover and judgements, summary, what needs to improve, a headed section per judgement, the closing page.
 */
export const ilacsReport = async (content: IlacsContent): Promise<Uint8Array> => {
  const early = content.edition === '2018';
  const writer = new PageWriter({
    title: `Inspection of ${content.council} local authority children’s services`,
    published: content.published,
    bullet: '\u25fc',
    left: early ? 72 : 71,
    top: 96,
    bottom: 72,
    paragraphGap: 14.4,
    itemGap: 6,
  });
  cover(writer, content);
  judgementTable(writer, rowsOf(content.judgements), early ? MIDDLE : TOP);
  for (const words of content.summary) writer.paragraph(words);
  if (content.needsToImprove.length > 0) {
    writer.heading(early ? 'What needs to improve' : 'What needs to improve?', { size: early ? 12 : 14 });
    writer.points(content.needsToImprove, early ? 14 : 18);
  }
  sections(writer, content);
  closingPage(writer, content.published);
  return writer.finish(footer(content));
};
