import type { Aspect } from '../../domain/aspect.ts';

/** How the press names the judgements of an inspection. Which `children in care` are meant, the era tells. */
export const ASPECT_WORDS: readonly { aspect: Aspect; words: RegExp; sample: string }[] = [
  {
    aspect: 'in-care-and-care-leavers',
    words:
      /\b(?:children in care|looked[- ]after children|children looked after) and (?:for |the )?(?:care[- ]leavers|those leaving care)|\b(?:in[- ])?care and care[- ]leavers|\bcare[- ]leavers and (?:for |the )?(?:children in care|looked[- ]after children|children looked after)\b/gi,
    sample: 'children in care and care leavers',
  },
  { aspect: 'overall-effectiveness', words: /\boverall(?: effectiveness)?\b/gi, sample: 'overall effectiveness' },
  {
    aspect: 'leaders-impact',
    words:
      /\b(?:(?:the )?impact of leaders|leaders' impact|(?<!council |party |labour |tory |conservative |political |new )leadership(?:,? (?:and )?management)?(?:,? (?:and )?governance)?|(?<!council |party |group |labour |tory |conservative |sector |civic |political |school |community |union )leaders(?=[,:]| \(| [-–] | and |(?: in \w+)?(?: ["']?$)|(?: in \w+)? (?:were|are|was|is|have|has|rated|judged|graded|["']?(?:good|outstanding|inadequate|requires?))\b))(?: on (?:social work )?practice(?: with children and families)?)?/gi,
    sample: 'the impact of leaders on social work practice with children and families',
  },
  {
    aspect: 'help-and-protection',
    words:
      /\b(?:help(?:ed|ing)? (?:and|or|to) protect(?:ion|ed|ing)?|(?:need|needing|need of) (?:help|protection)(?: and protection)?|early help and protection)\b/gi,
    sample: 'children who need help and protection',
  },
  {
    aspect: 'care-leavers',
    words: /\b(?:care[- ]leavers?|leav(?:e|ing) (?:the )?care)\b/gi,
    sample: 'young people leaving care',
  },
  {
    aspect: 'in-care',
    words:
      /\b(?:(?:children|those|young people)(?:'s experiences?)? in (?:the council's |its )?care|looked[- ]after(?: children)?(?: and achieving permanence)?|children looked after(?: and achieving permanence)?)\b/gi,
    sample: 'children in care',
  },
  { aspect: 'adoption', words: /\badoption(?: performance| services?)?\b/gi, sample: 'adoption' },
];

/** A judged service as the subject of a grade; without an aspect beside it, the grade is the overall one. */
export const JUDGED_SERVICE =
  /\b(?:services?|social care|provision|departments?|council|local authority|authority|borough|county|city|directorate|division|trust|them|they|us|it|its|team|area)\b|\bchild protection\b|\bsafeguarding arrangements\b/i;

/** Read on what follows the name of a council. */
export const PLACE_JUDGED = /^ (?:has|have|was|is) (?:\w+ )?(?:been )?(?:rated|judged|graded|given|awarded)\b/i;

/** A judgement by its name, straight before the verb. */
export const AWARDED_SUBJECT = new RegExp(ASPECT_WORDS.map(({ words }) => words.source).join('|'), 'i');

/** `good for leadership; good overall`, members of a list. */
export const LISTED_FOR = new RegExp(
  `^(?: overall\\b|(?: for|:) (?:(?:the|those|its|their|experiences?|progress|work|support|services?|quality|children|young|people|who|of|for|and|with|to|in) ){0,8}?(?:${AWARDED_SUBJECT.source}))`,
  'i',
);

/** `Care leavers: good`, a line of a list. */
export const LISTED_AT = new RegExp(`(?:${AWARDED_SUBJECT.source})\\s*(?:[:(]|-|–) ?(?:(?:all|both|each) )?$`, 'i');

/** `found the leadership of the service was good`. */
export const SUBJECT_IS = new RegExp(`(?:${AWARDED_SUBJECT.source})[^.;,]{0,60} (?:is|are|was|were) ["']?$`, 'i');

/** `leaders were judged outstanding, care leavers good`, `care leavers as good`: the grade follows at once. */
export const AT_SUBJECT = new RegExp(
  `(?:${AWARDED_SUBJECT.source}),? (?:(?:all|both|each|also|as|to be) )?["']?$`,
  'i',
);
