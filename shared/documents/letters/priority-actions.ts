import type { Evidence } from '../../domain/reading.ts';
import type { ReadingFault } from '../reading-fault.ts';
import type { ListItem } from '../text/list-items.ts';
import { SAYS_EARLIER_STAY, SAYS_NONE } from '../text/not-an-item.ts';
import type { SectionSentence } from '../text/sentences.ts';
import { earlierVisitIn } from './earlier-time.ts';
import { type Letter, sectionsNamed } from './letter.ts';
import type { LetterList } from './letter-lists.ts';
import { PRINTED_NUMBER, printedNumber } from './printed-numbers.ts';

/** What a letter says about areas for priority action, once its cues agree. */
export type PriorityActions = {
  set: readonly ListItem[];
  /** Earlier ones that stay in force; where no number is printed, the fewest that the words allow. */
  carriedOver: number;
  evidence: Record<string, Evidence>;
  fault: ReadingFault | undefined;
};

const PRIORITY_ACTION = /\bpriority actions?\b/i;
const EARLIER = /\b(?:last|previous|earlier|existing|set (?:at|in|by)|carried over|20[12]\d)\b/i;
const COUNTED = new RegExp(String.raw`\b(?<count>${PRINTED_NUMBER}) (?:areas? for )?priority actions?\b`, 'i');

/** Sentences that can only stand in a letter that sets priority actions; their absence proves nothing. */
export const SETS_SOME: readonly { wording: RegExp; sample: string }[] = [
  {
    wording: /\bnotified the Department for Education of the areas? for priority action\b/i,
    sample: 'We have notified the Department for Education of the areas for priority action.',
  },
  {
    wording: /\bareas? for priority action (?:being|(?:have|has) been|were|was) identified\b/i,
    sample: 'Because of these weaknesses, areas for priority action have been identified during this inspection.',
  },
  {
    wording: /\bprepare and submit a priority action plan\b/i,
    sample: 'HMCI requires the local area partnership to prepare and submit a priority action plan (area SEND).',
  },
];

const countIn = (text: string): number | undefined => {
  const count = printedNumber(COUNTED.exec(text)?.groups?.['count'] ?? '');
  return count === 0 ? undefined : count;
};

const staying = ({ text }: SectionSentence): boolean => EARLIER.test(text) && SAYS_EARLIER_STAY.wording.test(text);

/** Two of them, say: as the sentence itself counts, else as another sentence about earlier ones does. */
const carriedOverBy = (stays: SectionSentence, sentences: readonly SectionSentence[]): number =>
  countIn(stays.text) ??
  sentences
    .filter(({ text }) => EARLIER.test(text))
    .map(({ text }) => countIn(text))
    .find((count) => count !== undefined) ??
  (/\bactions\b|\bareas\b/i.test(stays.text) ? 2 : 1);

/** One about an earlier visit tells of history: `At the visit in 2021, an area for priority action was identified.` */
const isCue = (text: string): boolean =>
  SETS_SOME.some(({ wording }) => wording.test(text)) &&
  earlierVisitIn(text) === undefined &&
  !/\b20[012]\d\b/.test(text);

const deniedIn = ({ sentences }: Letter): SectionSentence | undefined =>
  sentences.find(({ text }) => SAYS_NONE.wording.test(text) && PRIORITY_ACTION.test(text));

const disagree = (detail: string): ReadingFault => ({ reason: 'readings-disagree', detail });

/** `There are no additional priority actions` denies further ones, not those that are listed. */
const faultOfListed = (letter: Letter): ReadingFault | undefined => {
  const denied = deniedIn(letter);
  return denied === undefined || /\b(?:new|additional|further|other)\b/i.test(denied.text)
    ? undefined
    : disagree(`Priority actions are listed, yet page ${denied.page} says: “${denied.text}”`);
};

const faultOfNone = (letter: Letter): ReadingFault | undefined => {
  const cue = letter.sentences.find(({ text }) => isCue(text));
  if (cue !== undefined) return disagree(`No priority action was found, yet page ${cue.page} says: “${cue.text}”`);
  const heading = sectionsNamed(letter, 'priority')[0]?.heading;
  return heading === undefined || heading === null || deniedIn(letter) !== undefined
    ? undefined
    : disagree(`Nothing was found under the heading “${heading.text}” on page ${heading.page}.`);
};

const faultOf = (letter: Letter, set: number, carriedOver: number): ReadingFault | undefined => {
  if (set > 0) return faultOfListed(letter);
  return carriedOver > 0 ? undefined : faultOfNone(letter);
};

/** Settles what the points under the headings and the sentences elsewhere say about priority actions. */
export const priorityActions = (letter: Letter, { items, fault }: LetterList): PriorityActions => {
  const stays = letter.sentences.find(staying);
  const set = items.filter(({ text }) => !SAYS_EARLIER_STAY.wording.test(text));
  const carriedOver = stays === undefined ? 0 : carriedOverBy(stays, letter.sentences);
  return {
    set,
    carriedOver,
    evidence: stays === undefined ? {} : { priorityActionsCarriedOver: { page: stays.page, quote: stays.text } },
    fault: faultOf(letter, set.length, carriedOver) ?? fault,
  };
};
