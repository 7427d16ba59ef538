import type { IsoDate } from '../../../shared/domain/dates.ts';
import { type FooterLine, PageWriter } from './page-writer.ts';
import { type Days, printedDay, printedRange } from './printed-dates.ts';

/** Until 2020: key strengths, case study, long points. Since 2022: headline findings, strengths, main findings. */
type JtaiLayout = '2016' | '2022';

export type JtaiContent = {
  layout: JtaiLayout;
  /** As the title prints it: `Medway`. */
  council: string;
  inspected: Days;
  published: IsoDate;
  /** `the multi-agency response to domestic abuse`. */
  theme: string;
  /** Paragraphs after the opening one, or the headline findings since 2022. */
  overview: readonly string[];
  priorityActions: readonly string[];
  needsToImprove: readonly string[];
  strengths: readonly string[];
  /** Main findings, since 2022. */
  findings: readonly string[];
  caseStudy?: { heading: string; paragraphs: readonly string[] };
  /** When the written statement of proposed action is due. */
  responseDue: IsoDate;
};

const INSPECTORATES =
  'Ofsted, the Care Quality Commission (CQC), the inspectorate of constabulary and fire and rescue services (HMICFRS)';

const openingOf = ({ layout, council, inspected, theme }: JtaiContent): string =>
  layout === '2016'
    ? `Between ${printedDay(inspected.start)} and ${printedDay(inspected.end)}, ${INSPECTORATES} and HMI Probation undertook a joint inspection of ${theme} in ${council}.`
    : `This letter summarises the findings of the joint targeted area inspection (JTAI) of ${theme} in ${council}. This inspection took place from ${printedRange(inspected)}. It was carried out by inspectors from ${INSPECTORATES}.`;

const opening = (writer: PageWriter, content: JtaiContent): void => {
  const { layout, council, published, theme } = content;
  writer.pdf.y = 130;
  writer.text(printedDay(published));
  writer.gap(15);
  for (const office of [
    'Director of Children’s Services',
    'Chief Nurse',
    'Chief Constable',
    'Police and Crime Commissioner',
  ])
    writer.text(office);
  writer.gap(28);
  writer.paragraph('Dear local partnership');
  writer.heading(`Joint targeted area inspection of ${layout === '2016' ? `${theme} in ${council}` : council}`);
  writer.paragraph(openingOf(content));
  if (layout === '2022') writer.heading('Headline findings');
  for (const words of content.overview) writer.paragraph(words);
};

const list = (writer: PageWriter, words: string, items: readonly string[], size = 14): void => {
  if (items.length === 0) return;
  writer.heading(words, { size });
  writer.points(items);
};

const main = (writer: PageWriter, content: JtaiContent): void => {
  const early = content.layout === '2016';
  const { priorityActions, needsToImprove, strengths, findings, caseStudy } = content;
  const size = early ? 14 : 12;
  list(writer, `Area${priorityActions.length === 1 ? '' : 's'} for priority action`, priorityActions, size);
  list(writer, early ? 'Areas for improvement' : 'What needs to improve?', needsToImprove, size);
  list(writer, early ? 'Key strengths' : 'Strengths', strengths, size);
  if (!early && findings.length > 0) {
    writer.heading('Main findings');
    for (const words of findings) writer.paragraph(words);
  }
  if (caseStudy === undefined) return;
  writer.heading(caseStudy.heading, { size, left: 79 });
  for (const words of caseStudy.paragraphs) writer.paragraph(words, { left: 79, width: 435 });
};

const closing = (writer: PageWriter, { layout, responseDue }: JtaiContent): void => {
  writer.heading('Next steps', { size: layout === '2016' ? 14 : 12 });
  writer.paragraph(
    `The local authority should prepare a written statement of proposed action in answer to the findings of this letter, together with its partners, and send it to ProtectionOfChildren@ofsted.gov.uk by ${printedDay(responseDue)}.`,
  );
  writer.paragraph('Yours sincerely');
  writer.paragraph('For Ofsted, the Care Quality Commission and the inspectorates of constabulary and probation');
};

/** A joint letter on a targeted area inspection. It awards no grade, but may set areas for priority action. */
export const jtaiLetter = async (content: JtaiContent): Promise<Uint8Array> => {
  const early = content.layout === '2016';
  const writer = new PageWriter({
    title: `Joint targeted area inspection of ${content.council}`,
    published: content.published,
    bullet: early ? '\uf06e' : '\u25fc',
    left: early ? 72 : 71,
    top: early ? 150 : 126,
    bottom: 90,
    paragraphGap: 13,
    itemGap: early ? 13 : 7,
  });
  opening(writer, content);
  main(writer, content);
  closing(writer, content);
  const number = (page: number): readonly FooterLine[] => [
    { text: String(page), top: 765, size: 12, align: early ? 'center' : 'right' },
  ];
  return writer.finish(number);
};
