import { type ChangePhrase, inAnyWay } from '../phrase.ts';

/**
 * The grammar of change: in what tense and turn of phrase a verb, noun or adjective of change stands. Which way each
 * verb goes is told by `words/verbs.ts`; whether less or more of a thing is better, by `words/nouns.ts`.
 */
export const CHANGE_FRAMES: readonly ChangePhrase[] = [
  // What was done, is being done, goes on.
  ...inAnyWay('{have} {adverb}* <done>', {
    better: 'Oversight has been strengthened.',
    worse: 'Practice has declined.',
    less: 'Turnover has reduced.',
    more: ['Caseloads have risen.', 'declined'],
  }),
  ...inAnyWay('{have} {adverb}* -ed and {adverb}* <done>', {
    better: 'Leaders have developed and improved the offer.',
    less: 'Leaders have tracked and reduced delays.',
    more: 'Leaders have protected and increased the capacity of teams.',
  }),
  ...inAnyWay('{be} {adverb}* <doing>', {
    better: 'Practice is improving.',
    worse: 'Practice is deteriorating.',
    less: 'Caseloads are reducing.',
    more: ['Caseloads are rising.', 'declined'],
  }),
  ...inAnyWay('{begin}|{goesOn} to {adverb}* <do>', {
    better: 'Leaders continue to strengthen the local offer.',
    worse: 'The quality of plans continues to decline.',
    less: 'Caseloads are starting to fall.',
    more: ['Caseloads continue to rise.', 'declined'],
  }),
  ...inAnyWay('{have}|{be} ..1 helped|helping to? <do>', {
    better: 'This has helped improve practice.',
    less: 'The panel has helped to reduce delays.',
    more: 'The panel has helped to increase attendance.',
  }),
  ...inAnyWay('{be} being ..1 <done>', {
    less: 'Waiting times are being reduced.',
    more: 'The capacity of the team is being increased.',
  }),
  ...inAnyWay('{have} ..3 successfully|successful ::8 to|in <do>', {
    better: 'Partners have successfully worked together to strengthen the offer.',
    less: 'Partners have successfully worked together to reduce delays.',
    more: 'Partners have successfully worked together to increase attendance.',
  }),
  ...inAnyWay('{have} ::12 , ..3 <doing>', {
    less: 'There has been investment in staff, reducing turnover.',
    more: 'There has been investment in staff, increasing stability.',
  }),
  ...inAnyWay('to successfully <do>', { better: 'Action was taken to successfully improve records.' }),
  // Noun of change.
  ...inAnyWay('<change> in|of', {
    worse: 'There has been a deterioration in practice.',
    less: 'There has been a reduction in caseloads.',
    more: ['This has led to an increase in vacancies.', 'declined'],
  }),
  ...inAnyWay('<doing> numbers|number|proportion|percentage|range of', {
    less: 'A falling number of children wait.',
    more: 'Increasing numbers of children achieve permanence.',
  }),
  // Comparative: what has become so, and what came of it.
  ...inAnyWay('{becomes} ..2 <such>', {
    better: 'Plans have become better.',
    worse: 'Lines of accountability have become less clear.',
    less: 'Placement breakdowns have become rarer.',
  }),
  ...inAnyWay(
    'there {be}|{have} now? been? ..1 <such>',
    {
      better: 'There is much-improved work with partners.',
      worse: 'There is now weaker oversight.',
      less: 'There is a reduced reliance on agency staff.',
      more: 'There is increased capacity.',
    },
    'alone',
  ),
  ...inAnyWay('{be} ..1 now ..2 <such>', {
    better: 'Plans are now clearer.',
    worse: 'Practice is now weaker.',
    less: 'Caseloads are now lower.',
    more: 'The availability of homes is now greater.',
  }),
  ...inAnyWay('{leadTo} to|in|for ..5 <such>', {
    better: 'This has led to better plans.',
    less: 'This has led to reduced delays.',
    more: 'This has led to greater stability.',
  }),
  ...inAnyWay('{leadTo} to|in <doing>', {
    less: 'This has led to falling caseloads.',
    more: ['This has resulted in increasing caseloads.', 'declined'],
  }),
  ...inAnyWay('{have} {leadTo}|supported|facilitated|promoted ..2 <such>', {
    better: 'This has ensured better handovers.',
    less: 'This has achieved lower caseloads.',
    more: 'This has created greater capacity.',
  }),
  ...inAnyWay('{have} ..1 established|created|developed|built ..1 <such>', {
    better: 'Leaders have established more robust oversight.',
  }),
  ...inAnyWay('{have} made ..7 <such>', { better: 'This has made processes smoother.' }),
  ...inAnyWay('{be} ..1 providing|giving|facilitating|achieving|securing|delivering|supporting|creating ..3 <such>', {
    better: 'The new framework is providing leaders with a clearer view.',
    more: 'The new hub is providing greater stability.',
  }),
  ...inAnyWay('{have}|{be} ..1 enabling|enabled ::5 <such>', {
    better: 'This is enabling leaders to have a better view.',
    more: 'This is enabling greater participation.',
  }),
  ...inAnyWay('benefit|benefits|benefited|benefiting from ..2 <such>', {
    better: 'Children benefit from better plans.',
    less: 'Staff benefit from lower caseloads.',
    more: 'Children benefit from greater stability.',
  }),
  ...inAnyWay(
    '{begin}|{goesOn} to ..2 have|see|show|make|bring|produce|receive|experience|secure|achieve|deliver ..4 <such>',
    { better: 'Children are starting to have improved experiences.' },
  ),
  ...inAnyWay('already ::3 <such>', { better: 'The team is already showing better outcomes.' }),
  ...inAnyWay('{make} a|an <such>', { more: 'Records show an increased focus on children.' }),
  ...inAnyWay('include|includes ..2 <such>', {
    less: 'Changes include reduced caseloads.',
    more: 'Changes include increased stability.',
  }),
  ...inAnyWay('with ..1 <such>', {
    less: 'Workers know children well, with reduced caseloads.',
    more: ['It was a hard time, with increased turnover.', 'declined'],
  }),
  // Comparative: set against an earlier time.
  ...inAnyWay(
    '<such> ::8 than a|the? at|previously|before|was|were|they|it|in|has|have|had|that|seen|found|year|previous|last|old',
    {
      better: 'Plans are better than they were.',
      worse: 'Plans are weaker than they were.',
      less: 'Turnover is lower than a year ago.',
      more: 'Attendance is higher than a year ago.',
    },
  ),
  ...inAnyWay(
    'significantly|much|considerably|markedly <such>',
    { better: 'Young people are significantly safer.' },
    'alone',
  ),
  ...inAnyWay('{be} generally|overall|noticeably|notably|clearly <such>', {
    better: 'Assessments are generally stronger.',
  }),
  ...inAnyWay(
    '<such> ::4 {be} ..1 ensuring|enabling|leading|resulting|helping|providing',
    { better: 'Closer oversight is ensuring that plans are followed.' },
    'alone',
  ),
];

/** Where the sentence names an earlier inspection or visit, a comparative alone compares with it. */
export const SINCE_A_VISIT_FRAMES: readonly ChangePhrase[] = [
  ...inAnyWay(
    '<such>',
    {
      better: 'Plans are clearer since the last inspection.',
      less: 'Since the last inspection, there have been fewer delays.',
    },
    'needs',
  ),
  ...inAnyWay('{be} ..1 <such>', { worse: 'Practice is weaker since the last inspection.' }),
];
