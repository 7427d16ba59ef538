import type { AspectLabel } from './graded-aspect.ts';
import type { ListHeadings } from './report-lists.ts';
import { beginsSection } from './section-heading.ts';

/** Labels of the table on the first page and headings of the sections; they differ only in how they wrap. */
export const ILACS_LABELS: readonly AspectLabel[] = [
  {
    aspect: 'leaders-impact',
    wording: /\bimpact of leaders\b/i,
    sample: 'The impact of leaders on social work practice with children and families',
  },
  {
    aspect: 'help-and-protection',
    wording: /\bhelp(?:,| and|,? support and) protection\b/i,
    sample: 'The experiences and progress of children who need help and protection',
  },
  {
    aspect: 'in-care-and-care-leavers',
    wording: /\b(?:in care|looked after)(?: children)? and (?:children )?care leavers\b/i,
    sample: 'The experiences and progress of children in care and care leavers',
  },
  {
    aspect: 'in-care',
    wording: /\b(?:in care|looked after)(?: children)?$/i,
    sample: 'The experiences and progress of children in care',
  },
  {
    aspect: 'care-leavers',
    wording:
      /\b(?:experiences?|progress) of (?:children |young people )?(?:care leavers|care[- ]experienced\b.*|leaving care)$/i,
    sample: 'The experiences and progress of care leavers',
  },
  { aspect: 'overall-effectiveness', wording: /\boverall effectiveness\b/i, sample: 'Overall effectiveness' },
];

/** Whether words begin a row of the table or a heading of a section. */
export const startsIlacsRow = (words: string): boolean =>
  /^(?:The )?(?:impact|experiences?|overall effectiveness)\b/i.test(words);

export const ILACS_LISTS: ListHeadings = {
  improve: /^(?:What needs to improve|Areas? for improvement)\b\W?\d?$/i,
  priority: /^Areas? for priority action\W?\d?$/i,
  endsList: (_, at, lines) => beginsSection(lines, at, startsIlacsRow, ILACS_LABELS),
};
