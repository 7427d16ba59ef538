import type { IsoDate } from '../../../shared/domain/dates.ts';
import type { PageWriter } from './page-writer.ts';
import { printedDay } from './printed-dates.ts';

/** Ofsted's address beside its telephone and web site, as its letters carry it. */
const ADDRESS = [
  ['Ofsted', ''],
  ['Piccadilly Gate', 'T 0300 123 1231'],
  ['Store Street', 'Textphone 0161 618 8524'],
  ['Manchester', 'enquiries@ofsted.gov.uk'],
  ['M1 2WD', 'www.gov.uk/ofsted'],
] as const;

const LEFT = 72;
const SECOND_COLUMN = 158;

export const letterhead = (writer: PageWriter): void => {
  for (const [row, [address, contact]] of ADDRESS.entries()) {
    writer.place(address, LEFT, 45 + 11 * row, { size: 9 });
    writer.place(contact, SECOND_COLUMN, 45 + 11 * row, { size: 9 });
  }
};

/** The day of the letter and whom it goes to, by office: letters in this folder name nobody. */
export const addressee = (writer: PageWriter, published: IsoDate, lines: readonly string[]): void => {
  writer.text(printedDay(published));
  writer.gap(15);
  for (const line of lines) writer.text(line);
  writer.gap(28);
};
