import { anyOf, type TimeWords } from './cue.ts';

/** Clauses and sentences that tell what is known already, by their words; years and months are dates-in-item.ts'. */

/** Words that open a clause of background: `after it was rated inadequate`. */
export const BACKGROUND_OPENERS: readonly string[] = [
  'after',
  'since',
  'following',
  'follows',
  'despite',
  'when',
  'because',
  'until',
  'before',
  'compared with',
  'compared to',
  'in contrast to',
  'in response to',
  'in the wake of',
];

/** `after Ofsted rated it`, `following an inadequate rating`; never `after it was rated`, `after being rated`. */
export const AFTERMATH =
  /^(?:after|following) (?:(?:an?|the) (?:(?:damning|critical|scathing|new|shock|Ofsted|poor|glowing) )*(?:report|inspection)\b|an? |Ofsted |inspectors |inspections? |the watchdog |the regulator )(?!.*\b(?:second|third|consecutive|previous|recently|earlier|last)\b)/i;

/** `after its services were judged inadequate`: new only beside a report that comes out now. */
export const AFTERMATH_TOLD =
  /^(?:after|following) (?:(?:its|their|the|[A-Z]\S*) (?:\w+'?s? ){0,6}(?:was|were|being)|it was|they were|being) (?:rated|judged|graded|found|branded|deemed|declared|labelled)\b(?!.*\b(?:second|third|consecutive|previous|recently|earlier|last)\b)/i;

/** `since it was formed has resulted in`: the main clause goes on without a comma. */
export const RESUMES = anyOf(
  /^\S+ .{5,}\b(?:has|have) (?:now |finally |at last )?(?:resulted|led|ended|been|given|bagged|won|gained)\b/i,
  /^\S+ .{5,}\b(?:has|have) (?:now |finally |at last )?(?:earned|got|received|achieved|secured)\b/i,
  /^when (?:Ofsted|inspectors|the watchdog) (?:came|called|visited|returned|went)\b[^,]{0,30} (?:they|it) (?=\w)/i,
);

/** Read on the clause as a whole, with the words after the grade. */
export const IN_CLAUSE: readonly TimeWords[] = [
  {
    means: 'past',
    name: 'ago',
    words: anyOf(
      /\b(?:(?:\w+|\d+) (?:years?|months?) (?:ago|earlier|before)|last (?:month|year))\b/i,
      /\b(?:(?:earlier|previously) (?:this|last) year|earlier this (?:month|year)|in recent years)\b/i,
      /\b(?:in the past(?! (?:year|week|month|fortnight))|in the (?:same )?year (?:that |when |in which )?)\b/i,
      /\bat the time\b/i,
    ),
    sample: 'three years ago',
  },
  {
    means: 'past',
    name: 'most-recent',
    words: /(?<!\b(?:has|have)\b[^,;]{0,90})\b(?:at|in|after|during) (?:the|its|their|our) most recent\b/i,
    sample: 'was rated good in its most recent inspection',
  },
  {
    means: 'past',
    name: 'last-season',
    words:
      /(?<!\b(?:inspect\w+|visit\w*|carried out|took place)\b[^,;]{0,30})\b(?:last|the previous) (?:spring|summer|autumn|winter)\b/i,
    sample: 'was judged good last spring',
  },
  {
    means: 'past',
    name: 'last-time',
    words:
      /\bthe last time\b|\blast time (?:round|around|out)\b|\b(?:at|in|since|during|after) (?:the|its|their|our) (?:last|previous|earlier|prior|most recent previous)\b/i,
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
    words: anyOf(
      /\b(?:analysis|figures|league tables?|statistics|Ofsted(?:'s)? data|survey)\b[^.]{0,40}\b(?:of|from|by|shows?|suggests?|reveals?)\b/i,
      /\bself-(?:evaluation|assessment)\b|\bpeer (?:review|challenge|team)\b/i,
    ),
    sample: 'An analysis of figures',
  },
  {
    means: 'past',
    name: 'old-report',
    words: anyOf(
      /\b(?:published|released|issued|report)\b[^.]{0,25}\blast month\b/i,
      /\b(?:published|released|issued|report)\b[^.]{0,25}\b(?:(?:two|three|four|five|six|several) (?:weeks|months) ago)\b/i,
      /\b(?:published|released|issued|report)\b[^.]{0,25}\b(?:last year|earlier this year)\b/i,
      /(?<!\b(?:since|after|following) (?:\w+ )?)\blast (?:month|year)'s (?:\w+ ){0,3}(?:report|inspection|judge?ment|verdict|rating)\b/i,
    ),
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

/** `its services, which Ofsted judged to require improvement`. */
export const KNOWN_JUDGE =
  /^,\s+(?:which|whose|where|that) (?:Ofsted|inspectors|the watchdog)\b|^,\s+where\b(?!.*\b(?:has|have)\b)/i;

/** Marks in a clause that make what it tells old news, still to come or only feared. */
export const OLD_OR_FEARED = anyOf(
  /(?<!than \w{1,9} )\b(?:years?|months?) (?:ago|earlier)\b|\blast year\b|\bhad (?:been|previously|already)\b/i,
  /\bpreviously\b|\b(?:could|might|may) (?:be|have|face|see)\b/i,
  /\bat risk of (?:an?|being|becoming|having|losing|failing|takeover)\b/i,
);

/** An outcome that will be told is none yet; what the government will do is decided. */
export const STILL_AHEAD = /\bwill (?:be|have)\b/i;
