import type { Aspect } from '../../domain/aspect.ts';
import { anyOf } from './cue.ts';
import { JUDGING_FORMS } from './grade-verbs.ts';

/** How the press names the judgements of an inspection. Which `children in care` are meant, the era tells. */
export const ASPECT_WORDS: readonly { aspect: Aspect; words: RegExp; sample: string }[] = [
  {
    aspect: 'in-care-and-care-leavers',
    words: anyOf(
      /\b(?:children in care|looked[- ]after children|children looked after) and (?:for |the )?(?:care[- ]leavers|those leaving care)/gi,
      /\b(?:in[- ])?care and care[- ]leavers/gi,
      /\bcare[- ]leavers and (?:for |the )?(?:children in care|looked[- ]after children|children looked after)\b/gi,
    ),
    sample: 'children in care and care leavers',
  },
  { aspect: 'overall-effectiveness', words: /\boverall(?: effectiveness)?\b/gi, sample: 'overall effectiveness' },
  {
    aspect: 'leaders-impact',
    words: anyOf(
      /\b(?:the )?impact of leaders(?:hip)?(?: on (?:social work )?practice(?: with children and families)?)?/gi,
      /\bleaders' impact(?: on (?:social work )?practice(?: with children and families)?)?/gi,
      /\b(?:(?<!council |party |labour |tory |conservative |political |new )leadership(?:,? (?:and )?management)?(?:,? (?:and )?governance)?)(?: on (?:social work )?practice(?: with children and families)?)?/gi,
      /\b(?:(?<!council |party |group |labour |tory |conservative |sector |civic |political |school |community |union )leaders(?=[,:]| \(| [-–] | and |(?: in \w+)?(?: ["']?$)|(?: in \w+)? (?:singled out|praised|were|are|was|is|have|has|rated|judged|graded|["']?(?:good|outstanding|inadequate|requires?))\b))(?: on (?:social work )?practice(?: with children and families)?)?/gi,
    ),
    sample: 'the impact of leaders on social work practice with children and families',
  },
  {
    aspect: 'help-and-protection',
    words:
      /\b(?:help(?:ed|ing)? (?:and|or|to) protect(?:ion|ed|ing)?|(?:need|needed|needing|need of) (?:help|protection)(?: and protection)?|early help and protection)\b/gi,
    sample: 'children who need help and protection',
  },
  {
    aspect: 'care-leavers',
    words: /\b(?:care[- ]leavers?|leav(?:e|ing) (?:the )?care)\b/gi,
    sample: 'young people leaving care',
  },
  {
    aspect: 'in-care',
    words: anyOf(
      /\b(?:(?:children|those|young people)(?:'s experiences?)? in (?:the council's |its )?care)\b/gi,
      /\blooked[- ]after(?: children)?(?: and achieving permanence)?\b/gi,
      /\bchildren looked after(?: and achieving permanence)?\b/gi,
    ),
    sample: 'children in care',
  },
  { aspect: 'adoption', words: /\badoption(?: performance| services?)?\b/gi, sample: 'adoption' },
];

/** A judged service as the subject of a grade; without an aspect beside it, the grade is the overall one. */
export const JUDGED_SERVICE = anyOf(
  /\b(?:services?|social care|provision|departments?|council|local authority|authority|borough|county|city)\b/i,
  /\b(?:directorate|division|trust|them|they|us|it|its|team|area)\b|\bchild protection\b/i,
  /\bsafeguarding arrangements\b/i,
);

/** Whose grade a sentence tells is a setting's, which Ofsted may not even inspect: `Family hub in Medway rated good`. */
export const SETTING_JUDGED = new RegExp(
  `^[^.;:,]{0,60}\\b(?:hubs?|agenc(?:y|ies)|clubs?|centres?|playgroups?|units?|police|constabulary|hospitals?)\\b[^.;:,]{0,40} (?:["']|(?:${JUDGING_FORMS}|requires|is|was)\\b)`,
  'i',
);

/** Read on what follows the name of a council. */
export const PLACE_JUDGED = new RegExp(
  `^(?:,? (?:has|have|was|is|are)(?: now| also| just)?(?: been)?)? (?:${JUDGING_FORMS})\\b(?! by (?!Ofsted|inspectors))`,
  'i',
);

/** `Medway and Kent have become the latest to be found inadequate`. */
export const COUNCIL_JUDGED = new RegExp(
  `^(?:[^.;,]{0,40} )?(?:${JUDGING_FORMS}) (?:to be |as |an? )?["']?(?:good|outstanding|inadequate|requir)`,
  'i',
);

/** `rates Medway good`: what stands before and behind the place. */
export const JUDGES_PLACE = new RegExp(`\\b(?:${JUDGING_FORMS}) $`, 'i');
export const PLACE_GRADED = /^,? (?:as |to be |an? )?["']?(?:good|outstanding|inadequate|requir)/i;

/** A judgement by its name, straight before the verb. */
export const AWARDED_SUBJECT = new RegExp(ASPECT_WORDS.map(({ words }) => words.source).join('|'), 'i');

/** `good for leadership; good overall`, members of a list. */
export const LISTED_FOR = new RegExp(
  [
    `^ overall\\b`,
    `^(?:(?: for|:) (?:(?:the|those|its|their|experiences?|progress|work|support|services?|quality|children|young|people|who|of|for|and|with|to|in) ){0,8}?(?:${AWARDED_SUBJECT.source}))`,
  ].join('|'),
  'i',
);

/** `Care leavers: good`, a line of a list. */
export const LISTED_AT = new RegExp(`(?:${AWARDED_SUBJECT.source})\\s*(?:[:(]|-|–) ?(?:(?:all|both|each) )?$`, 'i');

/** `found the leadership of the service was good`. */
export const SUBJECT_IS = new RegExp(`(?:${AWARDED_SUBJECT.source})[^.;,]{0,60} (?:is|are|was|were) ["']?$`, 'i');

/** `leaders were judged outstanding, care leavers good`, `care leavers as good`: the grade follows at once. */
export const AT_SUBJECT = new RegExp(
  `(?:${AWARDED_SUBJECT.source}),? (?:(?:all|both|each|also|as|at|to be|an? (?:solid|clear|strong|firm)) )?["']?$`,
  'i',
);

/** Words that may stand between a grade and the judgements it is given for, and between the members of that list. */
export const LIST_FILLER =
  /^(?:[\s,;:'"()–-]|\b(?:and|the|for|in|of|on|to|as|well|also|both|its|their|(?<!, )with|services?|experiences?|progress|judge?ments?|ratings?|grades?|verdicts?|result|work|support|provision|social|children|those|young|people|who|impact|quality|across|given|were|are|was|areas?|one|two|three|four|five|all|each|every|key|main|strands?|categor(?:y|ies)|more|others|further|includ(?:e|es|ed|ing))\b|(?<![\w'-])[A-Z][\w'-]*(?![\w'-]))*$/;

/** `found inadequate in the inspection of July were: ...` */
export const LIST_OPENS = /^[^.;]{0,70}\b(?:were|are|was|is|included?|covering|namely)?:\s*(?:the )?$/i;

/** Words after which a judgement named before them is no longer the subject. */
export const SUBJECT_CHANGES = anyOf(
  /(?<!-|looked )\b(?:as (?:the|it|they|its|an?|inspectors|Ofsted)|after|but|while|because|when|since|although)\b/i,
  /(?<!-|looked )\bso\b/i,
  /(?<!-|looked )\b(?:(?<!\bof (?:\w+ )?(?:children's )?)(?:services?|departments?|council|authority|provision),? (?:which )?(?:was|were|is|are|has|have))\b/i,
);

/** `for`, `in`, `:` and their like lead from a grade to what it is given for. */
export const LEADS_ON =
  /^["']?\s*(?:(?:ratings?|judge?ments?|grades?|marks?|verdicts?|result)\s+)?(?:,?\s*and\s+)?(?:(?:was|were) (?:the \w+ )?given\s+)?(?:(?:for|in|to|across|on|:|includ(?:e|es|ed|ing)|(?:are|were))\s|the (?=experiences|impact|overall|quality|leadership)\b)/i;

/** `was judged good and so was support for care leavers`. */
export const ALSO_SO =
  /^["']?(?: (?:rating|grade|judge?ment))?(?: by (?:Ofsted|inspectors|the \w+))?[,;]? (?:and so|and likewise|likewise|as|so|so too) (?:was|were|is|are|has|have|did) +(?:(?:the|its|their|those|who|that|and|given|offered|provided|support|services?|help|work|strand|area|judge?ment|rating|grade|for|of|to|in|with|experiences?|progress|children)?,? +)*$/i;

/** `help and protection was judged`, `care leavers:`; the grade that follows is that judgement's own. */
export const OWN_GRADE_FOLLOWS =
  /^(?:'s?)?(?: (?:at|in|of|across) (?:(?:the|its|[A-Z][\w'-]*|council|county|city|borough|authority) ?){1,5}(?<! ))?(?: (?:services?|experiences|strand|judge?ment|area|category|work|provision))?(?::|,| \(| [-–]| (?:as|at|to be|an?|still|also|now|all|both)| (?:was|were|is|are|has been|have been|came out as|remains?|gets?|got)(?: (?:all|both|also|still|now|each|again|only))?(?: (?:rated|judged|graded|found|deemed|given|said|marked|considered|assessed|described|singled out|the (?:one|only) (?:area|strand|judge?ment)(?: judged| rated| graded)?))?(?: as| to be)?(?: an?)?)? ?["']?$/i;

/** `good overall`, `a good rating overall`. */
export const OVERALL_BEHIND = /^["']? (?:(?:rating|grade|judge?ment|verdict) )?$/i;

/** Read after a grade that leads on to what it is given for. */
export const NEXT_MEMBER = /^["']?(?: (?:ratings?|judge?ments?|grades?))? (?:for|in|on|overall)\b/i;

/** A semicolon parts one judgement's grade from the next; a list goes on behind it to a grade for all. */
export const PARTED = /;(?! (?:it|they|this|these|that)\b)(?!.*\b(?:all|both|each|every)\b)/i;

/** Ends of a partial result that names no judgement: `inadequate in three of four categories`. */
export const PARTIAL = anyOf(
  /^["']?\s+(?:(?:in|on|for) all (?:but|bar|except)|bar|except|apart from)\b/i,
  /^["']?\s+(?:in|on|for) (?:(?:one|two|three|four|five|\d) (?:(?:out )?of|(?:key |main )?(?:judge?ments?|areas?|counts?|categor(?:y|ies)|strands?|aspects?)|(?:one|two|three|four)(?= by |[,.;]|$)))\b/i,
);

/** `everything else as requiring improvement` and `three goods and an outstanding` name no judgement either. */
export const THE_REST = anyOf(
  /\b(?:everything else|the (?:others?|rest|remaining)(?: \w+){0,3}|all others?)(?: \w+){0,3} ["']?$/i,
  /\b(?:of (?:its|the) (?:two|three|four|five) (?:\w+ )?(?:areas|judge?ments|categories|strands)|one|two|three|four)(?: of them| others?| (?:areas?|judge?ments?|categor(?:y|ies)|strands?))?(?: was| were| is| are)?(?: rated| judged| graded| found)?(?: to be| in the)? ["']?$/i,
  /\b(?:goods?|outstandings?|inadequates?)["']? and (?:an?|one|two|three|four) ["']?$/i,
);

/** `This included the impact of leaders and care leavers`: judgements named beside the grade of the sentence before. */
export const CONTINUES = anyOf(
  /^(?:this|it|that|these|the (?:rating|grade|judge?ment)s?) (?:also )?(?:included?|covers?|covered|applies|applied)\b/i,
  /\b(?:the|this|that|the same) (?:top |same |highest )?(?:rating|grade|judge?ment) (?:was given )?for\b/i,
);

/** What stands before the last part of a sentence. */
export const BEFORE_NEXT_PART = /^.*(?=[,;]| but | while | whereas )/i;

/** Between the members of a list and the grade that all of them got, the members taken out. */
export const SHARED_BY_ALL =
  /^(?:,|\s|\b(?:and|the|its|their|experiences?|progress|support|work with|of|for|in|children|who|were|are)\b)*\b(?:all|each|both) (?:(?:were|are|was) )?(?:(?:rated|judged|graded|found|deemed|put|placed) )?(?:(?:as|at|to be) )?["']?$/i;
