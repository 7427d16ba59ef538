import { MONTHS } from '../domain/dates.ts';
import type { Story } from './story.ts';

const MONTH = `(?:${MONTHS.join('|')})`;
const DATED =
  '\\b([Ii]nspection|[Vv]isit|visited|[Rr]eport|published|took place|[Ll]etter|inspected|(?:[Ii]nspectors|Ofsted|[Tt]hey|,) (?:who )?(?:had )?(?:spent|came|arrived|called|returned|went|looked)|(?:Ofsted|[Ii]nspectors?)\\b[^,;.]{0,40}\\bsaw)\\b[^,;.]{0,60}';

/** `in July 2022`, `of 2019`, `since 24 March 2017`, `in 2019 and 2011`; a year counts only after such a word. */
const TOLD = new RegExp(
  `(?:${DATED})?(?:'s|\\b(?:[Ii]n|[Oo]f|[Ff]rom|[Ss]ince|[Dd]uring|[Oo]n|[Uu]ntil|[Bb]y|for|[Tt]he|[Aa]n?|[Aa]s|ago|and|[Bb]etween|[Ll]ast))\\s+(?:early |late |mid-?|spring |summer |autumn |winter )?(?:\\d{1,2}\\s+)?((?:(${MONTH})\\s+(?:\\d{1,2},?\\s+)?)?(20[0-4]\\d)|(${MONTH}))\\b(?:\\s+(inspection|visit|report))?`,
  'g',
);

/** A grade dated further back than this is no news: as many days as an item may be late. */
const STILL_NEWS_DAYS = 30;
/** Two to three months lie between an inspection and its report as a rule; seven in the slowest case known. */
const INSPECTION_TO_NEWS_DAYS = 150;
const MS_A_DAY = 86_400_000;
/** A day without a year that lies further ahead than this was one of the year before. */
const NEXT_YEAR_DAYS = 60;

/** A date as the words tell it, and whether it lies too far back to be this item's news. */
export type ToldDate = {
  words: string;
  old: boolean;
  ofInspection: boolean;
  daysAgo: number | null;
  /** `2023-07`; null where no month or no year is known. */
  month: string | null;
};

type Told = { year: number | null; month: number | null; ofInspection: boolean };

/** `a trust from April`: a month to come, as far as no year is told. */
const AHEAD =
  /\b(?:(?:from|by|until)\s+(?:early |late |mid-?)?(?:\d{1,2}\s+)?\p{Lu}\p{L}+(?:\s+\d{1,2})?$|(?:leaves?|starts?|begins?|ends?) (?:on|in) )/iu;

/** A month without a year is the last one of that name. */
const yearOf = (published: Date, { year, month }: Told): number =>
  year ?? published.getUTCFullYear() - ((month ?? 11) > published.getUTCMonth() ? 1 : 0);

/** Days from the end of the month or year told to the item. */
const daysBefore = (published: Date, told: Told): number =>
  (published.getTime() - Date.UTC(yearOf(published, told), (told.month ?? 11) + 1, 0)) / MS_A_DAY;

const monthOf = (published: Date | null, told: Told): string | null => {
  if (told.month === null || (published === null && told.year === null)) return null;
  const year = published === null ? told.year : yearOf(published, told);
  return `${year}-${String(told.month + 1).padStart(2, '0')}`;
};

const isOld = ({ published, latestYear }: Story, told: Told): boolean => {
  if (published === null)
    return told.year === null ? !told.ofInspection : !(told.ofInspection && told.year === latestYear);
  return daysBefore(published, told) > (told.ofInspection ? INSPECTION_TO_NEWS_DAYS : STILL_NEWS_DAYS);
};

const monthIndex = (name: string | undefined): number | null =>
  name === undefined ? null : (MONTHS as readonly string[]).indexOf(name);

/**
 * The dates a clause tells. An undated item gives no measure: there a date is background, unless it is that of the
 * inspection and no later year is told. Today's news is not dated by its month.
 */
export const toldDates = (clause: string, story: Story): readonly ToldDate[] =>
  [...clause.matchAll(TOLD)]
    .filter(({ index, 0: words }) => !AHEAD.test(clause.slice(Math.max(0, index - 8), index) + words))
    .map(({ 1: before, 2: words = '', 3: month, 4: year, 5: bareMonth, 6: after }) => {
      const told: Told = {
        year: year === undefined ? null : Number(year),
        month: monthIndex(month ?? bareMonth),
        // nobody calls the report of these days by its year alone
        ofInspection: before !== undefined || (after !== undefined && (month ?? bareMonth) !== undefined),
      };
      const daysAgo = story.published === null ? null : daysBefore(story.published, told);
      return {
        words: words.trim(),
        old: isOld(story, told),
        ofInspection: told.ofInspection,
        daysAgo,
        month: monthOf(story.published, told),
      };
    });

const MONTH_AND_YEAR = new RegExp(`\\b(${MONTH})(?: \\d{1,2},)? (20[0-4]\\d)\\b`, 'g');

/** Every month that is told with its year, however it is told: `2019-08`. */
export const monthsWithYear = (text: string): readonly string[] =>
  [...text.matchAll(MONTH_AND_YEAR)].map(
    ([, month, year]) => `${year}-${String((monthIndex(month) ?? 0) + 1).padStart(2, '0')}`,
  );

const IN_WORDS =
  /\b(?:(?:\w+|\d+) (?:years?|months?) (?:ago|earlier|before)|(?:\w+ )?last (?:year|month)|earlier this year)\b/i;

/** When something was, in the words around it: every date told after it, else the nearest one before it. */
export const whenTold = (before: string, after: string, story: Story): readonly string[] => {
  const datesIn = (text: string) => toldDates(text, story).map(({ words }) => words);
  const following = datesIn(after);
  if (following.length > 0) return following;
  const nearest = datesIn(before).at(-1) ?? /\b20[0-4]\d\b/.exec(before)?.[0];
  const inWords = IN_WORDS.exec(after)?.[0] ?? IN_WORDS.exec(before)?.[0];
  return [nearest ?? inWords].filter((words) => words !== undefined);
};

const DAY_TOLD = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (20[0-4]\\d))?`,
  'g',
);

/** Days from each day told, `11 September` or `September 11`, to the item; none where the item bears no date. */
export const daysAgoTold = (text: string, { published }: Story): readonly number[] => {
  if (published === null) return [];
  return [...text.matchAll(DAY_TOLD)].map(({ 1: dayBefore, 2: monthAfter, 3: monthBefore, 4: dayAfter, 5: year }) => {
    const month = monthIndex(monthAfter ?? monthBefore) ?? 0;
    const day = Number(dayBefore ?? dayAfter);
    const told = (of: number) => (published.getTime() - Date.UTC(of, month, day)) / MS_A_DAY;
    if (year !== undefined) return told(Number(year));
    const ofThisYear = told(published.getUTCFullYear());
    return ofThisYear < -NEXT_YEAR_DAYS ? told(published.getUTCFullYear() - 1) : ofThisYear;
  });
};
