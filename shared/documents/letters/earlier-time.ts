import { MONTHS } from '../../domain/dates.ts';

const ONE_OF_THEM = `(?:${MONTHS.join('|')})`;
const MONTH = `${ONE_OF_THEM}(?:(?: and |/| to )${ONE_OF_THEM})?,? `;
const DATED = `(?:,? (?:in|of|held in|from|during) (?:(?:early|late) )?(?:${MONTH})?20[012]\\d)`;
/** Words that may stand between `the` and `inspection`. */
const KIND =
  '(?:(?:last|previous|most|recent|prior|earlier|preceding|first|second|third|subsequent|two|full|short|standard|single|judge?ment|judged|graded|Ofsted|ILACS|SIF|joint|targeted|area|local|authority|authority’s|children’s|services|service|SEND|focused|monitoring|assurance|core|statutory|social|care|20[012]\\d) )*';
const NOUN =
  '(?:inspections?|re-?inspection|re-?visit|(?<=(?:focused|monitoring|assurance|Ofsted|last|previous|that) )visits?|(?:JTAI|SIF|ILACS)(?! (?:inspection|framework|visit)))';
const OF_WHOM = '(?: of [\\p{L}’ -]{3,60}?)?';
const BEFORE = '(?:last|previous|most recent|prior|earlier|preceding)';

export type EarlierTimeRule = { wording: RegExp; sample: string; says: string };

const rule = (pattern: string, sample: string, says: string): EarlierTimeRule => ({
  wording: new RegExp(`\\b${pattern}`, 'iu'),
  sample,
  says,
});

/** How letters refer to an earlier inspection or visit; `says` is what the sample yields. */
export const EARLIER_VISIT_RULES: readonly EarlierTimeRule[] = [
  rule(
    `(?:the|its|their|Ofsted’s|your|our|an?|at|that) (?=${KIND}${NOUN})${KIND}${NOUN}(?:${OF_WHOM}${DATED})`,
    'Much has improved since the last full inspection in July 2019.',
    'the last full inspection in July 2019',
  ),
  rule(
    `(?:the|its|their|Ofsted’s|your|our|at) (?=${KIND}${NOUN})(?:[\\p{L}’]+ ){0,4}?${BEFORE} ${KIND}${NOUN}`,
    'This was a weakness at the previous focused visit.',
    'the previous focused visit',
  ),
  rule(
    `(?:since|following|after|at the time of) (?:the|that|those|its|their) ${KIND}${NOUN}`,
    'Since that inspection, leaders have done a great deal.',
    'Since that inspection',
  ),
  rule(
    `(?:the|that|its) (?=20[012]\\d )${KIND}${NOUN}`,
    'This was found at the 2019 inspection.',
    'the 2019 inspection',
  ),
];

/** Other words that set now against before. */
export const EARLIER_TIME_RULES: readonly EarlierTimeRule[] = [
  rule(
    `since (?:the (?!inspection)[\\p{L}’ -]{3,50}? )?(?:in )?(?:(?:early|late) )?(?:${MONTH})?20[012]\\d`,
    'Caseloads have fallen since June 2022.',
    'since June 2022',
  ),
  rule('since (?:then|that time|that point)\\b', 'Since then, caseloads have fallen.', 'Since then'),
  rule(
    '(?:in|over|during|within) (?:the )?(?:last|past|previous|recent|preceding) (?:few |[\\p{L}\\d-]+ )?(?:weeks|months?|years?)\\b',
    'Over the last year, caseloads have fallen.',
    'Over the last year',
  ),
  rule(
    '(?:last year|a year ago|previously|historical(?:ly)?|to date|so far|long-?standing|during the pandemic)\\b',
    'The progress made to date is fragile.',
    'to date',
  ),
  rule('(?:no longer|now|recent(?:ly)?|still|yet to)\\b', 'Caseloads are now lower.', 'now'),
];

const firstOf = (rules: readonly EarlierTimeRule[], text: string): string | undefined => {
  for (const { wording } of rules) {
    const words = wording.exec(text)?.[0];
    if (words !== undefined) return words;
  }
  return undefined;
};

/** The earlier inspection or visit a sentence names, in its words. */
export const earlierVisitIn = (text: string): string | undefined => firstOf(EARLIER_VISIT_RULES, text);

/** Any earlier time a sentence names. */
export const earlierTimeIn = (text: string): string | undefined =>
  earlierVisitIn(text) ?? firstOf(EARLIER_TIME_RULES, text);
