import type { FocusedVisitContent } from '../../documents/focused-visit-letter.ts';

/** The focused visit of February 2019. The facts are Ofsted's letter of 28 February 2019; the words are ours. */
export const focusedVisit2019: FocusedVisitContent = {
  layout: '2018',
  council: 'Medway',
  visited: { start: '2019-02-05', end: '2019-02-05' },
  published: '2019-02-28',
  lookedAt: [
    'Inspectors looked at the local authority’s arrangements for contacts and referrals at its front door, the First Response Team, and at assessments, strategy meetings and the thresholds for early help.',
  ],
  headline: [
    'The response to contacts and referrals has markedly improved since the joint targeted area inspection in June 2018. What was new then has become practice, and has held although many more contacts are made.',
    'Agencies share what they know in the hub. Health services still take too little part in strategy meetings, and some notifications of the police are still late.',
  ],
  priorityActions: [],
  needsToImprove: [
    'The part that health partners take in strategy meetings, so that risks to children are seen as a whole.',
    'How soon contacts and referrals of the police reach the hub.',
    'The quality of assessments, and how soon children and families are first visited.',
  ],
  findings: [
    'Decisions about contacts are made in good time, also at night, and fit the need. Consent is asked for as it should be.',
    'Some reports of domestic abuse were passed on by the police four days late, one of them four weeks. No child was found to have been harmed by this, but the risk had not been assessed.',
    'Children at immediate risk are recognised at once. Strategy meetings are held promptly, although not with everybody who should be there.',
    'Assessments are done sooner than at the previous visit, but differ a good deal in quality.',
    'Staff like working for Medway and find senior managers easy to reach.',
  ],
};
