import { type FoundCue, findCue, findFreshCue } from './cues.ts';
import { OUT_NOW, OUT_ON_A_DAY, REPORT_OUT_IN } from './lexicon/outcomes.ts';
import type { Story } from './story.ts';
import { daysAgoTold, toldDates } from './told-dates.ts';

/** A report that came out longer ago is no longer news. */
const OUT_WITHIN_DAYS = 14;

const isNear = (days: readonly number[]): boolean => days.some((ago) => ago >= -2 && ago <= OUT_WITHIN_DAYS);

/** What stands at once behind `today`: a weekday and a date. */
const BESIDE = /^[\s,(]*(?:\w+day,? )?(?:the )?(?:\d{1,2}\w* \w+|\w+ \d{1,2})(?:,? 20\d\d)?/;

/** The report comes out as the item is written: by its words, and by the day it tells where it tells one. */
export const outNow = (story: Story): FoundCue | undefined => {
  // `today (Monday, 11 September)`; a day further on may be that of the visit
  const daysIn = ({ words, sentence: { text } }: FoundCue) =>
    daysAgoTold(BESIDE.exec(text.slice(text.indexOf(words) + words.length))?.[0] ?? '', story);
  const byWords = findFreshCue(OUT_NOW, story.sentences, story);
  if (byWords !== undefined && (daysIn(byWords).length === 0 || isNear(daysIn(byWords)))) return byWords;
  const byDay = findCue(OUT_ON_A_DAY, story.sentences);
  return byDay !== undefined && isNear(daysAgoTold(byDay.words, story)) ? byDay : undefined;
};

/** The report that an item is about came out long before it: an old story, whatever the feed's date says. */
const OLD_REPORT_DAYS = 60;

export const oldReport = (story: Story): { name: string; words: string } | undefined => {
  for (const { text } of story.sentences) {
    const [words] = REPORT_OUT_IN.exec(text) ?? [];
    if (words === undefined) continue;
    const days = toldDates(words, story).flatMap(({ daysAgo }) => daysAgo ?? []);
    if (days.some((ago) => ago > OLD_REPORT_DAYS)) return { name: 'old-report', words };
  }
  return undefined;
};
