import type { Grade } from '../domain/grade.ts';
import { toldDates, whenTold } from './dates-in-item.ts';
import { ASKED_FOR, ASKED_WHETHER, SOMEBODY_ASKS } from './lexicon/asked-for.ts';
import {
  AFTERMATH,
  AFTERMATH_TOLD,
  BACKGROUND_OPENERS,
  IN_CLAUSE,
  IN_SENTENCE,
  KNOWN_JUDGE,
  OLD_OR_FEARED,
  RESUMES,
  STILL_AHEAD,
} from './lexicon/background.ts';
import type { Cue, TimeWords } from './lexicon/cue.ts';
import { NOUN_AFTER } from './lexicon/grade-verbs.ts';
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
import { OUT_NOW, TOLD_ON_A_DAY } from './lexicon/report-is-out.ts';
import { inOpinion, isOfOthers } from './speakers.ts';
import { type Clause, clauseAt, clausesOf, type GradeSpot, gradeSpots, type Sentence, type Story } from './story.ts';

/**
 * What a mention of a grade amounts to, the rule that says so, and when it was awarded where the words say. In the
 * `aftermath` of an award the main clause tells what came of it, on the day itself or long after.
 */
export type Newness = {
  newness: 'new' | 'aftermath' | 'past' | 'not-awarded';
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
} & Newness;

/** The rule of an aftermath that only a report of the same day makes new. */
export const AFTER_REPORT = 'after-report';
/** The rule of an aftermath that tells the day of the award: `resigned after Ofsted rated it inadequate today`. */
export const ON_THE_DAY = 'on-the-day';

const firstOf = (rows: readonly TimeWords[], text: string): TimeWords | undefined =>
  rows.find(({ words }) => words.test(text));

const RELATIVE: TimeWords = { means: 'past', name: 'relative', words: RELATIVE_OPENS, sample: ', which ' };
const KNOWN: TimeWords = { means: 'past', name: 'known-rating', words: KNOWN_RATING, sample: 'its ' };

