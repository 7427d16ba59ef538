import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { PageWriter } from './page-writer.ts';

const SMALL = { size: 10 } as const;

const ABOUT = [
  'Ofsted inspects and regulates services that care for children and young people, and services that teach learners of all ages.',
  'Other formats of this document, such as large print, are available from enquiries@ofsted.gov.uk.',
  'Reports on every local authority are available at https://reports.ofsted.gov.uk/.',
];

const ADDRESS = ['Piccadilly Gate', 'Store Street', 'Manchester', 'M1 2WD'];
const CONTACT = ['T: 0300 123 1231', 'E: enquiries@ofsted.gov.uk', 'W: www.gov.uk/ofsted'];

/** The last page of every report: who Ofsted is and where to reach it, set small. */
export const closingPage = (writer: PageWriter, published: IsoDate): void => {
  writer.pdf.addPage();
  writer.gap(60);
  for (const words of ABOUT) {
    writer.text(words, { ...SMALL, width: 360 });
    writer.gap(8);
  }
  for (const block of [ADDRESS, CONTACT, [`© Crown copyright ${published.slice(0, 4)}`]]) {
    for (const line of block) writer.text(line, SMALL);
    writer.gap(14);
  }
};
