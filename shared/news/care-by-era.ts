import type { Aspect } from '../domain/aspect.ts';
import type { Award } from './grades-told.ts';
import type { Story } from './story.ts';

/** From 2023 on care leavers are judged apart; before, `children in care` stood for both. */
const SPLIT_YEAR = 2023;

const isBeforeSplit = ({ published, latestYear }: Story): boolean | undefined => {
  if (published !== null) return published < new Date(Date.UTC(SPLIT_YEAR, 2, 1));
  return latestYear !== null && latestYear >= SPLIT_YEAR ? false : undefined;
};

/**
 * Settles `children in care` against `children in care and care leavers` by era, or by the other judgements told:
 * adoption was judged until 2018, with care leavers apart.
 */
export const settledCare = (awards: readonly Award[], story: Story): readonly Award[] => {
  const has = (aspect: Aspect) => awards.some((award) => award.aspect === aspect);
  const early = has('adoption') ? false : isBeforeSplit(story);
  const fullListWithoutLeavers = has('leaders-impact') && has('help-and-protection') && !has('care-leavers');
  return awards.flatMap((award) => {
    if (award.aspect === 'in-care-and-care-leavers' && early === false)
      return [{ ...award, aspect: 'in-care' } as const, { ...award, aspect: 'care-leavers' } as const];
    if (award.aspect === 'in-care' && !has('care-leavers') && (early ?? fullListWithoutLeavers))
      return [{ ...award, aspect: 'in-care-and-care-leavers' } as const];
    return [award];
  });
};
