import { ASKED_FOR, ASKED_WHETHER, SOMEBODY_ASKS } from './lexicon/asked-for.ts';
import { BACKGROUND_OPENERS, IN_SENTENCE, KNOWN_JUDGE, OLD_OR_FEARED, STILL_AHEAD } from './lexicon/background.ts';
import type { Cue } from './lexicon/cue.ts';
import { inOpinion, isOfOthers } from './speakers.ts';
import { type Clause, clauseAt, clausesOf, type Sentence, type Story } from './story.ts';
import { toldDates } from './told-dates.ts';

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
