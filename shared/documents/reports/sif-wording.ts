import type { Aspect } from '../../domain/aspect.ts';
import type { AspectLabel } from './graded-aspect.ts';
import type { ListHeadings } from './report-lists.ts';
import { beginsLikeHeading } from './section-heading.ts';

/** The numbered rows of the first page, the small tables above the chapters, and the sentences below them. */
export const SIF_LABELS: readonly AspectLabel[] = [
  {
    aspect: 'overall-effectiveness',
    wording:
      /^(?:Children[’'‘]s services in (?:(?! (?:were|was|have|had|has|who) ).){2,50}|The overall judgement(?: is that children[’'‘]s services)?)$/i,
    sample: 'Children’s services in Medway',
  },
  {
    aspect: 'help-and-protection',
    wording: /\bchildren who need help and protection\b/i,
    sample: '1. Children who need help and protection',
  },
  {
    aspect: 'looked-after-and-permanence',
    wording: /\bchildren looked after and achieving permanence\b/i,
    sample: '2. Children looked after and achieving permanence',
  },
  { aspect: 'adoption', wording: /\badoption performance\b/i, sample: '2.1 Adoption performance' },
  {
    aspect: 'care-leavers',
    wording: /\bexperiences? and progress of care leavers\b/i,
    sample: '2.2 Experiences and progress of care leavers',
  },
  {
    aspect: 'leadership-management-governance',
    wording: /\bleadership, management and governance\b/i,
    sample: '3. Leadership, management and governance',
  },
  {
    aspect: 'lscb',
    wording: /^The (?:effectiveness of the )?(?:Local Safeguarding Children Board|LSCB)(?: \(LSCB\))?$/i,
    sample: 'The Local Safeguarding Children Board (LSCB)',
  },
];

/** The three judgements that bear the overall one; adoption and care leavers are parts of the second. */
export const SIF_KEY_JUDGEMENTS: readonly Aspect[] = [
  'help-and-protection',
  'looked-after-and-permanence',
  'leadership-management-governance',
];

/** Whether words begin a numbered row of the first page. */
export const startsSifRow = (words: string): boolean =>
  /^(?:1|2|2\.1|2\.2|3)\.? (?:Children|Adoption|(?:The )?Experiences?|Leadership)\b/i.test(words);

/** Whether words begin the sentence above the rows that gives the overall grade. */
export const startsSifHeadline = (words: string): boolean =>
  /^(?:Children[’'‘]s services in|The overall judgement)\b/i.test(words);

/** Whether words begin the table above a chapter, or a heading or a sentence that gives a grade by itself. */
export const startsSifChapter = (words: string): boolean =>
  /^(?:The experiences? and progress of|Leadership, management and|The graded judge?ment|The (?:effectiveness|Local|LSCB)\b)/i.test(
    words,
  );

/** What follows the council's lists, where headings are set no larger than the text. */
const NEXT_HEADING =
  /^(?:Summary (?:for children|of findings)|The local authority(?:’s| has the following) strengths|Progress since|Information about|Inspection judgements? about)\b/i;

export const SIF_LISTS: ListHeadings = {
  improve: /^(?:Recommendations|Areas? for improvement)$/i,
  priority: /^Priority and immediate actions?$/i,
  endsList: (line) => line.large || (beginsLikeHeading(line) && NEXT_HEADING.test(line.text)),
};
