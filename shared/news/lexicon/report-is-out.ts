import { anyOf, type Cue } from './cue.ts';

const DAY =
  '(?:today|yesterday|this (?:morning|afternoon|week)|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier (?:today|this week))';

/** In any sentence: the report comes out as the item is written. */
export const OUT_NOW: readonly Cue[] = [
  {
    name: 'out-now',
    words: new RegExp(
      `\\b(?:report|letter|findings|inspection|judge?ment|outcome|results?|rating|it)\\b[^.]{0,70}\\b(?:published|released|issued|made public|unveiled|revealed|appeared|landed|out|came out)\\b[^.]{0,25}\\b${DAY}`,
      'i',
    ),
    sample: 'in a report published this morning',
  },
  {
    name: 'out-now',
    words: new RegExp(
      `\\bOfsted\\b[^.]{0,60}\\b(?:published|released|announced|confirmed|ruled|said)\\b[^.]{0,30}\\b${DAY}`,
      'i',
    ),
    sample: 'Ofsted published its findings on Monday',
  },
  {
    name: 'out-now',
    words: new RegExp(
      [
        `\\b(?:has|have) ${DAY} (?:been (?:rated|judged|graded))`,
        `\\b(?:has|have) ${DAY} (?:(?:published|released|welcomed)\\b[^.]{0,30}\\b(?:report|letter|findings|outcome))`,
        `\\b(?:has|have) ${DAY} (?:(?:rated|judged|graded))`,
      ].join('|'),
      'i',
    ),
    sample: 'has today welcomed a letter',
  },
  {
    name: 'out-now',
    words: new RegExp(`\\b${DAY} (?:as|when) (?:Ofsted|inspectors|the watchdog)\\b`, 'i'),
    sample: 'celebrated this week as Ofsted',
  },
  {
    name: 'out-now',
    words: new RegExp(
      [
        `\\b${DAY}\\b[^.,;]{0,25} (?:report|letter|findings|feedback|judge?ment|results?)\\b[^.,;]{0,20}\\b(?:published|released|out|made public)\\b`,
        `\\b${DAY} (?:Ofsted|inspectors|the watchdog) (?:has )?(?:published|released|issued|made public|unveiled)\\b`,
      ].join('|'),
      'i',
    ),
    sample: 'today the inspection report is published',
  },
  {
    name: 'out-now',
    words:
      /\b(?:in|according to) (?:a|an|its|the) (?!latest (?:\w+ )?inspection\b)(?:new|latest|newly[- ]published|just[- ]published|damning|glowing|critical|scathing) (?:\w+ )?(?:report|letter|inspection)\b/i,
    sample: 'according to a damning report',
  },
  {
    name: 'out-now',
    words:
      /\b(?:has|have) (?:just |now |formally )?(?:published|released|welcomed) (?:(?:the |its )?(?:outcome|findings|report|results|full report|verdict|judge?ment)|its (?:\w+ ){0,3}(?:report|findings|letter)|a (?:letter|report))/i,
    sample: 'has published the outcome',
  },
];

/** `After Tuesday's Ofsted report`: it is out, whatever the clause tells besides. */
export const REPORT_OF_A_DAY: Cue = {
  name: 'out-now',
  words: new RegExp(`\\b${DAY}'s (?:\\w+ ){0,3}(?:report|letter|findings|judge?ment|verdict|inspection)\\b`, 'i'),
  sample: "after Tuesday's Ofsted report",
};

/** A grade's sentence with the day on which it was given. */
export const TOLD_ON_A_DAY = new RegExp(`\\b${DAY}\\b`, 'i');

/** The report came out on a day that is told; it is out now where that day is near the item's own. */
export const OUT_ON_A_DAY: readonly Cue[] = [
  {
    name: 'out-on-a-day',
    words: anyOf(
      /\b(?:report|letter|findings|judge?ment|outcome|results?|rating)\b[^.]{0,70}\b(?:published|released|issued|made public|revealed|appeared|out)\b[^.]{0,25}\b(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}\b)/u,
      /\b(?:published|released|issued|revealed)\b[^.]{0,25}\b(?:report|letter|findings|judge?ment|outcome)\b[^.]{0,25}\b(?:\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}\b)/u,
    ),
    sample: 'The report, published on 5 September',
  },
];

/** The latest report came out in a month or year that is told. */
export const REPORT_OUT_IN =
  /\b(?:latest|most recent|new|full) (?:\w+ )?(?:report|letter|inspection)\b[^.]{0,20}\b(?:published|released|issued|made public|came out) (?:in|on) (?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?20\d\d\b/u;
