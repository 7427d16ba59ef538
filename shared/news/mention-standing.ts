import type { Clause } from './clauses.ts';
import { type GradeSpot, gradeSpots } from './grade-spots.ts';
import { inOpinion } from './speakers.ts';
import type { Sentence, Story } from './story.ts';
import { toldDates, whenTold } from './told-dates.ts';
import {
  AFTER_GRADE,
  DESCRIBING_CLAUSE,
  KNOWN_ANTECEDENT,
  KNOWN_BEFORE,
  KNOWN_RATING,
  RELATIVE_OPENS,
  SENTENCE_GOES_ON,
} from './words/around-grade.ts';
import { NOUN_AFTER } from './words/awards.ts';
import { AFTERMATH, AFTERMATH_TOLD, BACKGROUND_OPENERS, IN_CLAUSE, IN_SENTENCE, RESUMES } from './words/background.ts';
import { BEFORE_GRADE, JOINS_THEM, JUDGED_TO_BE } from './words/before-grade.ts';
import { OUT_NOW } from './words/outcomes.ts';
import type { TimeWords } from './words/time-words.ts';

/**
 * What a mention of a grade amounts to, the rule that says so, and when it was awarded where the words say. In the
 * `aftermath` of an award the main clause tells what came of it, on the day itself or long after.
 */
export type Standing = {
  standing: 'new' | 'aftermath' | 'past' | 'not-awarded';
  rule: string;
  when: readonly string[];
};

/** The rule of an aftermath that only a report of the same day makes new. */
export const AFTER_REPORT = 'after-report';

const firstOf = (rows: readonly TimeWords[], text: string): TimeWords | undefined =>
  rows.find(({ words }) => words.test(text));

const RELATIVE: TimeWords = { means: 'past', name: 'relative', words: RELATIVE_OPENS, sample: ', which ' };
const KNOWN: TimeWords = { means: 'past', name: 'known-rating', words: KNOWN_RATING, sample: 'its ' };

const byGrammar = (before: string, after: string, clause: Clause, sentence: string): TimeWords | undefined => {
  const row = firstOf(BEFORE_GRADE, before);
  const judged =
    (row?.name === 'wish' && JUDGED_TO_BE.test(before)) ||
    (row?.name === 'general' && JOINS_THEM.test(before)) ||
    (row?.name === 'standing' && OUT_NOW.some(({ words }) => words.test(sentence)));
  const earlier = sentence.slice(0, clause.start);
  const tellsIt = KNOWN_ANTECEDENT.test(earlier) && !KNOWN_BEFORE.test(earlier);
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

/** The dates beside a grade; those of the sentence where its own clause tells none. */
const whenOf = ({ start, end }: GradeSpot, text: string, clause: Clause, story: Story): readonly string[] => {
  const next = gradeSpots(text).find((spot) => spot.start >= end)?.start ?? text.length;
  const beside = whenTold(text.slice(clause.start, start), text.slice(end, Math.min(next, end + 60)), story);
  return beside.length > 0 ? beside : whenTold(text.slice(0, start), '', story);
};

/** A clause of background with the main clause resumed in it counts from there: `since it opened in 2023 has led to`. */
const mainPart = ({ text, opener }: Clause): string =>
  BACKGROUND_OPENERS.includes(opener) ? text.replace(RESUMES, '') : text;

/** Reads tense, dates and speaker around a grade. What nothing speaks against is awarded now. */
export const standingOf = (spot: GradeSpot, { text }: Sentence, clause: Clause, story: Story): Standing => {
  const when = whenOf(spot, text, clause, story);
  if (inOpinion(text, spot.start)) return { standing: 'not-awarded', rule: 'opinion', when };
  const background = BACKGROUND_OPENERS.includes(clause.opener) && !RESUMES.test(text.slice(clause.start, spot.start));
  if (background && AFTERMATH.test(clause.text) && when.length === 0)
    return { standing: 'aftermath', rule: clause.opener, when };
  if (background && AFTERMATH_TOLD.test(clause.text) && when.length === 0)
    return { standing: 'aftermath', rule: AFTER_REPORT, when };
  if (background) return { standing: 'past', rule: `background: ${clause.opener}`, when };
  const row = byGrammar(text.slice(clause.start, spot.start), text.slice(spot.end), clause, text);
  if (row !== undefined) return { standing: row.means, rule: row.name, when };
  if (toldDates(mainPart(clause), story).some(({ old }) => old)) return { standing: 'past', rule: 'dated', when };
  return { standing: 'new', rule: 'awarded', when };
};
