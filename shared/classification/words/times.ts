import type { Cue } from './cue.ts';

/** Why a grade in a clause is not awarded now. One row, one idea, one sample. */
export type TimeWords = Cue & { means: 'past' | 'not-awarded' };

/** Words that open a clause of background: `after it was rated inadequate`. */
export const BACKGROUND_OPENERS: readonly string[] = [
  'after',
  'since',
  'following',
  'despite',
  'when',
  'because',
  'until',
  'before',
  'compared with',
  'compared to',
  'in contrast to',
  'in response to',
];

/** Read on the words of the clause before the grade. */
export const BEFORE_GRADE: readonly TimeWords[] = [
  { means: 'past', name: 'no-longer', words: /\b(?:no longer|not still)\b/i, sample: 'is no longer' },
  {
    means: 'past',
    name: 'coming-from',
    words:
      /\b(?:from|than|instead of|up on|out of|lift(?:s|ed)|remov(?:es|ed)|shed(?:s|ding)?|los(?:es?|t)|escap(?:es|ed)|shak(?:es|en) off|overturn(?:s|ed))\s+(?:(?:being|an?|the|its|their|previous(?:ly)?|earlier|prior|last|rated|judged|overall)\s+)*["']?$/i,
    sample: 'up from an ',
  },
  {
    means: 'past',
    name: 'pluperfect',
    words: /\b(?:had|having)\b(?! (?:now|today|maintained|retained|kept|held on))/i,
    sample: 'had been judged',
  },
  {
    means: 'past',
    name: 'earlier',
    words:
      /\b(?:previous(?:ly)?|formerly|historic(?:al|ally)?|once rated|once judged|originally|last (?:rated|judged|inspected|full inspection|inspection|report)|earlier (?:rating|grade|judge?ment|inspection|report)|prior|first rated|used to be)\b/i,
    sample: 'previously rated',
  },
  {
    means: 'past',
    name: 'standing',
    words:
      /\b(?:has|have) an? (?:overall )?(?:(?:rating|grade|judge?ment)\b.*)?["']?$|\b(?:holds?|holding|boasts?|enjoys?)\b[^,]{0,20}$|\b(?:is|are) rated\b|currently (?:rated|judged|graded)|(?:which|that|who) (?:is|are) (?:rated|judged|graded)|\b(?:remains?|still) (?:rated|judged|graded)/i,
    sample: 'has an overall judgement of',
  },
  {
    means: 'not-awarded',
    name: 'wish',
    words:
      /\b(?:ambition|ambitious|aims?|aiming|aspir\w+|hop(?:e|es|ed|ing)|striv\w+|vision|target|goals?|wants?|wanted|determined|committed|journey|work(?:ing)? (?:hard )?to|on (?:the|our|its|course|track)|dream|plans? to|in order to)\b/i,
    sample: 'our ambition is to be',
  },
  {
    means: 'not-awarded',
    name: 'prediction',
    words:
      /\b(?:could|might|would|may|will|should|shall|must|expect\w*|predict\w*|likely|if|unless|whether|risk(?:s|ed)? (?:of )?being|fear\w*|threat\w*)\b/i,
    sample: 'could be rated',
  },
  {
    means: 'not-awarded',
    name: 'wish',
    words:
      /\bto (?:be(?:come)?|get(?: to)?|reach|achieve|attain|secure|gain|earn|match|make|deliver)\b(?:(?! that|\b(?:judged|rated|graded|found)\b).){0,50}$/i,
    sample: 'to become',
  },
  {
    means: 'not-awarded',
    name: 'negation',
    words:
      /\b(?:not|never|no|none|neither|nor|without|nothing|yet to|fail(?:s|ed|ing)? to|rather than|short of|den(?:y|ies|ied)|\w+n't)\b(?! only| all\b)(?:(?!\b(?:but|and)\b).){0,80}$/i,
    sample: 'not one part has been rated as',
  },
  {
    means: 'not-awarded',
    name: 'general',
    words:
      /\b(?:only|just|all|of the) \d+|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|most|some|half) (?:councils |authorities )?(?:were|are|was|have been) (?:judged|rated|graded)|\d+ (?:of|out of|per cent|councils|authorities)|\d%|four grades|councils (?:are|were)|most councils|one of (?:the|only|just)|ranging|close to|on the cusp|between|what (?:happens|an?|does)|more councils|(?:councils|authorities|departments) (?:rated|judged|graded)/i,
    sample: 'only 17 authorities have achieved',
  },
  {
    means: 'not-awarded',
    name: 'opinion',
    words:
      /\b(?:we|i) (?:are|were|am|think|believe|know)\b(?! (?:rated|judged|delighted|pleased))|\bin (?:my|our) view/i,
    sample: 'we are',
  },
];

/** Read on the clause up to the grade: a description put between commas. */
export const DESCRIBING_CLAUSE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'apposition',
    words:
      /^,\s+(?:currently |already |recently |then |now )?(?:rated|judged|graded|deemed|branded|labelled|found)(?: to be| as)?\s+["']?$/i,
    sample: ', rated ',
  },
  {
    means: 'past',
    name: 'fronted',
    words: /^(?:rated|judged|graded)(?: as)?\s+["']?$/i,
    sample: 'Rated ',
  },
  {
    means: 'past',
    name: 'relative',
    words:
      /^,\s+"?(?:which|that|who|whose)\b(?=.*\b(?:rated|judged|graded|branded|labelled|deemed|found|was|were|is|are)\b)(?!.*\b(?:has|have|still|now)\b)/i,
    sample: ', which Ofsted rated ',
  },
];

/** Before `rating`: a rating the reader is taken to know, `despite` no word for time. */
export const KNOWN_RATING =
  /^(?!.*\b(?:retain|maintain|kept|keep|giv|gave|award|receiv|secur|achiev|earn|hand|match)).*\b(?:Ofsted's|inspectors'|the|its|their|current|existing)\s+["']?$/i;

/** Read on the words after the grade. */
export const AFTER_GRADE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'ever-since',
    words: /^["']?(?: by (?:Ofsted|inspectors))?,? (?:since|ever since|until|before)\b/i,
    sample: ' since 2017',
  },
];

/** `judged to be good` awards, although `to be` looks ahead elsewhere. */
export const JUDGED_TO_BE =
  /\b(?:judged|found|deemed|considered|ruled|declared|said|rated) (?:\S+ ){0,8}?to be ["']?$/i;

/** Read on the clause as a whole, with the words after the grade. */
export const IN_CLAUSE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'ago',
    words:
      /\b(?:(?:\w+|\d+) (?:years?|months?) (?:ago|earlier|before)|last year|(?:earlier|previously) (?:this|last) year|earlier this month|in recent years)\b/i,
    sample: 'three years ago',
  },
  {
    means: 'past',
    name: 'last-time',
    words:
      /\b(?:at|in|since|during|after) (?:the|its|their|our) (?:last|previous|earlier|prior|most recent previous)\b/i,
    sample: 'at the last inspection',
  },
  {
    means: 'not-awarded',
    name: 'speech',
    words: /\b(?:four grades|grade descriptors?|the definition of|categories of)\b/i,
    sample: 'Ofsted has four grades',
  },
];

/** Read on the whole sentence: these date the report itself, so that all it awards is known already. */
export const IN_SENTENCE: readonly TimeWords[] = [
  {
    means: 'not-awarded',
    name: 'figures',
    words:
      /\b(?:analysis|figures|league tables?|statistics|data|survey)\b[^.]{0,40}\b(?:of|from|by|shows?|suggests?|reveals?)\b/i,
    sample: 'An analysis of figures',
  },
  {
    means: 'past',
    name: 'old-report',
    words:
      /\b(?:published|released|issued|report)\b[^.]{0,25}\b(?:last month|(?:two|three|four|five|six|several) (?:weeks|months) ago|last year|earlier this year)\b/i,
    sample: 'a report published last month',
  },
  {
    means: 'past',
    name: 'old-inspection',
    words:
      /\b(?:the|its|their) (?:last|previous|earlier|prior) (?:full |major |ofsted |such )*(?:inspection|report|judge?ment|rating|grade)\b[^.]{0,80}(?:saw|rated|was|were|judged|graded|found|resulted|gave)\b/i,
    sample: 'The last full inspection saw every area',
  },
];

/** Marks in a clause that make what it tells old news, still to come or only feared. */
export const OLD_OR_FEARED =
  /\b(?:years?|months?) (?:ago|earlier)\b|\blast year\b|\bhad (?:been|previously|already)\b|\bpreviously\b|\b(?:could|might|may) (?:be|have|face|see)\b|\bat risk of\b|\bwill (?:be|have)\b/i;
