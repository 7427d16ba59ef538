import { isNotOnRecord, type KnownRecord } from './against-record.ts';
import { type Claims, FRESH_AFTERMATH } from './claims.ts';
import { daysAgoTold, toldDates } from './dates-in-item.ts';
import { AWARDS, MOVES_TO, PERFECT_AWARD } from './lexicon/grade-verbs.ts';
import { ELSEWHERE } from './lexicon/other-news.ts';
import {
  INSPECTORS,
  INSPECTORS_GO_ON,
  INSPECTORS_SPEAK,
  JUDGED_BY_SOMEBODY,
  LATEST_INSPECTION,
  OTHER_JUDGES,
  SERVICE_NAME,
  TELLS_QUALITY,
  TELLS_REPORT,
} from './lexicon/outcomes.ts';
import { OUT_NOW, OUT_ON_A_DAY, REPORT_OF_A_DAY, REPORT_OUT_IN, TOLD_ON_A_DAY } from './lexicon/report-is-out.ts';
import type { GradeMention } from './new-or-past.ts';
import { type FoundCue, findCue, findFreshCue } from './new-or-past.ts';
import { gradeSpots, openingOf, type Sentence, type Story } from './story.ts';

/** A report that came out longer ago is no longer news. */
const OUT_WITHIN_DAYS = 14;

const isNear = (days: readonly number[]): boolean => days.some((ago) => ago >= -2 && ago <= OUT_WITHIN_DAYS);