const byGrammar = (before: string, after: string, clause: Clause, sentence: string): TimeWords | undefined => {
  const row = firstOf(BEFORE_GRADE, before);
  const judged =
    (row?.name === 'wish' && JUDGED_TO_BE.test(sentence.slice(0, clause.start) + before)) ||
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

/** A clause of background with the main clause resumed in it counts from there: `since it opened in 2023 has led to`. */
const mainPart = ({ text, opener }: Clause): string =>
  BACKGROUND_OPENERS.includes(opener) && !/^when\b/i.test(text) ? text.replace(RESUMES, '') : text;

/** `In 2019 leaders were inadequate, and care leavers requiring improvement`: the date holds behind the comma. */
const GOES_ON_IN_THE_PAST = /^, and\b(?!.*\b(?:is|are|says?|rates?|finds?|in (?:\w+ )?20\d\d)\b)/i;
const TELLS_NOW = /\b(?:has|have|now|today|this|(?:Mon|Tues|Wednes|Thurs|Fri)day)\b/i;

/** Reads tense, dates and speaker around a grade. What nothing speaks against is awarded now. */
export const newnessOf = (spot: GradeSpot, { text }: Sentence, clause: Clause, story: Story): Newness => {
  const when = whenOf(spot, text, clause, story);
  if (inOpinion(text, spot.start) || isOfOthers(text, spot.start))
    return { newness: 'not-awarded', rule: 'opinion', when };
  if (ASKED_WHETHER.test(text.slice(spot.end))) return { newness: 'not-awarded', rule: 'question', when };
  const background = BACKGROUND_OPENERS.includes(clause.opener) && !RESUMES.test(text.slice(clause.start, spot.start));
  const atOnce = when.length === 0 && !LONG_BEFORE.test(text.slice(0, clause.start));
  if (background && /^(?:after|following|when)$/.test(clause.opener) && TOLD_ON_A_DAY.test(clause.text) && atOnce)
    return { newness: 'aftermath', rule: ON_THE_DAY, when };
  if (background && AFTERMATH.test(clause.text) && atOnce) return { newness: 'aftermath', rule: clause.opener, when };
  if (background && AFTERMATH_TOLD.test(clause.text) && atOnce)
    return { newness: 'aftermath', rule: AFTER_REPORT, when };
  if (background) return { newness: 'past', rule: `background: ${clause.opener}`, when };
  const before = clauseAt(clausesOf(text), clause.start - 1);
  const goesOn =
    before !== undefined && BACKGROUND_OPENERS.includes(before.opener) && GOES_ON_WITH_IT.test(clause.text);
  if (goesOn && /^(?:after|following)$/.test(before.opener) && TOLD_ON_A_DAY.test(before.text))
    return { newness: 'aftermath', rule: ON_THE_DAY, when };
  if (goesOn) return { newness: 'past', rule: `background: ${before.opener}`, when: whenOf(spot, text, before, story) };
  const row = byGrammar(text.slice(clause.start, spot.start), text.slice(spot.end), clause, text);
  if (row !== undefined) return { newness: row.means, rule: row.name, when };
  const dated = REPLACES.test(text.slice(spot.end)) ? text.slice(clause.start, spot.end) : mainPart(clause);
  if (
    GOES_ON_IN_THE_PAST.test(clause.text) &&
    !TELLS_NOW.test(text) &&
    toldDates(text.slice(0, clause.start), story).some(({ old }) => old)
  )
    return { newness: 'past', rule: 'dated', when };
  if (toldDates(dated, story).some(({ old }) => old)) return { newness: 'past', rule: 'dated', when };
  return { newness: 'new', rule: 'awarded', when };
};

/** A cue, the words that matched it, and where. */
export type FoundCue = { name: string; words: string; sentence: Sentence };

type Accepts = (sentence: Sentence, words: RegExp) => boolean;

const find = <C extends Cue>(cues: readonly C[], sentences: readonly Sentence[], accepts: Accepts) => {
  for (const sentence of sentences)
    for (const cue of cues) {
      const [words] = cue.words.exec(sentence.text) ?? [];
      if (words !== undefined && accepts(sentence, cue.words)) return { ...cue, words, sentence };
    }
  return undefined;
};

/** The first cue that matches in the first sentence where any does. */
export const findCue = <C extends Cue>(cues: readonly C[], sentences: readonly Sentence[]) =>
  find(cues, sentences, () => true);

const clauseOf = ({ text }: Sentence, words: RegExp): Clause | undefined =>
  clauseAt(clausesOf(text), Math.max(0, text.search(words)));

/** The first cue that the clause around it does not date too far back; undated items give no measure. */
export const findRecentCue = <C extends Cue>(cues: readonly C[], sentences: readonly Sentence[], story: Story) =>
  find(cues, sentences, (sentence, words) => {
    const clause = clauseOf(sentence, words);
    const dates = clause === undefined ? [] : toldDates(clause.text, story);
    return !dates.some(({ old, daysAgo }) => old && daysAgo !== null);
  });

/** `rated inadequate in 2019, and the government appointed`: a simple past goes on with the date before it. */
const GOES_ON = /^, and\b(?!.*\b(?:has|have|now|today)\b)/i;

const isOld = ({ start, text: clause }: Clause, { text }: Sentence, story: Story): boolean =>
  toldDates(GOES_ON.test(clause) ? text.slice(0, start) + clause : clause, story).some(({ old }) => old);

/** `In the wake of a damning report the government has appointed`: the main clause follows without a comma. */
const GOES_ON_TO_NEWS = /\b(?:has|have) (?:now |also |finally |today )?(?!been\b|had\b)\w+(?:ed|nt|en|de|ut)\b/i;

/** Whether the words stand in somebody's speech or a background clause, or are dated too far back. */
const inPassing = (sentence: Sentence, words: RegExp, story: Story): boolean => {
  const { text, place } = sentence;
  const at = Math.max(0, text.search(words));
  if (inOpinion(text, at) || isOfOthers(text, at)) return true;
  // a headline tells its news
  if (place === 'headline') return false;
  const clause = clauseOf(sentence, words);
  if (clause === undefined) return false;
  return (
    (BACKGROUND_OPENERS.includes(clause.opener) && !(clause.start === 0 && GOES_ON_TO_NEWS.test(clause.text))) ||
    KNOWN_JUDGE.test(clause.text) ||
    OLD_OR_FEARED.test(clause.text) ||
    IN_SENTENCE.some((cue) => cue.words.test(text)) ||
    isOld(clause, sentence, story)
  );
};

const isStillAhead = (sentence: Sentence, words: RegExp): boolean =>
  sentence.place !== 'headline' && STILL_AHEAD.test(clauseOf(sentence, words)?.text ?? '');

/** The first cue that tells news: in no speech and no background clause, and not dated too far back. */
export const findFreshCue = <C extends Cue>(cues: readonly C[], sentences: readonly Sentence[], story: Story) =>
  find(cues, sentences, (sentence, words) => !inPassing(sentence, words, story) && !isStillAhead(sentence, words));

/** Whether somebody only wants, fears, denies or asks about what the words tell. */
const onlyAskedFor = ({ text }: Sentence, words: RegExp): boolean => {
  const [found = ''] = words.exec(text) ?? [];
  const end = text.search(words) + found.length;
  const behind = text.slice(end);
  return (
    ASKED_FOR.some((cue) => cue.words.test(text.slice(0, end))) ||
    ASKED_WHETHER.test(behind) ||
    SOMEBODY_ASKS.test(behind)
  );
};

/** The first cue that tells of a step somebody took. */
export const findStepTaken = <C extends Cue>(cues: readonly C[], sentences: readonly Sentence[], story: Story) =>
  find(cues, sentences, (sentence, words) => !inPassing(sentence, words, story) && !onlyAskedFor(sentence, words));
