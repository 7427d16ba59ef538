import { anyOf, type TimeWords } from './cue.ts';
import { AWARDED_SUBJECT } from './judgements.ts';

/** Read on the words of the clause before the grade. */
export const BEFORE_GRADE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'who-did',
    words: /\bwho (?:had )?(?:led|helped|steered|took|guided|oversaw|turned|ran)\b/i,
    sample: 'The director who led them to',
  },
  { means: 'past', name: 'no-longer', words: /\b(?:no longer|not still)\b/i, sample: 'is no longer' },
  {
    means: 'past',
    name: 'coming-from',
    words:
      /\b(?:from|than|instead of|up on|out of|lift(?:s|ed)|remov(?:es|ed)|shed(?:s|ding)?|los(?:es?|t)|escap(?:es|ed)|left|leaves|off|hook of|shak(?:es|en) off|overturn(?:s|ed))\s+(?:(?:being|an?|the|its|their|previous(?:ly)?|earlier|prior|last|rated|judged|graded|branded|labelled|deemed|found|overall)\s+)*["']?$/i,
    sample: 'up from an ',
  },
  {
    means: 'past',
    name: 'pluperfect',
    words: anyOf(
      /\b(?:had|having) (?:previously |once |already |also |just |only )*(?:been|rated|judged|graded|given|received)/i,
      /\b(?:had|having) (?:previously |once |already |also |just |only )*(?:found|branded|labelled|deemed|achieved)/i,
      /\b(?:had|having) (?:previously |once |already |also |just |only )*(?:required|(?:an?|its|the) (?:\w+ )?["']?$)/i,
    ),
    sample: 'had been judged',
  },
  {
    means: 'past',
    name: 'earlier',
    words: anyOf(
      /\b(?:previous(?:ly)?|formerly|historic(?:al|ally)?|once (?:rated|judged|graded|branded|labelled|in|an?|the))\b/i,
      /\b(?:originally|last (?:rated|judged|inspected|full inspection|inspection|report))\b/i,
      /\b(?:earlier (?:rating|grade|judge?ment|inspection|report)|prior|recently (?:rated|judged|graded|found))\b/i,
      /\b(?:recent (?:\w+ )?(?:inspection|report)|first rated|used to be)\b/i,
      /\b(?:(?:former|old|predecessor) (?:county|council|authority|borough|service|department|trust))\b/i,
    ),
    sample: 'previously rated',
  },
  {
    means: 'past',
    name: 'relative',
    words:
      /\b(?:council|authority|department|services?|borough|county|team|trust) (?:that|which) (?:was|were|is|are|has been|have been|had been)\b(?! (?:now|today))/i,
    sample: 'A council that was rated',
  },
  {
    means: 'past',
    name: 'known-judge',
    words:
      /\b(?:council|authority|department|services?|borough|county|team|trust|company) (?:that|which) (?:Ofsted|inspectors|the watchdog) (?:has |have )?(?:rated|rates?|judged?|judges|graded?|grades|found|deem(?:ed|s)?|call(?:ed|s)?|said)\b/i,
    sample: 'a part of the services which Ofsted has judged',
  },
  {
    means: 'past',
    name: 'years-of',
    words: /\b(?:years|decade|months) (?:in|of|as|with|at|on) (?:an? |the )?["']?$/i,
    sample: 'ends seven years in the ',
  },
  {
    means: 'past',
    name: 'more-than-once',
    words:
      /\b(?:twice|repeatedly|consistently|always) (?:been )?(?:found|rated|judged|graded|branded|labelled|deemed)\b/i,
    sample: 'The services were twice found',
  },
  {
    means: 'not-awarded',
    name: 'asked',
    words: /\b(?:asks?|asked|wonders?|explains?|explained|tells?) (?:\w+ )?(?:why|how|whether|what)\b/i,
    sample: 'asks why the services went from good to',
  },
  {
    means: 'past',
    name: 'defended',
    words: /\b(?:defend\w*|st(?:and|ood)s? by)\b/i,
    sample: 'defended its judgement that they were',
  },
  {
    means: 'past',
    name: 'standing',
    words: anyOf(
      /\b(?:has|have) an? (?:overall )?(?:(?:rating|grade|judge?ment)\b.*)?["']?$/i,
      /\b(?:ha(?:s|ve) held(?! on\b)|(?<!now )holds?(?! (?:at|firm)\b)|holding|boasts?|enjoys?)\b[^,]{0,20}$/i,
      /(?:\b(?:is|are)|'re) rated\b|currently (?:rated|judged|graded)/i,
      /\b(?:was|were) (?:among |one of )?the (?:first|only)\b(?! (?:area|aspect|strand|category|judge?ment|domain))/i,
      /(?:which|that|who) (?:is|are) (?:rated|judged|graded)|\b(?:remains?|still) (?:rated|judged|graded)/i,
    ),
    sample: 'has an overall judgement of',
  },
  {
    means: 'not-awarded',
    name: 'wish',
    words: anyOf(
      /\b(?:ambition|ambitious|aims?|aiming|aspir\w+|hop(?:e|es|ed|ing)|striv\w+|vision|target (?:of|is|to)|goals?)\b/i,
      /\b(?:wants?|wanted|determined to|committed to|journey (?:to|towards)|work(?:ing)? (?:hard )?to)\b/i,
      /\b(?:on (?:the|our|its|course|track)|dream|plans? to|in order to|seek\w* to|bids? to|tr(?:y|ies|ying) to)\b/i,
      /\b(?:fight\w* to|pledg\w+|promis\w+|vow\w*)\b/i,
      /\b(?:plans?|proposals?|strateg(?:y|ies)|targets?|blueprint|roadmap) (?:for|of|by) [^.;,]{1,60} to \w+\b/i,
    ),
    sample: 'our ambition is to be',
  },
  {
    means: 'not-awarded',
    name: 'prediction',
    words: anyOf(
      /\b(?:could|might|would|may (?:be|not|yet|well|soon|get|become|rate|judge)|will|should|shall|must|expect\w*)\b/i,
      /\b(?:predict\w*|likely|if|unless|whether|risk(?:s|ed)? (?:of )?being|(?:fear\w*|threat\w*)(?!.* as\b))\b/i,
    ),
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
    words: anyOf(
      /\b(?:not|never|no|none|neither|nor|without|nothing)\b(?! only| all\b)(?:(?!\b(?:but|and)\b).){0,80}$/i,
      /\b(?:miss(?:es|ed)|yet to|fail(?:s|ed|ing)? to|rather than)\b(?! only| all\b)(?:(?!\b(?:but|and)\b).){0,80}$/i,
      /\b(?:short of|den(?:y|ies|ied)|\w+n't)\b(?! only| all\b)(?:(?!\b(?:but|and)\b).){0,80}$/i,
    ),
    sample: 'not one part has been rated as',
  },
  {
    means: 'not-awarded',
    name: 'general',
    words: anyOf(
      /\b(?:only|just|of the) (?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:of (?:the|its)|areas?|years?|months?|weeks?|days?))/i,
      /\b(?:half|thirds?|quarters?|majority|many|several) (?:of )?(?:the |all )?(?:\w+ )?(?:councils|authorities|departments)\b/i,
      /(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|most|some|half) (?:councils |authorities )?(?:were|are|was|have been) (?:judged|rated|graded)/i,
      /\d+ (?:of|out of|per cent|councils|authorities)|\d%/i,
      /\b(?:ratings|grades|judge?ments|marks|scale) (?:go|goes|ranges?|runs?|spans?|vary) |four grades/i,
      /councils (?:are|were)|most councils|one of (?:the )?(?:only|just|few|\d+)|ranging|close to|on the cusp/i,
      /between ["']?(?:good|requires|inadequate|outstanding)|what (?:happens|an?|does|is|was|were)|more councils/i,
      /(?:councils|authorities|departments) (?:rated|judged|graded)/i,
    ),
    sample: 'only 17 authorities have achieved',
  },
  {
    means: 'not-awarded',
    name: 'opinion',
    words: anyOf(
      /\b(?:we|i) (?:are|were|am|think|believe|know)\b(?! (?:rated|judged|delighted|pleased))|\bin (?:my|our) view/i,
      /\b(?:council|authority|department|leader) (?:says|said|insists|insisted|maintains|claims|claimed) (?:that )?(?:it|its|their|the|our)\b(?! (?:had|has))[^,;]{0,40} (?:is|are|was|were) ["']?$/i,
    ),
    sample: 'we are',
  },
  {
    means: 'not-awarded',
    name: 'of-homes',
    words:
      /\b(?:homes?|schools?|nurser(?:y|ies)|colleges?|providers?|placements?|settings?|childminders?) (?:(?:that|which) )?(?:(?:is|are|was|were|has been|have been) )?(?:rated|judged|graded)(?: [\w']+){0,3}? ["']?$/i,
    sample: '94 per cent live in homes rated ',
  },
  {
    means: 'not-awarded',
    name: 'paper-said',
    words:
      /\b(?:we|this (?:newspaper|website|article)|an earlier version(?: of (?:this|the|our) \w+)?) (?:\w+ly )?(?:said|reported|stated|wrote|suggested)\b/i,
    sample: 'we said that the services were rated as',
  },
  {
    means: 'not-awarded',
    name: 'hearsay',
    words: /\b(?:claim(?:s|ed|ing)?|rumou?rs?|alleg\w+) (?:\S+ ){0,3}?(?:Ofsted|inspectors)\b/i,
    sample: 'A post claims that Ofsted has rated',
  },
];

/** Visits award nothing: what an item that says so calls a grade is the one that stands. */
export const NO_GRADE_GIVEN = anyOf(
  /\bno (?:new )?(?:grade|rating|judge?ment)s? (?:was|is|were|are|has been|have been) (?:given|awarded|made|issued)\b/i,
  /\b(?:does|do|did) not (?:carry|give|award|result in|lead to|come with|change|affect)\b[^.;]{0,25}\b(?:grade|rating|graded)/i,
);

/** What an item on a visit says to be so still is the grade that stands, not one that the visit gave. */
export const STANDS_STILL = /\b(?:still|remain(?:s|ed)?|stay(?:s|ed)?)\b[^.;]{0,30}$/i;

/** `has become one of only 20 councils judged outstanding`: joining them is the news. */
export const JOINS_THEM =
  /\b(?:becom(?:es?|ing)|became|join(?:s|ed|ing)?|mak(?:ing|es) (?:it|them|the \w+|[A-Z]\w+))\b[^.;]{0,40}\b(?:the (?:first|second|third|only|latest)|one of|among|group|club|list|handful|elite|only|\w+ councils)\b/i;

/** `judged to be good` awards, although `to be` looks ahead elsewhere. */
export const JUDGED_TO_BE =
  /\b(?:judge[sd]|found|finds|deem(?:ed|s)|considered|ruled|declared|said|rate[sd]) (?:\S+ ){0,14}?to be (?:["']?(?:good|outstanding|inadequate)["']? (?:by Ofsted |overall )?and )?["']?$/i;

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
export const KNOWN_BEFORE = /\b(?:response to|since|despite|ahead of|before)\b/i;

/** Before the word `rating`: one that the reader is taken to know, as `its good rating`. */
export const KNOWN_RATING =
  /^(?!.*\b(?:retain|maintain|kept|keep|h[eo]ld|h[au]ng|cl[iu]ng|preserv|giv|gave|award|receiv|secur|achiev|earn|hand|match)).*\b(?:Ofsted's|inspectors'|the|its|their|current|existing)\s+["']?$/i;

/** A relative clause with its sentence going on behind it describes, whatever its tense. */
export const RELATIVE_OPENS = /^,\s+"?(?:which|who|that|whose)\b/i;
export const SENTENCE_GOES_ON = /,\s+\w/;

/** Read on the words after the grade. */
export const AFTER_GRADE: readonly TimeWords[] = [
  {
    means: 'not-awarded',
    name: 'to-come',
    words:
      /^["']?(?: overall)?,? (?:by|at|in|before|with) (?:the |its |their |our )?next (?:\w+ )?(?:inspection|visit|report|Ofsted)\b/i,
    sample: ' by its next inspection',
  },
  { means: 'past', name: 'no-longer', words: /^["']? no longer\b/i, sample: "' no longer holds it back" },
  {
    means: 'past',
    name: 'ever-since',
    words: /^["']?(?: overall)?,? as (?:it|they) (?:has|have) (?:been |done )?since\b/i,
    sample: ' overall, as it has since 2019',
  },
  {
    means: 'past',
    name: 'coming-from',
    words: /^["']? to ["']?(?:good|outstanding|inadequate|requires)\b/i,
    sample: ' to good in three years',
  },
  {
    means: 'not-awarded',
    name: 'general',
    words:
      /^["']? (?:judge?ment|rating|grade|verdict|council|authority) (?:costs?|means?|can|may|is|makes?|brings?)\b/i,
    sample: ' judgement costs',
  },
  {
    means: 'past',
    name: 'ever-since',
    words: anyOf(
      /^["']?(?: by (?:Ofsted|inspectors))?,? (?:over and over|repeatedly|time and (?:time )?again|(?:twice|again|\w+ times) )?(?:since|ever since|until|before)\b/i,
      /^["']?,? (?:over and over|repeatedly|time and (?:time )?again)\b/i,
    ),
    sample: ' since 2017',
  },
  {
    means: 'past',
    name: 'last-time',
    words:
      /^["']?,? (?:when|the last time|at its last) (?:(?:it|they) (?:was|were) )?(?:last|previously|first|inspect)/i,
    sample: ' when last inspected',
  },
  {
    means: 'past',
    name: 'lasting',
    words:
      /^["']?,? for (?:the (?:past|last) |more than |over |nearly |almost )*(?:(?:\w+ )?(?:years|months)|(?:an? |\w+ )?decades?)\b/i,
    sample: ' for eight years',
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
