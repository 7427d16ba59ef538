import type { IlacsContent } from '../../documents/ilacs-report.ts';

/** The inspection of July 2023. The facts are Ofsted's report of 11 September 2023; the words are ours. */
export const ilacs2023: IlacsContent = {
  edition: '2023',
  council: 'Medway',
  inspected: { start: '2023-07-17', end: '2023-07-28' },
  published: '2023-09-11',
  judgements: {
    'leaders-impact': 'good',
    'help-and-protection': 'requires-improvement',
    'in-care': 'good',
    'care-leavers': 'good',
    'overall-effectiveness': 'good',
  },
  summary: [
    'Children’s services in Medway are much better than at the inspection in 2019, which judged them to be inadequate. Leaders of the council and of the service work as one team and have dealt with the failures found then. Early help and the front door now answer quickly and well.',
    'Children in care and care leavers are looked after well. The work with adolescents, with those at risk of exploitation and with disabled children still differs from worker to worker. Leaders know this, and keep working on it and on a more stable workforce.',
  ],
  needsToImprove: [
    'Assessments, plans and action for children at risk of exploitation or of harm outside the home.',
    'Direct work with children, and work on their life stories.',
    'Assessment and planning for disabled children.',
    'The consistency of management oversight.',
  ],
  sections: {
    'help-and-protection': [
      'Early help has improved greatly since the inspection in 2019. Most families get the right help as soon as they need it, and their lives become better for it.',
      'Children who are referred are seen in good time, and decisions are overseen by managers. Thresholds are applied as they should be.',
      'The response to young people who are exploited, or at risk outside the home, varies. The tools to assess that risk are not used by everyone.',
      'The new service for disabled children is not yet consistent. Changes have been made too recently to be felt.',
      'Young people of 16 and 17 without a home are not always assessed at once. When they are, they are helped well.',
      'Work before care proceedings is far better than at the previous inspection, and senior managers follow it closely.',
    ],
    'in-care': [
      'Most children in care are settled with people who care for them well, and thrive at school and in their health.',
      'Permanence is thought of early. Children are adopted, live with relatives under special guardianship or stay with foster carers for good.',
      'Some children have had too many social workers, and not all of them get the direct work that would help them.',
    ],
    'care-leavers': [
      'The service for care leavers has improved greatly since 2019. Personal advisers know their young people and stand up for them.',
      'Most care leavers live in a suitable home. There is little choice for those with the most complex needs, and help with mental health is hard to get.',
    ],
    'leaders-impact': [
      'Children matter to the whole council. A stable team of senior leaders knows what is good and what is not, and has made great progress since 2019.',
      'Finding and keeping staff remains hard. Leaders have made the workforce larger and have brought caseloads down.',
      'Management oversight and supervision have improved, but are not yet equally good everywhere.',
    ],
  },
};
