import type { Grades } from './grades-told.ts';
import type { Story } from './story.ts';
import { UNDER_MONITORING } from './words/events.ts';

/** A council found inadequate is inspected again within three years or so; monitoring visits end there. */
const MONITORED_YEARS = 4;

/**
 * Whether an item's council is one that Ofsted monitors: found inadequate, or slow to improve, by the latest dated grade
 * that the item remembers where it remembers any.
 */
export const isUnderMonitoring = ({ sentences, published }: Story, { past }: Grades): boolean => {
  if (!sentences.some(({ text }) => UNDER_MONITORING.test(text))) return false;
  const dated = past.flatMap(({ grade, when }) =>
    when.flatMap((words) => Array.from(words.matchAll(/20\d\d/g), ([year]) => ({ grade, year: Number(year) }))),
  );
  const [latest] = dated.toSorted((a, b) => b.year - a.year);
  if (latest === undefined) return true;
  const now = published?.getUTCFullYear() ?? latest.year;
  return latest.grade === 'inadequate' && now - latest.year <= MONITORED_YEARS;
};
