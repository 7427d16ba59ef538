import { authorityByUrn } from '../domain/authority.ts';
import { daysBetween, type IsoDate, longDate } from '../domain/dates.ts';
import { kindLabel } from '../domain/document-kind.ts';
import type { Publication } from '../domain/publication.ts';

/** What a message about a document is made from. `today` is the London day it is written on. */
export type Occasion = { publication: Publication; today: IsoDate };

/** The council's name, or its URN where we do not know it. */
export const councilName = (urn: string): string => authorityByUrn(urn)?.name ?? `Council ${urn}`;

export const councilSlug = (urn: string): string | null => authorityByUrn(urn)?.slug ?? null;

/** `17 to 28 July 2023`, `29 and 30 April 2025` or one day; `on days not read` where they are unknown. */
export const inspectionDays = ({ inspectionStart: start, inspectionEnd: end }: Publication): string => {
  if (start === null || end === null) return 'days not read';
  if (start === end) return longDate(end);
  const [startDay, startMonth, startYear] = longDate(start).split(' ');
  const [, endMonth, endYear] = longDate(end).split(' ');
  const joint = daysBetween(start, end) === 1 ? 'and' : 'to';
  if (startYear !== endYear) return `${longDate(start)} ${joint} ${longDate(end)}`;
  return startMonth === endMonth
    ? `${startDay} ${joint} ${longDate(end)}`
    : `${startDay} ${startMonth} ${joint} ${longDate(end)}`;
};

/** A document told later than the day after it appeared says so. */
export const lateness = ({ publication, today }: Occasion): string => {
  const days = daysBetween(publication.published, today);
  return days > 1 ? ` (published ${days} days ago)` : '';
};

/** `Medway: focused visit of 29 and 30 April 2025, published 2 June 2025.` */
export const documentLine = (occasion: Occasion): string => {
  const { publication } = occasion;
  return `${councilName(publication.urn)}: ${kindLabel(publication.kind)} of ${inspectionDays(publication)}, published ${longDate(publication.published)}${lateness(occasion)}.`;
};

export const bullets = (items: readonly string[]): readonly string[] => items.map((item) => `- ${item}`);
