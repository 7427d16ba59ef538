import type { MonitoringVisitContent } from '../../documents/monitoring-visit-letter.ts';

/** The monitoring visit of September 2022. The facts are the council's account of 26 October 2022; the words are ours. */
export const monitoringVisitSeptember2022: MonitoringVisitContent = {
  council: 'Medway',
  visited: { start: '2022-09-21', end: '2022-09-22' },
  published: '2022-10-26',
  ordinal: 'fifth',
  judgedInadequate: 'July 2019',
  areasCovered: ['The help for disabled children and their families.'],
  headline: [
    'The ground has been laid for a better service for disabled children, but too many of them wait for short breaks and for the support that was agreed.',
  ],
  needsToImprove: ['How soon disabled children get short breaks and the support they were assessed for.'],
  findings: [
    'Assessments of disabled children are done in good time.',
    'Staff are committed. Some children have had to get used to a new worker.',
  ],
};
