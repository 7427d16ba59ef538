import type { FocusedVisitContent } from '../../documents/focused-visit-letter.ts';

/** The focused visit of May 2021. The facts are Ofsted's letter of 8 July 2021; the words are ours. */
export const focusedVisit2021: FocusedVisitContent = {
  layout: '2021-covid',
  council: 'Medway',
  visited: { start: '2021-05-25', end: '2021-05-26' },
  published: '2021-07-08',
  lookedAt: [],
  headline: [],
  priorityActions: [],
  needsToImprove: [
    'Analysis and planning for children who live with neglect for a long time.',
    'Oversight and planning for children placed at a distance from Medway, and for those who go missing or are at risk of exploitation.',
    'Help with emotional health and well-being for older children in care and care leavers.',
  ],
  findings: [
    'Since the last inspection in 2019, a steadier team of leaders has made progress and laid the ground for better practice. The pandemic has delayed part of the plan, among it the work on neglect.',
    'Improvements in the safeguarding hub have been made and sustained since the monitoring visit in August 2020. A new way of working and a new threshold document, both of April 2021, have made referrals better and quicker.',
    'Child protection enquiries are mostly done in good time, and strategy meetings are well attended.',
    'Some children are stepped down to early help too soon, and the help they get there does not change enough.',
    'Children placed at a distance are not always overseen as closely as those who live near.',
    'Support for care leavers has improved since the last inspection: there are more advisers, and they are in closer touch.',
  ],
};
