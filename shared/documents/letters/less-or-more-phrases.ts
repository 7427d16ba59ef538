import { type ChangePhrase, moves } from './change-phrase.ts';

/** How letters say that there is less or more of something; of what decides whether that is better. */
export const LESS_OR_MORE_PHRASES: readonly ChangePhrase[] = [
  moves('less', '{have} {adverb}* {fallen}', 'Turnover has reduced.', 'improved'),
  moves('less', '{be} {adverb}* {falling}', 'Caseloads are reducing.', 'improved'),
  moves('less', '{begin}|{goesOn} to {adverb}* {falls}', 'Caseloads are starting to fall.', 'improved'),
  moves('less', '{less} in|of', 'There has been a reduction in caseloads.', 'improved'),
  moves('less', '{leadTo} to|in ..2 reduced', 'This has led to reduced delays.', 'improved'),
  moves('more', 'helped|helping to? {rise}', 'The panel has helped to increase attendance.', 'improved'),
  moves('less', 'helped|helping to? {falls}', 'The panel has helped to reduce delays.', 'improved'),
  moves('more', 'there {be} ..1 increased|greater', 'There is increased capacity.', 'improved'),
  moves('more', '{leadTo} to|in ..2 greater|increased|higher', 'This has led to greater stability.', 'improved'),
  moves('more', '{have} {adverb}* {risen}', 'The capacity of the service has increased.', 'improved'),
  moves('more', '{be} {adverb}* {rising}', 'Caseloads are rising.', 'declined'),
  moves('more', '{begin}|{goesOn} to {adverb}* {rise}', 'Caseloads continue to rise.', 'declined'),
  moves(
    'more',
    'increasing|growing numbers|number|proportion of',
    'Increasing numbers of children achieve permanence.',
    'improved',
  ),
  moves('more', '{more} in|of', 'This has led to an increase in vacancies.', 'declined'),
  moves('less', 'there {be} ..1 reduced|lower|less', 'There is a reduced reliance on agency staff.', 'improved'),
  moves('more', '{make} a|an increased|greater', 'Records show an increased focus on children.', 'improved'),
  moves('less', '{becomes} rarer|fewer', 'Placement breakdowns have become rarer.', 'improved'),
  moves(
    'more',
    '{be} ..1 higher ::7 than a|at|before|it|they|previously',
    'Attendance is higher than a year ago.',
    'improved',
  ),
  moves(
    'less',
    '{be} ..1 lower ::7 than a|at|before|it|they|previously',
    'Turnover is lower than a year ago.',
    'improved',
  ),
  moves('less', '{have} ..3 ceased|stopped', 'The use of unregistered homes has almost ceased.', 'improved'),
  moves('less', '{have} ..1 come|gone down', 'Waiting times have come down.', 'improved'),
  moves('more', '{have} ..1 gone up', 'Caseloads have gone up.', 'declined'),
  moves(
    'less',
    'benefit|benefits|benefiting from ..1 lower|reduced|smaller',
    'Staff benefit from lower caseloads.',
    'improved',
  ),
];
