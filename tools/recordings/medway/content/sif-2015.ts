import type { SifContent } from '../../documents/sif-report.ts';

/** The single inspection of 2015. The facts are Ofsted's report of 27 November 2015; the words are ours. */
export const sif2015: SifContent = {
  council: 'Medway',
  inspected: { start: '2015-09-14', end: '2015-10-08' },
  published: '2015-11-27',
  judgements: {
    'overall-effectiveness': 'requires-improvement',
    'help-and-protection': 'requires-improvement',
    'looked-after-and-permanence': 'requires-improvement',
    adoption: 'requires-improvement',
    'care-leavers': 'good',
    'leadership-management-governance': 'requires-improvement',
    lscb: 'requires-improvement',
  },
  summary: [
    'Services for Medway’s children are better than they were in 2013. The council and its improvement board have worked on the weaknesses found then, and in most of them children notice a difference, although not yet all children and not everywhere.',
    'The council has paid for many more permanent social workers, 75 of them in two years, and caseloads are falling. It still depends on agency staff, and some children have had to get used to one worker after another.',
    'Work before care proceedings and plans for a permanent home take too long for some children. Support for young people who have left care is the strongest part of the service.',
  ],
  previous: [
    'The arrangements to protect children were inspected in January 2013 and judged inadequate.',
    'The services for looked after children were inspected in July 2013 and judged inadequate.',
  ],
  recommendations: [
    'Have every manager use performance information to see where contacts, core groups and reviews are late, and act on it.',
    'Write down in strategy discussions how a child is kept safe in the meantime, and what happens if that fails.',
    'Ask, whenever a case is stepped down, what help the family still needs, and who gives it.',
    'Follow every allegation against a professional until its outcome is known.',
    'Speed up the review of children looked after by agreement, and of work before care proceedings.',
    'Check the health of children who come into care within four weeks, and take all of them to a dentist every year.',
    'Assess what a child and the family need when the child goes home from care.',
    'Set measurable targets in personal education plans, and narrow the gap to other children.',
    'Help more care leavers into education, training and work.',
    'Think of adoption for children of every age, and find homes for those over five.',
    'Make reports for permanence and letters for later life worth reading to the child they are about.',
    'Give all staff regular supervision that moves children’s plans on.',
    'Spare children and families the disruption of changing workers, and keep to the plan where it cannot be avoided.',
  ],
  sections: {
    'help-and-protection': [
      'Referrals are answered quickly by the contact, advice and duty service, and thresholds are understood by partners. Some contacts wait longer than they should, and help then comes late.',
      'Children at risk of immediate harm are protected. Plans say less clearly what happens while enquiries go on, and core groups do not always check whether a plan is working.',
      'Children who go missing are not always spoken to soon after they return.',
    ],
    'looked-after-and-permanence': [
      'Most looked after children live in stable homes that suit them. Not all of them have a plan for permanence when they should, and assessments of relatives who could care for them are slow.',
      'First health assessments are late, and mental health services cannot meet the demand.',
    ],
    adoption: [
      'Younger children are adopted, and faster than before. Children over five wait longer, and too few homes are found for them.',
    ],
    'care-leavers': [
      'Young people know their advisers and trust them. They live in suitable places and are helped to manage on their own. More of them should be in education, training or work.',
    ],
    'leadership-management-governance': [
      'Leaders and councillors know the service and put money behind its improvement. A senior team is in place and has steadied the work.',
      'Supervision of cases is regular. Supervision of staff is weaker, and managers do not always see that plans move on.',
    ],
  },
  board: {
    summary: [
      'The safeguarding board has changed a good deal in six months under an independent chair, after a review by its peers. It has only begun to challenge its members and to show what its work achieves.',
    ],
    recommendations: [
      'Finish the new structure of the board’s groups, and keep their work manageable.',
      'Look closely at core groups and at the progress of child protection plans.',
      'Measure what the board and its training change.',
      'Watch over practice in all member agencies by audits, and act on what they show.',
    ],
    findings: [
      'The board has set six priorities that fit its plan for the year. Its yearly report is an honest account of what was done, and says less about what came of it.',
    ],
  },
};
