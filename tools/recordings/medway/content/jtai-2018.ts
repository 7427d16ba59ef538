import type { JtaiContent } from '../../documents/jtai-letter.ts';

/** The joint inspection of June 2018. The facts are the letter of 3 August 2018; the words are ours. */
export const jtai2018: JtaiContent = {
  layout: '2016',
  council: 'Medway',
  inspected: { start: '2018-06-18', end: '2018-06-22' },
  published: '2018-08-03',
  theme: 'the multi-agency response to domestic abuse',
  overview: [
    'The inspection looked at the front door for children who may be in need or at risk, which consists in Medway of the single point of access and the multi-agency safeguarding hub, and followed the cases of children who live with domestic abuse.',
    'Agencies in Medway do not yet work together well enough for every child to get the right service soon enough, and some children are left with risks that nobody has assessed. People in all agencies are committed, and there is good practice to build on, but much that has been planned is too new to show.',
  ],
  priorityActions: [
    'The partnership must see to it that whenever somebody is worried about a child and turns to the front door, enough is found out about the child, and that what happens next is decided in good time and fits the need and the risk.',
  ],
  needsToImprove: [
    'The new front door does not always gather what it needs quickly enough. Risks that build up slowly are recognised less well than those that are acute.',
    'Professionals look too little at what daily life is like for the child, and rely too much on what parents say.',
    'Police notifications of domestic abuse come late to the front door, and many do not tell enough about the child.',
    'Health services take too small a part in strategy discussions.',
    'Assessments differ in quality, and in too many of them the impact of domestic abuse on the child is not analysed.',
    'Supervision and management oversight do not always move children’s plans on.',
  ],
  strengths: [
    'Acute risks are answered quickly and firmly.',
    'Victims of domestic abuse find a wide range of services in one place once a week.',
    'Weekly conferences of all agencies bring help in time where the risk is high.',
  ],
  findings: [],
  responseDue: '2018-11-12',
};
