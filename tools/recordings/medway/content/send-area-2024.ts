import type { SendAreaContent } from '../../documents/send-area-report.ts';

/** The area SEND inspection of February 2024. The facts are the report of 2 April 2024; the words are ours. */
export const sendArea2024: SendAreaContent = {
  council: 'Medway',
  inspected: { start: '2024-02-05', end: '2024-02-09' },
  published: '2024-04-02',
  previous: { start: '2019-12-09', end: '2019-12-11' },
  outcome: 2,
  information: [
    'Medway Council and the NHS Kent and Medway Integrated Care Board are responsible for these services together. Leaders of both have changed since 2019, which has slowed their improvement.',
  ],
  experience: [
    'Most children with SEND wait a long time until somebody finds out what they need. Some, among them those with complex needs and those known to social care, are helped quickly and well. The experiences of families differ too much.',
    'Parents find it hard to learn where help is to be had. The local offer is weak, and many do not know it.',
  ],
  effective: [
    'Leaders know what children in the area need, and their first actions help.',
    'The parents’ forum and the partnership work together with trust.',
  ],
  better: [
    'The partnership does not measure together what its work achieves.',
    'Education, health and care plans differ in quality and are often late.',
    'Planning for life as an adult begins too late for many young people.',
  ],
  priorityActions: [],
  needsToImprove: [
    'Leaders should agree on indicators that show what the work of the whole partnership achieves.',
    'Leaders should communicate in a way that reaches all families, and that professionals can rely on.',
    'Leaders should go on improving education, health and care plans and shortening the waiting times for assessments.',
    'Leaders should plan services together with children and young people and listen to what they say.',
    'Leaders should improve the move from services for children to those for adults.',
    'Leaders should make it easier for children and young people to take part in activities outside school.',
  ],
};
