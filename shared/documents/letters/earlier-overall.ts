import { type PreviousOverall, previousOverall } from '../grades/previous-overall.ts';
import { earlierVisitIn } from './earlier-time.ts';
import type { Letter } from './letter.ts';

/** What letters call a part of the services beyond the words of reports. */
const PART = /\bcare[- ]experienced\b/i;

const yearsIn = (text: string): readonly number[] => (text.match(/\b20[012]\d\b/g) ?? []).map(Number);

const inspectionYears = ({ sentences }: Letter): readonly number[] =>
  sentences.flatMap(({ text }) => {
    const visit = earlierVisitIn(text) ?? '';
    return /inspection/i.test(visit) ? yearsIn(visit) : [];
  });

/**
 * The overall grade of the inspection before, as the letter states it. A grade of an older inspection than the latest
 * that the letter names is history: then none is told.
 */
export const earlierOverall = (letter: Letter): PreviousOverall | undefined => {
  const whole = letter.sentences.filter(({ text }) => !PART.test(text));
  const said = previousOverall(whole);
  if (said === undefined) return undefined;
  const year = Math.max(...yearsIn(said.evidence.quote));
  const isHistory = Number.isFinite(year) && inspectionYears(letter).some((later) => later > year);
  return isHistory ? undefined : said;
};
