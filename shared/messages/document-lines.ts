import { authorityByUrn } from '../domain/authority.ts';
import { daysBetween, type IsoDate, longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import { type Publication, publicationDay } from '../domain/publication.ts';

/** What a message about a document is made from. `today` is the London day it is written on. */
export type Occasion = { publication: Publication; today: IsoDate };

/** The council's name, or its URN where we do not know it. */
const councilName = (urn: string): string => authorityByUrn(urn)?.name ?? `Council ${urn}`;

const ABBREVIATION = /^[A-Z]{2,5}$/;

/** As a subject names it: `BCP`, where people know the council by its letters. */
export const councilInSubject = (urn: string): string =>
  authorityByUrn(urn)?.names.find((name) => ABBREVIATION.test(name)) ?? councilName(urn);

export const councilSlug = (urn: string): string | null => authorityByUrn(urn)?.slug ?? null;

/** `Medway (URN 80522)`: the council, distinct from others with a similar name. */
export const councilWithUrn = (urn: string): string => `${councilName(urn)} (URN ${urn})`;

/** `17 to 28 July 2023`, `29 and 30 April 2025` or one day; null where they are not known. */
const inspectionDays = ({ inspectionStart: start, inspectionEnd: end }: Publication): string | null => {
  if (start === null || end === null) return null;
  if (start === end) return longDate(end);
  const [startDay, startMonth, startYear] = longDate(start).split(' ');
  const [, endMonth, endYear] = longDate(end).split(' ');
  const joint = daysBetween(start, end) === 1 ? 'and' : 'to';
  if (startYear !== endYear) return `${longDate(start)} ${joint} ${longDate(end)}`;
  return startMonth === endMonth
    ? `${startDay} ${joint} ${longDate(end)}`
    : `${startDay} ${startMonth} ${joint} ${longDate(end)}`;
};

/** `published 2 June 2025`, or that nothing says when: a day that is not known is never made up. */
export const dayOfPublication = (publication: Publication): string => {
  const day = publicationDay(publication);
  if (day !== null) return `published ${longDate(day)}`;
  return publication.arrival === 'new'
    ? `first seen ${longDate(publication.published)}, its day of publication is not known`
    : 'its day of publication is not known';
};

/** A message sent later than the day after publication says so. */
export const lateness = ({ publication, today }: Occasion): string => {
  const day = publicationDay(publication);
  if (day === null) return '';
  const days = daysBetween(day, today);
  return days > 1 ? ` (published ${days} days ago)` : '';
};

/** `Medway (URN 80522): focused visit of 29 and 30 April 2025, published 2 June 2025.` */
export const documentLine = (occasion: Occasion): string => {
  const { publication } = occasion;
  const days = inspectionDays(publication);
  const what = `${kindLabel(publication.kind)}${days === null ? '' : ` of ${days}`}`;
  return `${councilWithUrn(publication.urn)}: ${what}, ${dayOfPublication(publication)}${lateness(occasion)}.`;
};

export const bullets = (items: readonly string[]): readonly string[] => items.map((item) => `- ${item}`);
