import type { IsoDate } from '../../../shared/domain/dates.ts';
import { printedDay } from '../documents/printed-dates.ts';

/** `02 June 2025`: the site prints days with two digits, where documents print one. */
export const pageDate = (date: IsoDate): string => printedDay(date).replace(/^(?=\d )/, '0');
