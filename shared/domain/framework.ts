import * as z from 'zod';
import type { Aspect } from './aspect.ts';
import type { IsoDate } from './dates.ts';
import type { Grade } from './grade.ts';

export const FrameworkId = z.enum(['looked-after-children-2013', 'sif', 'ilacs-2018', 'ilacs-2023', 'ilacs-2026']);
export type FrameworkId = z.infer<typeof FrameworkId>;

/** How Ofsted graded full inspections in one era. */
export type Framework = {
  id: FrameworkId;
  /** As people call it. */
  name: string;
  /** Days of fieldwork it applied to, as far as published reports show. */
  fieldworkFrom: IsoDate;
  fieldworkTo: IsoDate | null;
  /** In the order the report prints them. */
  aspects: readonly Aspect[];
  /** Aspects that a report may leave out or print as not judged. */
  optional: readonly Aspect[];
  scale: readonly Grade[];
};

const SINCE_2013 = ['outstanding', 'good', 'requires-improvement', 'inadequate'] as const;

/**
 * Eras overlap by design: the first ILACS with care leavers judged apart had fieldwork in January 2023,
 * and no source gives the exact day in April 2026 from which the overall judgement is no longer made.
 * What a report prints decides; the dates only tell a missing row from an absent judgement.
 */
export const FRAMEWORKS: Record<FrameworkId, Framework> = {
  'looked-after-children-2013': {
    id: 'looked-after-children-2013',
    name: 'Inspection of services for looked after children (2013)',
    fieldworkFrom: '2013-06-01',
    fieldworkTo: '2013-10-31',
    aspects: [
      'overall-effectiveness',
      'capacity-to-improve',
      'outcomes-for-looked-after-children',
      'quality-of-provision',
      'leadership-and-management',
    ],
    optional: [],
    scale: ['outstanding', 'good', 'adequate', 'inadequate'],
  },
  sif: {
    id: 'sif',
    name: 'Single inspection framework (2013 to 2018)',
    fieldworkFrom: '2013-11-01',
    fieldworkTo: '2018-08-31',
    aspects: [
      'overall-effectiveness',
      'help-and-protection',
      'looked-after-and-permanence',
      'adoption',
      'care-leavers',
      'leadership-management-governance',
      'lscb',
    ],
    optional: ['lscb', 'adoption', 'care-leavers'],
    scale: SINCE_2013,
  },
  'ilacs-2018': {
    id: 'ilacs-2018',
    name: 'ILACS (2018 to 2022)',
    fieldworkFrom: '2018-01-01',
    fieldworkTo: '2023-02-28',
    aspects: ['leaders-impact', 'help-and-protection', 'in-care-and-care-leavers', 'overall-effectiveness'],
    optional: [],
    scale: SINCE_2013,
  },
  'ilacs-2023': {
    id: 'ilacs-2023',
    name: 'ILACS (since 2023, care leavers judged apart)',
    fieldworkFrom: '2023-01-01',
    fieldworkTo: null,
    aspects: ['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers', 'overall-effectiveness'],
    optional: [],
    scale: SINCE_2013,
  },
  'ilacs-2026': {
    id: 'ilacs-2026',
    name: 'ILACS (since April 2026, no overall judgement)',
    fieldworkFrom: '2026-04-01',
    fieldworkTo: null,
    aspects: ['leaders-impact', 'help-and-protection', 'in-care', 'care-leavers'],
    optional: [],
    scale: SINCE_2013,
  },
};
