import type { Claims } from './claims.ts';
import { type FoundCue, findCue, findFreshCue, findRecentCue } from './cues.ts';
import type { GradeMention } from './explain.ts';
import { FRESH_AFTERMATH } from './explain.ts';
import { AWARDS, MOVES_TO, PERFECT_AWARD } from './lexicon/awards.ts';
import { IN_SENTENCE } from './lexicon/background.ts';
import { VISIT_IN_PASSING, VISIT_WORDS } from './lexicon/inspections.ts';
import { ELSEWHERE, NEVER_BY_ITSELF, NEVER_NEWS, OPENS_ELSEWHERE } from './lexicon/other-news.ts';
import {
  INSPECTORS,
  INSPECTORS_GO_ON,
  INSPECTORS_LEAD,
  INSPECTORS_SPEAK,
  JUDGED_BY_SOMEBODY,
  LATEST_INSPECTION,
  OTHER_JUDGES,
  SERVICE_NAME,
  STILL_TO_COME,
  TELLS_REPORT,
  TOLD_ON_A_DAY,
} from './lexicon/outcomes.ts';
import { alreadyTold, isNotOnRecord, type KnownRecord, repeatsRecord, tellsOldReport } from './record.ts';
import { oldReport, outNow } from './report-out.ts';
import { gradeSpots } from './spots.ts';
import { openingOf, type Sentence, type Story } from './story.ts';
import { toldDates } from './told-dates.ts';

/**
 * Whether an inspection's outcome is what this item is news of, and the words that say so; `isSure` where signs enough say it
 * that the outcome may be told without its grade.
 */
export type OutcomeNews = { isNews: boolean; isSure: boolean; because: string };

/** A report of last month or earlier: what an item's next sentences say of it is no news either. */
const OLD_REPORT = IN_SENTENCE.filter(({ name }) => name === 'old-report');

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

/** What a grade is kept in spite of is not the subject: `keeps its outstanding rating despite budget pressures`. */
const IN_SPITE_OF = /\b(?:despite|in spite of|amid|but|yet)\b/i;

const findElsewhere = (headline: Sentence): FoundCue | undefined =>
  findCue(ELSEWHERE, [{ ...headline, text: headline.text.split(IN_SPITE_OF, 1).join('') }]);

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
  const tellsReport = TELLS_REPORT.some((words) => words.test(headline.text));
  const plain = tellsReport ? fresh.find(({ sentence }) => sentence.place === 'lead') : undefined;
  return inHeadline ?? perfect ?? plain;
};

/** Several judgements with their grades are the report itself, whatever the headline makes of it. */
const LIST_OF_JUDGEMENTS = 3;

const tellsList = ({ awarded }: Claims): GradeMention | undefined =>
  awarded.length >= LIST_OF_JUDGEMENTS ? awarded[0]?.mention : undefined;

/** `The latest inspection rated them good`, however far down. */
const awardedByLatest = ({ fresh }: Claims): GradeMention | undefined =>
  fresh.find(({ sentence }) => findCue(LATEST_INSPECTION, [sentence]) !== undefined);

/** A headline's grade is that of homes or schools where only they are graded further down. */
const onlyOthersGraded = ({ sentences }: Story, { fresh, others }: Claims): GradeMention | undefined =>
  fresh.length > 0 && fresh.every(({ sentence }) => sentence.place === 'headline') && sentences.length > 1
    ? others[0]
    : undefined;

/** What speaks for an outcome being the item's news, and what against it. */
type Evidence = {
  story: Story;
  claims: Claims;
  record: KnownRecord;
  headline: Sentence;
  lead: readonly Sentence[];
  out: FoundCue | undefined;
  award: GradeMention | undefined;
};

type Sign = { name: string; words: string };
type Row = { says: 'news' | 'no news'; sign: (evidence: Evidence) => Sign | undefined };

const awarded = (mention: GradeMention | undefined, name: string): Sign | undefined =>
  mention === undefined ? undefined : { name, words: mention.words };

