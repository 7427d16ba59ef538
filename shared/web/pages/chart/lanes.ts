import type { Aspect } from '../../../domain/aspect.ts';
import type { JudgementPeriod } from '../../../use-cases/queries/judgement-periods.ts';

/** One row of the chart: judgements of the same service under the names that frameworks gave them. */
export type Lane = {
  label: string;
  periods: readonly JudgementPeriod[];
  /** Those of the row above that are about this service as well. */
  shared: readonly JudgementPeriod[];
};

/** From 2018 to 2022 children in care and care leavers were judged together: one judgement for two rows. */
export const JOINT: Aspect = 'in-care-and-care-leavers';

const LANES: readonly { label: string; aspects: readonly Aspect[]; shares?: Aspect }[] = [
  { label: 'Overall effectiveness', aspects: ['overall-effectiveness'] },
  { label: 'Impact of leaders', aspects: ['leaders-impact', 'leadership-management-governance'] },
  { label: 'Help and protection', aspects: ['help-and-protection'] },
  { label: 'Children in care', aspects: ['looked-after-and-permanence', JOINT, 'in-care'] },
  { label: 'Care leavers', aspects: ['care-leavers'], shares: JOINT },
  { label: 'Adoption', aspects: ['adoption'] },
  { label: 'Safeguarding board', aspects: ['lscb'] },
  { label: 'Capacity to improve', aspects: ['capacity-to-improve'] },
  { label: 'Outcomes in care', aspects: ['outcomes-for-looked-after-children'] },
  { label: 'Quality of provision', aspects: ['quality-of-provision'] },
  { label: 'Leadership (2013)', aspects: ['leadership-and-management'] },
];

/** The rows that hold something, in the order in which they are shown. */
export const lanesOf = (periods: readonly JudgementPeriod[]): readonly Lane[] => {
  const drawable = periods.filter(({ from, to }) => to === null || to > from);
  return LANES.map(({ label, aspects, shares }) => ({
    label,
    periods: drawable.filter(({ aspect }) => aspects.includes(aspect)),
    shared: drawable.filter(({ aspect }) => aspect === shares),
  })).filter((lane) => lane.periods.length + lane.shared.length > 0);
};
