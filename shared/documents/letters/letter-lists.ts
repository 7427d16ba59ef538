import type { ReadingFault } from '../reading-fault.ts';
import type { SectionName } from '../text/headings.ts';
import { hasMark, isInterrupted, type ListItem, listItems } from '../text/list-items.ts';
import { isItem } from '../text/not-an-item.ts';
import type { Section } from '../text/sections.ts';
import { type Letter, sectionsNamed } from './letter.ts';
import { ruledRows } from './ruled-rows.ts';

/** The points under one kind of heading. A heading with nothing under it, or a list that is not clear, is a fault. */
export type LetterList = { items: readonly ListItem[]; fault: ReadingFault | undefined };

/** How letters of one kind set their lists. */
export type ListLayout = { read: (section: Section) => readonly ListItem[]; isUnclear: (section: Section) => boolean };

/** Points one below the other; the first paragraph after them is no part of the list. */
export const PLAIN_LIST: ListLayout = {
  read: ({ lines }) => listItems(lines, 'ends-list'),
  isUnclear: ({ lines }) => isInterrupted(lines),
};
/** Points under themed sub-headings, as in joint inspections. */
export const THEMED_LIST: ListLayout = {
  read: ({ lines }) => listItems(lines, 'is-subheading'),
  isUnclear: () => false,
};
/** Rows of a ruled table, as in area SEND reports; their rows bear no marks, so a list with marks is none. */
export const RULED_TABLE: ListLayout = {
  read: (section) => (section.lines[0] && hasMark(section.lines[0]) ? PLAIN_LIST.read(section) : ruledRows(section)),
  isUnclear: () => false,
};

const faultOf = (
  sections: readonly Section[],
  printed: number,
  { isUnclear }: ListLayout,
): ReadingFault | undefined => {
  const unclear = sections.find(isUnclear);
  const heading = unclear?.heading ?? sections[0]?.heading;
  if (heading === undefined || heading === null) return undefined;
  const where = `“${heading.text}” on page ${heading.page}`;
  if (unclear !== undefined)
    return { reason: 'unknown-layout', detail: `A paragraph parts the list under ${where} in two.` };
  return printed > 0 ? undefined : { reason: 'unknown-layout', detail: `No point was found under ${where}.` };
};

const listFrom = (sections: readonly Section[], layout: ListLayout): LetterList => {
  const printed = sections.flatMap(layout.read);
  return {
    items: printed.filter(({ text }) => isItem(text)),
    fault: faultOf(sections, printed.length, layout),
  };
};

/** A letter that names the same list twice means the first: the second is a list within its findings. */
export const firstList = (letter: Letter, name: SectionName, layout: ListLayout): LetterList =>
  listFrom(sectionsNamed(letter, name).slice(0, 1), layout);

export const allLists = (letter: Letter, name: SectionName, layout: ListLayout): LetterList =>
  listFrom(sectionsNamed(letter, name), layout);

const NO_LIST: ReadingFault = { reason: 'unknown-layout', detail: 'No list of what needs to improve was found.' };

/** As `allLists`, for letters that always have such a list: none found is a layout that we do not know. */
export const requiredLists = (letter: Letter, name: SectionName, layout: ListLayout): LetterList =>
  sectionsNamed(letter, name).length > 0 ? allLists(letter, name, layout) : { items: [], fault: NO_LIST };