const sentencesOf = (mentions: readonly GradeMention[]): readonly Sentence[] => [
  ...new Set(mentions.map(({ sentence }) => sentence)),
];

/** The headline or a perfect tense of the opening awards it in a main clause. */
const isMainAward = ({ sentence, rule }: GradeMention): boolean =>
  rule !== FRESH_AFTERMATH && (sentence.place === 'headline' || PERFECT_AWARD.test(sentence.text));

const judgedNotOnRecord = (claims: Claims, record: KnownRecord): GradeMention | undefined => {
  const mention = isNotOnRecord(claims, record);
  return mention !== undefined && INSPECTORS.test(mention.sentence.text) ? mention : undefined;
};

/** `in the latest report` may be the one on record; `published today` is not. */
const isOutOnADay = (out: FoundCue | undefined): boolean =>
  out !== undefined &&
  /day\b|\d|\bthis (?:week|morning|afternoon)\b|\b(?:published|released|issued)\b/i.test(out.words);

/** Neither a report that is out now nor a headline that awards speaks against an older or a later one. */
const unlessToldNow = ({ out, award, headline }: Evidence, cue: FoundCue | undefined): Sign | undefined =>
  out === undefined && award?.sentence !== headline ? cue : undefined;

/** Sentences that name a visit may tell its outcome wherever they stand. */
const ofVisits = ({ story }: Evidence): readonly Sentence[] =>
  story.sentences
    .slice(1)
    .filter((sentence) => !VISIT_IN_PASSING.test(sentence.text) && findRecentCue(VISIT_WORDS, [sentence], story));

/** Sentences far enough up that an outcome told there is told as the news. */
const OPENING_SENTENCES = 6;
const ENOUGH = 3;

/** `has slid from good`: the rating has moved, to whatever grade. */
const hasMovedFrom = ({ rule, sentence }: GradeMention): boolean =>
  rule === 'coming-from' && sentence.place !== 'body' && PERFECT_AWARD.test(sentence.text);

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

/** What all signs weigh together, where none decides alone. */
const weighed = ({ story, claims, record, headline, lead }: Evidence): Sign | undefined => {
  const told = claims.fresh.find(({ sentence }) => story.sentences.indexOf(sentence) < OPENING_SENTENCES);
  const speak = (sentence: Sentence) => findFreshCue(INSPECTORS_SPEAK, [sentence], story) !== undefined;
  const speaks = story.sentences
    .slice(0, OPENING_SENTENCES)
    .filter((sentence) => sentence !== told?.sentence)
    .filter(
      (sentence, index, all) =>
        speak(sentence) || (INSPECTORS_GO_ON.test(sentence.text) && all.slice(0, index).some(speak)),
    );
  const signs: readonly (readonly [boolean, number])[] = [
    [TELLS_REPORT.some((words) => words.test(headline.text)), 1],
    [told !== undefined, 1],
    [told !== undefined && (told.sentence.place !== 'body' || INSPECTORS.test(told.sentence.text)), 1],
    [told !== undefined && (tellsMore(told, headline) || TOLD_ON_A_DAY.test(told.sentence.text)), 1],
    [isNotOnRecord(claims, record) !== undefined, 1],
    [speaks.length > 0, 1],
    [speaks.length > 1, 1],
    [claims.past.some(hasMovedFrom) || anyHas([headline, ...lead], IS_NO_LONGER), 1],
  ];
  const weight = signs.reduce((sum, [holds, each]) => sum + (holds ? each : 0), 0);
  const words = told?.words ?? speaks[0]?.text;
  return weight >= ENOUGH && words !== undefined ? { name: `weighed ${weight}`, words } : undefined;
};

