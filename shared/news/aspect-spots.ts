import type { Aspect } from '../domain/aspect.ts';
import { ASPECT_WORDS } from './words/judgements.ts';

/** Where a sentence names a judgement. */
export type AspectSpot = { aspect: Aspect; start: number; end: number };

/** The judgements a sentence names, in order; shorter names inside longer ones are left out. */
export const aspectSpots = (text: string): readonly AspectSpot[] => {
  const all = ASPECT_WORDS.flatMap(({ aspect, words }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => ({ aspect, start: index, end: index + found.length })),
  );
  return all
    .filter((spot) => !all.some((other) => other !== spot && other.start <= spot.start && spot.end <= other.end))
    .toSorted((a, b) => a.start - b.start);
};