/** What stands at once behind `today`: a weekday and a date. */
const BESIDE = /^[\s,(]*(?:\w+day,? )?(?:the )?(?:\d{1,2}\w* \w+|\w+ \d{1,2})(?:,? 20\d\d)?/;

/** The report comes out as the item is written: by its words, and by the day it tells where it tells one. */
const outNow = (story: Story): FoundCue | undefined => {
  // `today (Monday, 11 September)`; a day further on may be that of the visit
  const daysIn = ({ words, sentence: { text } }: FoundCue) =>
    daysAgoTold(BESIDE.exec(text.slice(text.indexOf(words) + words.length))?.[0] ?? '', story);
  const byWords = findFreshCue(OUT_NOW, story.sentences, story);
  if (byWords !== undefined && (daysIn(byWords).length === 0 || isNear(daysIn(byWords)))) return byWords;
  const ofADay = findCue([REPORT_OF_A_DAY], story.sentences);
  if (ofADay !== undefined) return ofADay;
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

const anyHas = (sentences: readonly Sentence[], words: RegExp): boolean =>
  sentences.some(({ text }) => words.test(text));

/** Children's services are rated by inspectors, named or not, unless somebody else is there to judge. */
export const hasInspectors = ({ sentences }: Story): boolean =>
  anyHas(sentences, INSPECTORS) ||
  (sentences.some(({ text }) => JUDGED_BY_SOMEBODY.test(text) && SERVICE_NAME.test(text)) &&
    !anyHas(sentences, OTHER_JUDGES));

/** A headline's `'good' but overspent` is a grade only where the article awards it, or the headline says who judged. */
const isBacked = ({ grade, sentence }: GradeMention, fresh: readonly GradeMention[], isOut: boolean): boolean =>
  isOut ||
  INSPECTORS.test(sentence.text) ||
  AWARDS.test(sentence.text) ||
  fresh.some((other) => other.sentence !== sentence && other.grade === grade);

/** What a grade is kept in spite of is not the subject: `keeps its outstanding rating despite budget pressures`. */
const IN_SPITE_OF = /\b(?:despite|in spite of|amid|but|yet)\b/i;

/** `Recruitment pays off as Ofsted lifts rating`: what happens is told behind `as`, whatever the rest is about. */
const AS_THEY_JUDGE =
  /\bas (?:Ofsted|inspectors|the watchdog) (?:lifts?|raises?|upgrades?|downgrades?|lowers?|rates?|judges?|grades?|strips?|hands?|gives?|awards?)\b/i;

export const findElsewhere = (headline: Sentence): FoundCue | undefined =>
  AS_THEY_JUDGE.test(headline.text)
    ? undefined
    : findCue(ELSEWHERE, [{ ...headline, text: headline.text.split(IN_SPITE_OF, 1).join('') }]);

const tellsReport = ({ text }: Sentence): boolean => TELLS_REPORT.some((words) => words.test(text));

/** `Inspectors from Ofsted have judged`: behind a playful first sentence the second tells the news. */
const INSPECTORS_HAVE = /^(?:The )?(?:Ofsted|inspectors?|watchdog)\b[^.;,]{0,30} (?:has|have)\b/i;

/** The grade an opening awards. Where the headline has another subject, more than its words must say that it is new. */
const awardedByOpening = ({ sentences }: Story, { fresh }: Claims, isOut: boolean): GradeMention | undefined => {
  const [headline] = sentences;
  if (headline === undefined) return undefined;
  const aftermath = fresh.find(({ rule }) => rule === FRESH_AFTERMATH);
  if (aftermath !== undefined) return aftermath;
  const inHeadline = fresh.find((mention) => mention.sentence === headline && isBacked(mention, fresh, isOut));
  const perfect = fresh.find(({ sentence }) => sentence.place === 'lead' && PERFECT_AWARD.test(sentence.text));
  if (findElsewhere(headline) !== undefined) {
    const isNew = isOut || (inHeadline !== undefined && perfect !== undefined);
    return isNew ? (inHeadline ?? perfect) : undefined;
  }
  const isOfReport = tellsReport(headline);
  // under a headline that tells neither of inspectors, of quality nor of a grade the news stands in the first sentence
  const opens =
    isOfReport ||
    isOut ||
    gradeSpots(headline.text).length > 0 ||
    (perfect !== undefined && (perfect.sentence === sentences[1] || INSPECTORS_HAVE.test(perfect.sentence.text)));
  const plain = isOfReport ? fresh.find(({ sentence }) => sentence.place === 'lead') : undefined;
  return inHeadline ?? (opens ? perfect : undefined) ?? plain;
};

/** Several judgements with their grades are the report itself, whatever the headline makes of it. */
const LIST_OF_JUDGEMENTS = 3;

export const tellsList = ({ awarded }: Claims): GradeMention | undefined =>
  awarded.length >= LIST_OF_JUDGEMENTS ? awarded[0]?.mention : undefined;

/**
 * `The latest inspection rated them good`, however far down where the headline is about inspectors or how good the
 * service is: elsewhere it is how a body describes a council.
 */
export const awardedByLatest = ({ claims: { fresh }, headline }: Evidence): GradeMention | undefined =>
  fresh.find(
    ({ sentence }) =>
      (sentence.place !== 'body' || tellsReport(headline)) && findCue(LATEST_INSPECTION, [sentence]) !== undefined,
  );

/** A headline's grade is that of homes or schools where only they are graded further down. */
export const onlyOthersGraded = ({ sentences }: Story, { fresh, others }: Claims): GradeMention | undefined =>
  fresh.every(({ sentence }) => sentence.place === 'headline') && sentences.length > 1
    ? others.find(({ sentence }) => fresh.length > 0 || sentence.place === 'headline')
    : undefined;

/** What speaks for an outcome being the item's news, and what against it. */
export type Evidence = {
  story: Story;
  claims: Claims;
  record: KnownRecord;
  headline: Sentence;
  lead: readonly Sentence[];
  out: FoundCue | undefined;
  award: GradeMention | undefined;
};

export type Sign = { name: string; words: string };

/** The evidence of an item; its headline may be empty. */
export const evidenceOf = (story: Story, claims: Claims, record: KnownRecord): Evidence => {
  const [headline = { text: '', place: 'headline' }, ...lead] = openingOf(story);
  const out = outNow(story);
  return { story, claims, record, headline, lead, out, award: awardedByOpening(story, claims, out !== undefined) };
};

/** Sentences far enough up that an outcome told there is told as the news. */
const OPENING_SENTENCES = 6;
const ENOUGH = 3;

/** `has slid from good`: the rating has moved, to whatever grade. */
const hasMovedFrom = ({ rule, sentence }: GradeMention): boolean =>
  rule === 'coming-from' && sentence.place !== 'body' && PERFECT_AWARD.test(sentence.text);

/** What they had said before is not what they say now. */
const HAD_SPOKEN = /\b(?:Ofsted|inspectors|watchdog) had (?!been\b)\w+/i;

/** The grade that stood does so no more. */
const IS_NO_LONGER =
  /\b(?:no longer|aren't|isn't) ["']?(?:inadequate|outstanding|good|requir\w+)\b|\bfor the first time (?:in|since)\b/i;

/** `from the darkest days to outstanding`. */
const LEADS_TO = /\b(?:to|into|as) (?:an? )?["']?$/i;

/** The rating moves to the grade, or the headline has the same grade. */
const tellsMore = ({ grade, start, sentence }: GradeMention, headline: Sentence): boolean =>
  MOVES_TO.test(sentence.text.slice(0, start)) ||
  (sentence !== headline &&
    gradeSpots(headline.text).some(
      (spot) => spot.grade === grade && LEADS_TO.test(headline.text.slice(0, spot.start)),
    ));

/** The grade stands in the opening, or the headline is about the services it is for. */
const isItsNews = ({ sentence }: GradeMention, headline: Sentence): boolean =>
  sentence.place !== 'body' || tellsReport(headline) || SERVICE_NAME.test(headline.text);

/** What all signs weigh together, where none decides alone. */
export const weighed = ({ story, claims, record, headline, lead }: Evidence): Sign | undefined => {
  const told = claims.fresh.find(({ sentence }) => story.sentences.indexOf(sentence) < OPENING_SENTENCES);
  const speak = (sentence: Sentence) =>
    !HAD_SPOKEN.test(sentence.text) && findFreshCue(INSPECTORS_SPEAK, [sentence], story) !== undefined;
  const speaks = story.sentences
    .slice(0, OPENING_SENTENCES)
    .filter((sentence) => sentence !== told?.sentence)
    .filter(
      (sentence, index, all) =>
        speak(sentence) || (INSPECTORS_GO_ON.test(sentence.text) && all.slice(0, index).some(speak)),
    );
  const ofReport = TELLS_REPORT.some((words) => !TELLS_QUALITY.includes(words) && words.test(headline.text));
  const ofQuality = !ofReport && TELLS_QUALITY.some((words) => words.test(headline.text));
  const signs: readonly (readonly [boolean, number])[] = [
    [ofReport, 1],
    // a headline on quality alone may stand over a grade told in passing
    [ofQuality, told === undefined || told.sentence === headline ? 1 : 0.5],
    [told !== undefined, 1],
    [told !== undefined && (told.sentence.place !== 'body' || INSPECTORS.test(told.sentence.text)), 1],
    // a move told in the body of a story about something else is how that story describes the council
    [
      told !== undefined &&
        isItsNews(told, headline) &&
        (tellsMore(told, headline) || TOLD_ON_A_DAY.test(told.sentence.text)),
      1,
    ],
    [isNotOnRecord(claims, record) !== undefined, 1],
    [speaks.length > 0, 1],
    [speaks.length > 1, 1],
    [claims.past.some(hasMovedFrom) || anyHas([headline, ...lead], IS_NO_LONGER), 1],
  ];
  const weight = signs.reduce((sum, [holds, each]) => sum + (holds ? each : 0), 0);
  const words = told?.words ?? speaks[0]?.text;
  return weight >= ENOUGH && words !== undefined ? { name: `weighed ${weight}`, words } : undefined;
};