/** The first row that has a sign decides; without any, an item tells no outcome. */
const ROWS: readonly Row[] = [
  {
    says: 'no news',
    sign: ({ headline, lead, story, out }) =>
      NEVER_BY_ITSELF.map((cue) =>
        // a report that is out today is news under a headline on those who welcome it
        cue.name === 'reaction' && isOutOnADay(out)
          ? undefined
          : findCue([cue], cue.of === 'headline' ? [headline] : story.sentences.slice(0, lead.length + 2)),
      ).find((cue) => cue !== undefined),
  },
  { says: 'no news', sign: ({ story, claims }) => awarded(onlyOthersGraded(story, claims), 'of-other-settings') },
  { says: 'no news', sign: (evidence) => unlessToldNow(evidence, findCue(STILL_TO_COME, [evidence.headline])) },
  { says: 'no news', sign: (evidence) => unlessToldNow(evidence, findCue(OLD_REPORT, evidence.lead)) },
  {
    says: 'no news',
    sign: ({ story, out }) => (out === undefined ? oldReport(story) : undefined),
  },
  {
    says: 'no news',
    sign: ({ story, claims, record }) => {
      const document = alreadyTold('full-inspection', sentencesOf(claims.fresh), record, story);
      return document === undefined ? undefined : { name: 'told-before', words: document.published };
    },
  },
  {
    says: 'no news',
    sign: ({ story, claims, record }) => {
      const document = tellsOldReport(claims, record, story);
      return document === undefined ? undefined : { name: 'old-report-again', words: document.published };
    },
  },
  {
    says: 'no news',
    sign: ({ story, claims, record, out, award }) =>
      !isOutOnADay(out) && tellsList(claims) === undefined && (award === undefined || !isMainAward(award))
        ? awarded(repeatsRecord(claims, record, story), 'on-record')
        : undefined,
  },
  { says: 'news', sign: ({ award }) => awarded(award, 'awarded') },
  { says: 'news', sign: ({ claims }) => awarded(tellsList(claims), 'list-of-judgements') },
  { says: 'news', sign: ({ claims }) => awarded(awardedByLatest(claims), 'latest-inspection') },
  {
    says: 'news',
    sign: ({ story, headline, lead, out }) =>
      findCue(NEVER_NEWS, [headline]) === undefined
        ? (out ?? findFreshCue(INSPECTORS_LEAD, [headline, ...lead.slice(0, 1)], story))
        : undefined,
  },
  { says: 'no news', sign: ({ lead }) => findCue(STILL_TO_COME, lead) },
  { says: 'news', sign: ({ claims, record }) => awarded(judgedNotOnRecord(claims, record), 'not-on-record') },
  { says: 'no news', sign: ({ headline }) => findElsewhere(headline) },
  { says: 'no news', sign: ({ headline, lead }) => findCue(OPENS_ELSEWHERE, [headline, ...lead]) },
  {
    says: 'news',
    sign: (evidence) =>
      findFreshCue(
        INSPECTORS_SPEAK,
        [evidence.headline, ...evidence.lead.slice(0, 1), ...ofVisits(evidence), ...ofInspection(evidence)],
        evidence.story,
      ),
  },
  { says: 'news', sign: weighed },
];

/** The second sentence may date the inspection whose outcome it tells. */
const ofInspection = ({ lead, story }: Evidence): readonly Sentence[] =>
  lead.slice(1).filter(({ text }) => {
    const inspected = toldDates(text, story).filter((told) => told.ofInspection && told.month !== null);
    return inspected.length > 0 && inspected.every(({ old }) => !old);
  });

/** Weighs what an item says. Without inspectors there is no outcome. */
export const outcomeNews = (story: Story, claims: Claims, record: KnownRecord): OutcomeNews => {
  const [headline, ...lead] = openingOf(story);
  if (headline === undefined || !hasInspectors(story))
    return { isNews: false, isSure: false, because: 'no inspectors named' };
  const out = outNow(story);
  const evidence = {
    story,
    claims,
    record,
    headline,
    lead,
    out,
    award: awardedByOpening(story, claims, out !== undefined),
  };
  for (const { says, sign } of ROWS) {
    const found = sign(evidence);
    if (found !== undefined) {
      const isSure = says === 'news' && (out !== undefined || weighed(evidence) !== undefined);
      return { isNews: says === 'news', isSure, because: `${found.name}: "${found.words}"` };
    }
  }
  return { isNews: false, isSure: false, because: 'the opening tells no outcome' };
};
