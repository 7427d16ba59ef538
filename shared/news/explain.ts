import type { Grade } from '../domain/grade.ts';
import { findFreshCue } from './cues.ts';
import { NOUN_AFTER } from './lexicon/awards.ts';
import {
  AFTERMATH,
  AFTERMATH_TOLD,
  BACKGROUND_OPENERS,
  IN_CLAUSE,
  IN_SENTENCE,
  RESUMES,
} from './lexicon/background.ts';
import type { TimeWords } from './lexicon/cue.ts';
import {
  AFTER_GRADE,
  BEFORE_GRADE,
  DESCRIBING_CLAUSE,
  JOINS_THEM,
  JUDGED_TO_BE,
  KNOWN_ANTECEDENT,
  KNOWN_BEFORE,
  KNOWN_RATING,
  RELATIVE_OPENS,
  SENTENCE_GOES_ON,
} from './lexicon/not-new.ts';
import { ELSEWHERE } from './lexicon/other-news.ts';
import { OUT_NOW, TELLS_REPORT, TOLD_ON_A_DAY } from './lexicon/outcomes.ts';
import { inOpinion, isOfOthers } from './speakers.ts';
import { type Clause, clauseAt, clausesOf, type GradeSpot, gradeSpots, type Sentence, type Story } from './story.ts';
import { toldDates, whenTold } from './told-dates.ts';

/**
 * What a mention of a grade amounts to, the rule that says so, and when it was awarded where the words say. In the
 * `aftermath` of an award the main clause tells what came of it, on the day itself or long after.
 */
export type Standing = {
  standing: 'new' | 'aftermath' | 'past' | 'not-awarded';
  rule: string;
  when: readonly string[];
};

/** A grade in a sentence, and whether the sentence awards it, remembers it or neither. */
export type GradeMention = {
  grade: Grade;
  start: number;
  end: number;
  sentence: Sentence;
  /** The clause that decided. */
  words: string;
} & Standing;

/** The rule of an aftermath that only a report of the same day makes new. */
const AFTER_REPORT = 'after-report';
/** The rule of an aftermath that tells the day of the award: `resigned after Ofsted rated it inadequate today`. */
const ON_THE_DAY = 'on-the-day';

const firstOf = (rows: readonly TimeWords[], text: string): TimeWords | undefined =>
  rows.find(({ words }) => words.test(text));

const RELATIVE: TimeWords = { means: 'past', name: 'relative', words: RELATIVE_OPENS, sample: ', which ' };
const KNOWN: TimeWords = { means: 'past', name: 'known-rating', words: KNOWN_RATING, sample: 'its ' };

const byGrammar = (before: string, after: string, clause: Clause, sentence: string): TimeWords | undefined => {
  const row = firstOf(BEFORE_GRADE, before);
  const judged =
    (row?.name === 'wish' && JUDGED_TO_BE.test(before)) ||
    (row !== undefined && JOINED_ROWS.includes(row.name) && JOINS_THEM.test(before)) ||
    (row?.name === 'standing' && (IN_THE_REPORT.test(sentence) || OUT_NOW.some(({ words }) => words.test(sentence))));
  const earlier = sentence.slice(0, clause.start);
  const sinceComma = earlier.slice(Math.max(earlier.lastIndexOf(','), earlier.lastIndexOf(';')) + 1);
  const tellsIt = KNOWN_ANTECEDENT.test(earlier) && !KNOWN_BEFORE.test(sinceComma);
  const describing = tellsIt ? undefined : firstOf(DESCRIBING_CLAUSE, before);
  return (
    (judged ? undefined : row) ??
    describing ??
    (RELATIVE_OPENS.test(before) && SENTENCE_GOES_ON.test(after) ? RELATIVE : undefined) ??
    firstOf(AFTER_GRADE, after) ??
    (KNOWN_RATING.test(before) && NOUN_AFTER.test(after) ? KNOWN : undefined) ??
    firstOf(IN_CLAUSE, clause.text) ??
    firstOf(IN_SENTENCE, sentence)
  );
};

