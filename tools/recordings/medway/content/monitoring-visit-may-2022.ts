import type { MonitoringVisitContent } from '../../documents/monitoring-visit-letter.ts';

/** The monitoring visit of May 2022. The facts are the council's and the press's accounts of 17 June 2022; the words are ours. */
export const monitoringVisitMay2022: MonitoringVisitContent = {
  council: 'Medway',
  visited: { start: '2022-05-11', end: '2022-05-12' },
  published: '2022-06-17',
  ordinal: 'fourth',
  judgedInadequate: 'July 2019',
  areasCovered: ['The help for care leavers, and for older children in care who will soon leave it.'],
  headline: [
    'Services for care leavers have made significant progress since the inspection in 2019. More of them than in the country as a whole are in education or work. Practice is still inconsistent, and the workforce is steadier than before but fragile.',
  ],
  needsToImprove: ['How early the move from care to life as an adult is planned.', 'The consistency of practice.'],
  findings: [
    'Personal advisers keep in touch with care leavers and help them well.',
    'Planning for the time after care sometimes begins late.',
    'Leaders know where practice is uneven and what they have to do about it.',
  ],
};
