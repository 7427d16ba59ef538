/** Sentences that stand where a list would, or after it, and are no point of it. */
export type NotAnItem = { wording: RegExp; sample: string };

export const SAYS_NONE: NotAnItem = {
  wording:
    /\bthere (?:are|were|is) no (?:new |additional |further |other )?(?:areas? for )?(?:priority actions?|improvement)\b/i,
  sample: 'There are no areas for priority action.',
};

/** Of priority actions, wherever in a letter. */
export const SAYS_EARLIER_STAY: NotAnItem = {
  wording:
    /\bpriority actions?\b.*\b(?:remain|continue|are still|are unchanged|still apply|carried (?:over|forward)|stay|those (?:identified|set)|have not (?:yet )?been)\b/i,
  sample: 'The areas for priority action set at the last focused visit in February 2020 remain.',
};

const CLOSING: readonly NotAnItem[] = [
  {
    wording: /^Ofsted will (?:take|consider|use)\b/i,
    sample: 'Ofsted will take the findings from this focused visit into account when planning the next inspection.',
  },
  { wording: /^I am (?:copying|sending)\b/i, sample: 'I am copying this letter to the Department for Education.' },
  {
    wording: /^We have notified the Department for Education\b/i,
    sample: 'We have notified the Department for Education of the areas for priority action.',
  },
];

const EARLIER_ONES_STAY: NotAnItem = {
  wording:
    /\bareas for (?:further )?(?:improvement|development|priority action)\b.{0,80}\b(?:remain|continue to be|are still|are those|are the same)\b/i,
  sample: 'The areas for improvement continue to be those identified at the last inspection.',
};

export const NOT_AN_ITEM: readonly NotAnItem[] = [SAYS_NONE, EARLIER_ONES_STAY, ...CLOSING];

/** Whether these words are a point of a list rather than a sentence about the list. */
export const isItem = (text: string): boolean => !NOT_AN_ITEM.some(({ wording }) => wording.test(text));
