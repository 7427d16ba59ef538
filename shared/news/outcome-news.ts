import type { Grades } from './claims.ts';
import { findCue, findFreshCue } from './cues.ts';
import { FRESH_AFTERMATH } from './explain.ts';
import { AWARDS, PERFECT_AWARD } from './lexicon/awards.ts';
import { IN_SENTENCE } from './lexicon/background.ts';
import { VISIT_WORDS } from './lexicon/inspections.ts';
import { ELSEWHERE, NEVER_NEWS, OPENS_ELSEWHERE } from './lexicon/other-news.ts';
import {
  INSPECTORS,
  INSPECTORS_LEAD,
  INSPECTORS_SPEAK,
  JUDGED_BY_SOMEBODY,
  OTHER_JUDGES,
  OUT_NOW,
  SERVICE_NAME,
  STILL_TO_COME,
  TELLS_REPORT,
} from './lexicon/outcomes.ts';
import type { GradeMention } from './mentions.ts';
import { openingOf, type Sentence, type Story } from './story.ts';

/** A report of last month or earlier: what an item's next sentences say of it is no news either. */
const OLD_REPORT = IN_SENTENCE.filter(({ name }) => name === 'old-report');

/** Whether an inspection's outcome is what this item is news of, and the words that say so. */
export type OutcomeNews = { isNews: boolean; because: string };

const anyHas = (sentences: readonly Sentence[], words: RegExp): boolean =>
  sentences.some(({ text }) => words.test(text));

/** Children's services are rated by inspectors, named or not, unless somebody else is there to judge. */
const hasInspectors = ({ sentences }: Story): boolean =>
  anyHas(sentences, INSPECTORS) ||
  (sentences.some(({ text }) => JUDGED_BY_SOMEBODY.test(text) && SERVICE_NAME.test(text)) &&
    !anyHas(sentences, OTHER_JUDGES));

/** A headline's `'good' but overspent` is a grade only where the article awards it, or the headline says who judged. */
const isBacked = ({ grade, sentence }: GradeMention, fresh: readonly GradeMention[], isOut: boolean): boolean =>
  isOut ||
  INSPECTORS.test(sentence.text) ||
  AWARDS.test(sentence.text) ||
  fresh.some((other) => other.sentence !== sentence && other.grade === grade);

/** The grade an opening awards. Where the headline has another subject, more than its words must say that it is new. */
const awardedByOpening = ({ sentences }: Story, { fresh }: Grades, isOut: boolean): GradeMention | undefined => {
  const [headline] = sentences;
  if (headline === undefined) return undefined;
  const aftermath = fresh.find(({ rule }) => rule === FRESH_AFTERMATH);
  if (aftermath !== undefined) return aftermath;
  const inHeadline = fresh.find((mention) => mention.sentence === headline && isBacked(mention, fresh, isOut));
  const perfect = fresh.find(({ sentence }) => sentence.place === 'lead' && PERFECT_AWARD.test(sentence.text));
  if (findCue(ELSEWHERE, [headline]) !== undefined) {
    const isNew = isOut || (inHeadline !== undefined && perfect !== undefined);
    return isNew ? (inHeadline ?? perfect) : undefined;
  }
  const tellsReport = TELLS_REPORT.some((words) => words.test(headline.text));
  const plain = tellsReport ? fresh.find(({ sentence }) => sentence.place === 'lead') : undefined;
  return inHeadline ?? perfect ?? plain;
};

const news = (name: string, words: string): OutcomeNews => ({ isNews: true, because: `${name}: "${words}"` });
const noNews = (name: string, words: string): OutcomeNews => ({ isNews: false, because: `${name}: "${words}"` });

/**
 * Weighs the opening; the first that holds decides: an outcome still to come, a grade awarded, a report that is out
 * now, inspectors who lead the story, another subject, inspectors who speak. Without inspectors there is no outcome.
 */
export const outcomeNews = (story: Story, grades: Grades): OutcomeNews => {
  const [headline, ...lead] = openingOf(story);
  if (headline === undefined || !hasInspectors(story)) return { isNews: false, because: 'no inspectors named' };
  const opening = [headline, ...lead.slice(0, 1)];
  const out = findFreshCue(OUT_NOW, story.sentences, story);
  const award = awardedByOpening(story, grades, out !== undefined);
  const coming = findCue(STILL_TO_COME, [headline]);
  if (coming !== undefined && out === undefined && award?.sentence !== headline)
    return noNews(coming.name, coming.words);
  const old = findCue(OLD_REPORT, lead);
  if (old !== undefined && out === undefined && award?.sentence !== headline) return noNews(old.name, old.words);
  if (award !== undefined) return news('awarded', award.words);
  const strong = out ?? findFreshCue(INSPECTORS_LEAD, opening, story);
  if (strong !== undefined && findCue(NEVER_NEWS, [headline]) === undefined) return news(strong.name, strong.words);
  const against =
    findCue(STILL_TO_COME, lead) ?? findCue(ELSEWHERE, [headline]) ?? findCue(OPENS_ELSEWHERE, openingOf(story));
  if (against !== undefined) return noNews(against.name, against.words);
  // the second sentence may name the visit whose outcome the first one tells
  const ofVisit = lead.slice(1).filter(({ text }) => VISIT_WORDS.some(({ words }) => words.test(text)));
  const told = findFreshCue(INSPECTORS_SPEAK, [...opening, ...ofVisit], story);
  return told === undefined ? { isNews: false, because: 'the opening tells no outcome' } : news(told.name, told.words);
};