/** `in 2012 it was inadequate, and in 2016 inspectors`: the second date begins another main clause. */
const NEXT_CONJUNCT = /,? (?:and|but|then) in (?:\w+ )?20\d\d (?=\w).*$/;

/** `are rated good in the report` tells of the report this item is about. */
const IN_THE_REPORT = /\bin (?:the|this|its) (?:new |latest |full )?report\b/i;

/** `'requires improvement' replaces the 'inadequate' of 2015`: the date is that of the other grade. */
const REPLACES = /^["']? (?:replaces|takes the place of)\b/i;

/** `has become the first to gain`, `is now one of twenty judged`: the words of others or of a wish, and an award. */
const JOINED_ROWS: readonly string[] = ['general', 'wish', 'standing'];

/** The dates beside a grade; those of the sentence where its own clause tells none. */
const whenOf = ({ start, end }: GradeSpot, text: string, clause: Clause, story: Story): readonly string[] => {
  const next = gradeSpots(text).find((spot) => spot.start >= end)?.start ?? text.length;
  const after = text.slice(end, Math.min(next, end + 60)).replace(NEXT_CONJUNCT, '');
  const beside = whenTold(text.slice(clause.start, start), after, story);
  return beside.length > 0 ? beside : whenTold(text.slice(0, start), '', story);
};

/** `since the inspection of May, where a grade of good was achieved`. */
const GOES_ON_WITH_IT = /^,\s+(?:where|which|when|whose)\b/i;

/** `four years after Ofsted rated it`. */
const LONG_BEFORE = /\b(?:years?|months?|decades?)\s*$/i;

/** `stepped down hours after Ofsted declared it`. */
const HOURS_BEFORE = /\b(?:hours|minutes|the day) after\b/i;

/** A clause of background with the main clause resumed in it counts from there: `since it opened in 2023 has led to`. */
const mainPart = ({ text, opener }: Clause): string =>
  BACKGROUND_OPENERS.includes(opener) && !/^when\b/i.test(text) ? text.replace(RESUMES, '') : text;

/** `In 2019 leaders were inadequate, and care leavers requiring improvement`: the date holds behind the comma. */
const GOES_ON_IN_THE_PAST = /^, and\b(?!.*\b(?:is|are|says?|rates?|finds?|in (?:\w+ )?20\d\d)\b)/i;
const TELLS_NOW = /\b(?:has|have|now|today|this|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i;

/** Reads tense, dates and speaker around a grade. What nothing speaks against is awarded now. */
export const standingOf = (spot: GradeSpot, { text }: Sentence, clause: Clause, story: Story): Standing => {
  const when = whenOf(spot, text, clause, story);
  if (inOpinion(text, spot.start) || isOfOthers(text, spot.start))
    return { standing: 'not-awarded', rule: 'opinion', when };
  const background = BACKGROUND_OPENERS.includes(clause.opener) && !RESUMES.test(text.slice(clause.start, spot.start));
  const atOnce = when.length === 0 && !LONG_BEFORE.test(text.slice(0, clause.start));
  if (background && /^(?:after|following|when)$/.test(clause.opener) && TOLD_ON_A_DAY.test(clause.text) && atOnce)
    return { standing: 'aftermath', rule: ON_THE_DAY, when };
  if (background && AFTERMATH.test(clause.text) && atOnce) return { standing: 'aftermath', rule: clause.opener, when };
  if (background && AFTERMATH_TOLD.test(clause.text) && atOnce)
    return { standing: 'aftermath', rule: AFTER_REPORT, when };
  if (background) return { standing: 'past', rule: `background: ${clause.opener}`, when };
  const before = clauseAt(clausesOf(text), clause.start - 1);
  const goesOn =
    before !== undefined && BACKGROUND_OPENERS.includes(before.opener) && GOES_ON_WITH_IT.test(clause.text);
  if (goesOn && /^(?:after|following)$/.test(before.opener) && TOLD_ON_A_DAY.test(before.text))
    return { standing: 'aftermath', rule: ON_THE_DAY, when };
  if (goesOn)
    return { standing: 'past', rule: `background: ${before.opener}`, when: whenOf(spot, text, before, story) };
  const row = byGrammar(text.slice(clause.start, spot.start), text.slice(spot.end), clause, text);
  if (row !== undefined) return { standing: row.means, rule: row.name, when };
  const dated = REPLACES.test(text.slice(spot.end)) ? text.slice(clause.start, spot.end) : mainPart(clause);
  if (
    GOES_ON_IN_THE_PAST.test(clause.text) &&
    !TELLS_NOW.test(text) &&
    toldDates(text.slice(0, clause.start), story).some(({ old }) => old)
  )
    return { standing: 'past', rule: 'dated', when };
  if (toldDates(dated, story).some(({ old }) => old)) return { standing: 'past', rule: 'dated', when };
  return { standing: 'new', rule: 'awarded', when };
};

/** Reports follow their inspection by thirty to fifty days: so soon after one, its grade is this week's news. */
const INSPECTED_WITHIN_DAYS = 45;

/** The rule of a mention that was settled as new. */
export const FRESH_AFTERMATH = 'fresh-aftermath';

/** An inspected council makes progress; a council that was told a grade today does not yet. */
const LATER_ON =
  /\b(?:(?:monitoring|focused|further|recent|follow-up|latest) (?:\w+ )?visits?|visits? since|letter|progress\w*|improving|recently|since then|re-?inspect\w*)\b/i;

const isOldNews = ({ sentences }: Story): boolean =>
  sentences.some(({ text }) => IN_SENTENCE.some(({ words }) => words.test(text)));

const inspectedLately = (story: Story): boolean =>
  story.sentences
    .flatMap(({ text }) => toldDates(text, story))
    .some(({ ofInspection, daysAgo }) => ofInspection && daysAgo !== null && daysAgo <= INSPECTED_WITHIN_DAYS);

const REPORT = /\b(?:report|inspection|findings|judge?ment)\b/i;

const aboutElsewhere = ({ headline }: Story): boolean => ELSEWHERE.some(({ words }) => words.test(headline));

const reportIsOut = (story: Story): boolean => {
  if (aboutElsewhere(story)) return false;
  const out = findFreshCue(OUT_NOW, story.sentences, story);
  return out !== undefined && REPORT.test(out.words) && !story.sentences.some(({ text }) => LATER_ON.test(text));
};

const headlineTellsReport = (story: Story): boolean =>
  TELLS_REPORT.some((words) => words.test(story.headline)) &&
  !aboutElsewhere(story) &&
  !story.sentences.slice(0, 2).some(({ text }) => LATER_ON.test(text));

/**
 * Settles grades told as what something followed from: `the council apologised after Ofsted rated it inadequate`. In the
 * first sentence they are new where the report comes out now, the item was written within weeks of the inspection, or its
 * headline is about the report and nothing speaks of a later day.
 */
export const aftermathSettler = (story: Story): ((mention: GradeMention) => GradeMention) => {
  const reported = !isOldNews(story) && reportIsOut(story);
  const fresh = reported || (!isOldNews(story) && (inspectedLately(story) || headlineTellsReport(story)));
  const [headline, first] = story.sentences;
  return (mention) => {
    if (mention.standing !== 'aftermath') return mention;
    const atOnce = mention.rule === ON_THE_DAY || HOURS_BEFORE.test(mention.sentence.text.slice(0, mention.start));
    const isOpening = mention.sentence === headline || mention.sentence === first;
    return (atOnce || (mention.rule === AFTER_REPORT ? reported : fresh)) && isOpening
      ? { ...mention, standing: 'new', rule: FRESH_AFTERMATH }
      : { ...mention, standing: 'past' };
  };
};
