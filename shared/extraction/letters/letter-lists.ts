import type { ReadingFault } from '../reports/reading-fault.ts';
import { type Letter, sectionsNamed } from './letter.ts';
import type { SectionName } from './letter-headings.ts';
import type { Section } from './letter-sections.ts';
import { type ListItem, listItems, type Outdented } from './list-items.ts';
import { isItem } from './not-an-item.ts';

/** The points under one kind of heading. A heading with no words under it at all is a fault. */
export type LetterList = { items: readonly ListItem[]; fault: ReadingFault | undefined };

type ReadSection = (section: Section) => readonly ListItem[];

export const marked =
  (outdented: Outdented): ReadSection =>
  ({ lines }) =>
    listItems(lines, outdented);

/** A letter that names the same list twice means the first: the second is a list within its findings. */
export const firstList = (letter: Letter, name: SectionName, read: ReadSection): LetterList =>
  listFrom(sectionsNamed(letter, name).slice(0, 1), read);

export const allLists = (letter: Letter, name: SectionName, read: ReadSection): LetterList =>
  listFrom(sectionsNamed(letter, name), read);

const listFrom = (sections: readonly Section[], read: ReadSection): LetterList => {
  const printed = sections.flatMap(read);
  const [heading] = sections.map((section) => section.heading);
  return {
    items: printed.filter(({ text }) => isItem(text)),
    fault:
      printed.length > 0 || heading === undefined || heading === null
        ? undefined
        : { reason: 'unknown-layout', detail: `No point was found under “${heading.text}” on page ${heading.page}.` },
  };
};
