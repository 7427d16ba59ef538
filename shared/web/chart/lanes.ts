import type { Aspect } from '../../domain/aspect.ts';
import type { JudgementPeriod } from '../../use-cases/queries/judgement-periods.ts';

/** One row of the chart: judgements of the same service under the names that frameworks gave them. */
export type Lane = { label: string; periods: readonly JudgementPeriod[] };

/** Children in care and care leavers were judged together from 2018 to 2022: that bar stands in both rows. */
const LANES: readonly { label: string; aspects: readonly Aspect[] }[] = [
  { label: 'Overall effectiveness', aspects: ['overall-effectiveness'] },
  { label: 'Impact of leaders', aspects: ['leaders-impact', 'leadership-management-governance'] },
  { label: 'Help and protection', aspects: ['help-and-protection'] },
  { label: 'Children in care', aspects: ['looked-after-and-permanence', 'in-care-and-care-leavers', 'in-care'] },
  { label: 'Care leavers', aspects: ['in-care-and-care-leavers', 'care-leavers'] },
  { label: 'Adoption', aspects: ['adoption'] },
  { label: 'Safeguarding board', aspects: ['lscb'] },
  { label: 'Capacity to improve', aspects: ['capacity-to-improve'] },
  { label: 'Outcomes in care', aspects: ['outcomes-for-looked-after-children'] },
  { label: 'Quality of provision', aspects: ['quality-of-provision'] },
  { label: 'Leadership (2013)', aspects: ['leadership-and-management'] },
];

/** The rows that hold something, in the order in which they are shown. */
export const lanesOf = (periods: readonly JudgementPeriod[]): readonly Lane[] =>
  LANES.map(({ label, aspects }) => ({
    label,
    periods: periods.filter(({ aspect, from, to }) => aspects.includes(aspect) && (to === null || to > from)),
  })).filter((lane) => lane.periods.length > 0);
