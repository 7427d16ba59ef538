import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { Bullet } from './bullet-font.ts';
import { addressee, letterhead } from './letterhead.ts';
import { type FooterLine, PageWriter } from './page-writer.ts';
import { crown, type Days, printedVisit } from './printed-dates.ts';

/**
 * Layouts Ofsted has used: 2018 to 2020 with an overview and findings as points; spring 2021 with a paragraph on the
 * pandemic and no overview; since July 2021 headline findings and plain paragraphs.
 */
type FocusedVisitLayout = '2018' | '2021-covid' | '2021';

export type FocusedVisitContent = {
  layout: FocusedVisitLayout;
  /** As the title prints it: `Medway`. */
  council: string;
  visited: Days;
  published: IsoDate;
  /** Paragraphs of what inspectors looked at, beginning `Inspectors looked at …`. */
  lookedAt: readonly string[];
  /** Overview or headline findings; the layout of spring 2021 has none. */
  headline: readonly string[];
  /** No heading is printed above an empty list. */
  priorityActions: readonly string[];
  /** Printed in the place of a list of priority actions: that there are none, or that earlier ones remain. */
  priorityNote?: string;
  needsToImprove: readonly string[];
  findings: readonly string[];
  /** The visit's days with their first word, for letters that print them unusually: `on 5 and 9 May 2022`. */
  printedDays?: string;
  /** Wording of the heading above the items, where it is not the usual one of the layout. */
  improveHeading?: string;
};

const BULLETS: Record<FocusedVisitLayout, Bullet> = { '2018': '\uf06e', '2021-covid': '\u25fc', '2021': '\u25fc' };

const IMPROVE = 'What needs to improve in this area of social work practice';

const opening = (writer: PageWriter, content: FocusedVisitContent): void => {
  const { council, visited, published, layout } = content;
  letterhead(writer);
  writer.pdf.y = 130;
  addressee(writer, published, ['Director of Children’s Services', `${council} Council`]);
  writer.paragraph('Dear Director');
  writer.heading(`Focused visit to ${council} local authority children’s services`);
  const days = content.printedDays ?? printedVisit(visited);
  const article = layout === '2021' ? 'the' : 'a';
  writer.paragraph(
    `This letter summarises the findings of ${article} focused visit to ${council} local authority children’s services ${days}. ${crown(published)} Inspectors carried out this visit.`,
  );
};

const PANDEMIC =
  'The visit was made while the COVID-19 (coronavirus) pandemic restricted how services could work and meet, and the way of inspecting was adapted to that: inspectors spoke with staff and managers by video call.';

const FRAMEWORK =
  'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.';

const body = (writer: PageWriter, content: FocusedVisitContent): void => {
  const { layout, lookedAt, headline } = content;
  for (const words of lookedAt) writer.paragraph(words);
  if (layout === '2021-covid') writer.paragraph(PANDEMIC);
  if (layout !== '2018') writer.paragraph(FRAMEWORK);
  if (layout === '2021-covid') return;
  writer.heading(layout === '2018' ? 'Overview' : 'Headline findings');
  for (const words of headline) writer.paragraph(words);
};

const priorities = (writer: PageWriter, content: FocusedVisitContent): void => {
  const { priorityActions, priorityNote } = content;
  if (priorityActions.length === 0 && priorityNote === undefined) return;
  writer.heading(priorityActions.length === 1 ? 'Area for priority action' : 'Areas for priority action');
  if (priorityNote !== undefined) writer.paragraph(priorityNote);
  if (priorityActions.length > 0) writer.points(priorityActions);
};

const items = (writer: PageWriter, content: FocusedVisitContent): void => {
  if (content.needsToImprove.length === 0) return;
  writer.heading(content.improveHeading ?? (content.layout === '2021' ? `${IMPROVE}?` : IMPROVE));
  writer.points(content.needsToImprove);
};

const findings = (writer: PageWriter, { layout, findings }: FocusedVisitContent): void => {
  writer.heading(layout === '2021' ? 'Main findings' : 'Findings');
  if (layout === '2021') for (const words of findings) writer.paragraph(words);
  else writer.points(findings);
};

/** From the second page on, a number at the foot. */
export const letterFooter = (page: number): readonly FooterLine[] =>
  page === 1 ? [] : [{ text: String(page), top: 775, size: 12, align: 'right' }];

/** A letter on a focused visit: what was looked at, what was found, what needs to improve. It awards no grade. */
export const focusedVisitLetter = async (content: FocusedVisitContent): Promise<Uint8Array> => {
  const writer = new PageWriter({
    title: `Focused visit to ${content.council} local authority children’s services`,
    published: content.published,
    bullet: BULLETS[content.layout],
    left: 72,
    top: 92,
    bottom: 80,
    paragraphGap: 13,
    itemGap: content.layout === '2018' ? 13 : 7,
  });
  opening(writer, content);
  body(writer, content);
  priorities(writer, content);
  items(writer, content);
  findings(writer, content);
  writer.paragraph(
    'Ofsted will take the findings of this visit into account when it plans the next inspection or visit.',
  );
  writer.paragraph('Yours sincerely');
  writer.paragraph(`One of ${crown(content.published)} Inspectors`);
  return writer.finish(letterFooter);
};
