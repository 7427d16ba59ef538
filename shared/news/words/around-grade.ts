import { AWARDED_SUBJECT } from './judgements.ts';
import type { TimeWords } from './time-words.ts';

/** Read on the clause up to the grade: a description put between commas. */
export const DESCRIBING_CLAUSE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'apposition',
    words:
      /^,\s+["']?(?:currently |already |recently |then |now )?(?:rated|judged|graded|deemed|branded|labelled|found)(?: to be| as)?\s+["']?$/i,
    sample: ', rated ',
  },
  {
    means: 'past',
    name: 'fronted',
    words: /^(?:rated|judged|graded)(?: as)?\s+["']?$/i,
    sample: 'Rated ',
  },
  { means: 'past', name: 'fronted', words: /^With (?:an?|its|their) (?:\w+ )?["']?$/, sample: 'With a ' },
  {
    means: 'past',
    name: 'relative',
    words:
      /^,\s+"?(?:which|that|who|whose|where)\b(?=.*\b(?:rated|judged|graded|branded|labelled|deemed|found|was|were|is|are)\b)(?!.*\b(?:has|have|still|now)\b)/i,
    sample: ', which Ofsted rated ',
  },
];

/** `Ofsted, which rated the services inadequate` and `leadership, which is good` tell what this item is about. */
export const KNOWN_ANTECEDENT = new RegExp(
  `(?:\\b(?:Ofsted|inspectors|inspection|report|watchdog|inspectorate)|${AWARDED_SUBJECT.source})$`,
  'i',
);

/** `a plan in response to the Ofsted report, which rated it inadequate`: that report is what came before. */
export const KNOWN_BEFORE = /\b(?:response to|since|despite|ahead of|before)\b[^,;]*$/i;

/** Before the word `rating`: one that the reader is taken to know, as `its good rating`. */
export const KNOWN_RATING =
  /^(?!.*\b(?:retain|maintain|kept|keep|h[eo]ld|h[au]ng|cl[iu]ng|preserv|giv|gave|award|receiv|secur|achiev|earn|hand|match)).*\b(?:Ofsted's|inspectors'|the|its|their|current|existing)\s+["']?$/i;

/** A relative clause with its sentence going on behind it describes, whatever its tense. */
export const RELATIVE_OPENS = /^,\s+"?(?:which|who|that|whose)\b/i;
export const SENTENCE_GOES_ON = /,\s+\w/;

/** Read on the words after the grade. */
export const AFTER_GRADE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'ever-since',
    words: /^["']?(?: by (?:Ofsted|inspectors))?,? (?:since|ever since|until|before)\b/i,
    sample: ' since 2017',
  },
  {
    means: 'past',
    name: 'as-found',
    words: /^["']?,? as (?:Ofsted|inspectors|the (?:watchdog|regulator)) (?:\w+ )?(?:found|said|judged|rated|ruled)\b/i,
    sample: ', as Ofsted found',
  },
  {
    means: 'past',
    name: 'doubted',
    words:
      /^["']?(?: by (?:Ofsted|inspectors))?["']?(?:,| -| –)? (?:(?:so|yet|but|and yet|then) (?:why|how|where|what)\b|my foot|would you believe|supposedly|we are told)/i,
    sample: ' by Ofsted, so why',
  },
  {
    means: 'not-awarded',
    name: 'general',
    words:
      /^["']?,? (?:in|by|at|for|across) (?:(?:more than|nearly|almost|over|about|around|some|at least|the) )*(?:an? )?(?:half|thirds?|quarters?|\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|most|many|several|majority)(?: of)?(?: the| all)?(?: \w+)? (?:councils|authorities|departments)\b/i,
    sample: ' in half of councils',
  },
];
