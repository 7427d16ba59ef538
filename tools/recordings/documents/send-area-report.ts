import type { IsoDate } from '../../../shared/domain/dates.ts';
import { closingPage } from './closing-page.ts';
import { type FooterLine, PageWriter } from './page-writer.ts';
import { type Days, printedRange } from './printed-dates.ts';

type SendOutcome = 1 | 2 | 3;

export type SendAreaContent = {
  /** As the title prints it: `Medway`. */
  council: string;
  inspected: Days;
  published: IsoDate;
  previous: Days | null;
  outcome: SendOutcome;
  /** The partnership in a paragraph or two. */
  information: readonly string[];
  experience: readonly string[];
  /** Points of what works, and of what has to get better. */
  effective: readonly string[];
  better: readonly string[];
  priorityActions: readonly { body: string; action: string }[];
  needsToImprove: readonly string[];
};

/** The sentences that say the outcome, the same in every report; the next inspection follows from it. */
const OUTCOMES: Record<SendOutcome, readonly string[]> = {
  1: [
    'The local area partnership’s special educational needs and/or disability (SEND) arrangements typically lead to positive experiences and outcomes for children and young people with SEND. The local area partnership is taking action where improvements are needed.',
    'The next full area SEND inspection will be within approximately five years.',
  ],
  2: [
    'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND). The local area partnership must work jointly to make improvements.',
    'The next full area SEND inspection will be within approximately three years.',
  ],
  3: [
    'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children and young people with special educational needs and/or disabilities (SEND), which the local area partnership must address urgently.',
    'A monitoring inspection will be carried out within approximately 18 months. The next full reinspection will be within approximately three years.',
  ],
};

const LEFT = 57;
const BOX = 63;

const cover = (writer: PageWriter, content: SendAreaContent): void => {
  writer.place('Local area partnership report', LEFT, 30, { size: 10 });
  writer.gap(35);
  writer.text(`Area SEND inspection of ${content.council} Local Area Partnership`, { size: 26, bold: true });
  writer.gap(12);
  writer.text(`Inspection dates: ${printedRange(content.inspected)}`);
  writer.gap(4);
  const previous = content.previous === null ? 'Not previously inspected' : printedRange(content.previous);
  writer.text(`Dates of previous inspection: ${previous}`);
  writer.gap(24);
  writer.heading('Inspection outcome', { size: 14, left: BOX });
  for (const words of OUTCOMES[content.outcome]) writer.paragraph(words, { left: BOX });
  writer.gap(14);
};

const section = (writer: PageWriter, words: string, paragraphs: readonly string[]): void => {
  writer.heading(words, { size: 14 });
  for (const each of paragraphs) writer.paragraph(each);
};

const findings = (writer: PageWriter, words: string, items: readonly string[]): void => {
  writer.heading(words, { size: 14 });
  writer.points(items);
};

/** A ruled table of one column: its head repeats the heading, its rows carry no marks. */
const improvements = (writer: PageWriter, items: readonly string[]): void => {
  if (items.length === 0) return;
  writer.heading('Areas for improvement', { size: 14 });
  writer.text('Areas for improvement', { left: BOX, bold: true });
  for (const item of items) {
    writer.need(45);
    writer.text(item, { left: BOX });
    writer.gap(2.5);
  }
  writer.gap(14);
};

const ACTION_LEFT = 224;

/** A table of two columns: who must act, and on what. */
const priorities = (writer: PageWriter, actions: SendAreaContent['priorityActions']): void => {
  if (actions.length === 0) return;
  writer.heading('Areas for priority action', { size: 14 });
  writer.place('Responsible body', BOX, writer.pdf.y, { bold: true });
  writer.text('Areas for priority action', { left: ACTION_LEFT, bold: true });
  for (const { body, action } of actions) {
    writer.need(75);
    const top = writer.pdf.y;
    writer.text(body, { left: BOX, width: 145 });
    const below = writer.pdf.y;
    writer.pdf.y = top;
    writer.text(action, { left: ACTION_LEFT });
    writer.pdf.y = Math.max(writer.pdf.y, below);
    writer.gap(2.5);
  }
  writer.gap(14);
};

const details = (writer: PageWriter, council: string): void => {
  writer.heading('Local area partnership details', { size: 14 });
  writer.place('Local Authority', BOX, writer.pdf.y, { bold: true });
  writer.text('Integrated Care Board', { left: 289, bold: true });
  writer.place(`${council} Council`, BOX, writer.pdf.y);
  writer.text('The integrated care board of the area', { left: 289 });
  writer.gap(14);
};

const footer =
  ({ council, inspected }: SendAreaContent) =>
  (page: number): readonly FooterLine[] =>
    page === 1
      ? []
      : [
          {
            text: `Area SEND inspection report: ${council} Local Area Partnership, ${printedRange(inspected)}`,
            top: 804,
            size: 9,
          },
          { text: String(page), top: 816, size: 12, align: 'right' },
        ];

/** A report on an area's arrangements for special educational needs and disabilities, as since 2023. */
export const sendAreaReport = async (content: SendAreaContent): Promise<Uint8Array> => {
  const writer = new PageWriter({
    title: `Area SEND inspection of ${content.council} Local Area Partnership`,
    published: content.published,
    bullet: '\u25fc',
    left: LEFT,
    top: 110,
    bottom: 60,
    paragraphGap: 14.4,
    itemGap: 6,
  });
  cover(writer, content);
  section(writer, 'Information about the local area partnership', content.information);
  section(writer, 'What is it like to be a child or young person with SEND in this area?', content.experience);
  findings(writer, 'What is the area partnership doing that is effective?', content.effective);
  findings(writer, 'What does the area partnership need to do better?', content.better);
  priorities(writer, content.priorityActions);
  improvements(writer, content.needsToImprove);
  details(writer, content.council);
  closingPage(writer, content.published);
  return writer.finish(footer(content));
};
