import type { IlacsContent } from '../../documents/ilacs-report.ts';

/** The inspection of July 2019. The facts are Ofsted's report of 27 August 2019; the words are ours. */
export const ilacs2019: IlacsContent = {
  edition: '2018',
  council: 'Medway',
  inspected: { start: '2019-07-15', end: '2019-07-26' },
  published: '2019-08-27',
  judgements: {
    'leaders-impact': 'inadequate',
    'help-and-protection': 'inadequate',
    'in-care-and-care-leavers': 'requires-improvement',
    'overall-effectiveness': 'inadequate',
  },
  summary: [
    'Children in Medway who need help and protection do not get it as they should. Most of these services have become worse since the inspection of 2015. Children who live with neglect for years, and young people who are exploited or go missing, stay at risk for too long.',
    'The front door has kept the improvements that followed the joint inspection of 2018. Behind it, in the early help hubs, the assessment service and the longer-term teams, leaders had neither seen nor dealt with serious and widespread failures until inspectors brought children’s cases to them.',
    'Workers are committed, but those in the assessment service carry far too many cases. Children in care mostly do well where they live; plans for their permanence and the help for care leavers are not good enough.',
  ],
  needsToImprove: [
    'What senior managers know of the lives of vulnerable children, and how far audits can be relied on.',
    'The number of staff in social care, in the early help hubs and in the leaving care teams.',
    'The response to neglect, to domestic abuse between parents and to young people in danger of exploitation.',
    'The coordination of early help, and managers’ grip on it.',
    'Management oversight and supervision that protect children from significant harm.',
    'Planning for permanence, and decisions about it, at every stage.',
    'The tracking of children who go missing from home, care or school.',
    'Care leavers’ access to a suitable home, to education, training and work, and to their rights.',
    'Work with health services, in strategy and day by day, for children in care and care leavers.',
    'Leadership of the services for foster carers and adopters.',
  ],
  sections: {
    'help-and-protection': [
      'Early help is slow, because more families need it and posts are empty. Families wait for the first contact and then for the first visit.',
      'Contacts and referrals are decided within a day, and partners’ knowledge is used well. Those who are passed on for an assessment then wait too long to be seen, with risks that nobody has assessed.',
      'Most of the social workers whom inspectors met in the assessment service were responsible for more than 40 children. Assessments describe more than they analyse, and long neglect is not recognised for what it is.',
      'Strategy discussions and child protection conferences are held late. Plans are of mixed quality; those of the long-term teams have begun to improve.',
      'Supervision is regular but often gives no direction, and children’s cases drift.',
    ],
    'in-care-and-care-leavers': [
      'Most children in care are settled where they live and are looked after well. Permanence is planned late and followed up poorly.',
      'Children wait too long for help with their emotional and mental health.',
      'Care leavers are in touch with their advisers. Too many lack a suitable home, or work or training, or do not know what they are entitled to.',
    ],
    'leaders-impact': [
      'Leaders and councillors know that there are difficulties, but look at process more than at children. Audits are unreliable and the council’s own assessment is too hopeful.',
      'Improvements found at the focused visit in February 2019 have not spread beyond the front door. Change comes too slowly for children.',
    ],
  },
};
