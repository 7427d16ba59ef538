import type { IsoDate } from '../../../shared/domain/dates.ts';
import { letterFooter } from './focused-visit-letter.ts';
import { addressee, letterhead } from './letterhead.ts';
import { PageWriter } from './page-writer.ts';
import { crown, type Days, printedVisit } from './printed-dates.ts';

export type MonitoringVisitContent = {
  /** As the title prints it: `Medway`. */
  council: string;
  visited: Days;
  published: IsoDate;
  /** Which visit it was since the judgement: `fourth`. */
  ordinal: string;
  /** When the services were judged inadequate: `July 2019`. */
  judgedInadequate: string;
  /** Points after `Inspectors reviewed the progress made in …`. */
  areasCovered: readonly string[];
  headline: readonly string[];
  needsToImprove: readonly string[];
  /** Paragraphs of the findings and the evaluation of progress. */
  findings: readonly string[];
};

const opening = (writer: PageWriter, content: MonitoringVisitContent): void => {
  const { council, visited, published, ordinal, judgedInadequate } = content;
  letterhead(writer);
  writer.pdf.y = 130;
  addressee(writer, published, ['Director of Children’s Services', `${council} Council`]);
  writer.paragraph('Dear Director');
  writer.heading(`Monitoring visit to ${council} children’s services`);
  writer.paragraph(
    `This letter summarises the findings of the monitoring visit to ${council} children’s services ${printedVisit(visited)}. This was the ${ordinal} monitoring visit since the local authority was judged inadequate in ${judgedInadequate}. ${crown(published)} Inspectors carried out this visit.`,
  );
  writer.heading('Areas covered by the visit');
  writer.paragraph(
    'Inspectors reviewed the progress made in the following areas of concern identified at the last inspection:',
  );
  writer.points(content.areasCovered);
  writer.paragraph(
    'This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.',
  );
};

/**
 * A letter on a monitoring visit after an inadequate judgement. No such letter was at hand when this was written: its
 * structure follows descriptions of Medway's letters of 2020 to 2022 and is the least certain of this folder.
 */
export const monitoringVisitLetter = async (content: MonitoringVisitContent): Promise<Uint8Array> => {
  const writer = new PageWriter({
    title: `Monitoring visit to ${content.council} children’s services`,
    published: content.published,
    bullet: '\u25fc',
    left: 72,
    top: 92,
    bottom: 80,
    paragraphGap: 13,
    itemGap: 7,
  });
  opening(writer, content);
  writer.heading('Headline findings');
  for (const words of content.headline) writer.paragraph(words);
  if (content.needsToImprove.length > 0) {
    writer.heading('What needs to improve in this area of social work practice?');
    writer.points(content.needsToImprove);
  }
  writer.heading('Findings and evaluation of progress');
  for (const words of content.findings) writer.paragraph(words);
  writer.paragraph('Yours sincerely');
  writer.paragraph(`One of ${crown(content.published)} Inspectors`);
  return writer.finish(letterFooter);
};
