import {
  allStands,
  alreadyTold,
  isNotOnRecord,
  type KnownRecord,
  repeatsRecord,
  stoodOverall,
  tellsOldReport,
} from './against-record.ts';
import { type Claims, FRESH_AFTERMATH } from './claims.ts';
import { toldDates } from './dates-in-item.ts';
import { IN_CLAUSE, IN_SENTENCE } from './lexicon/background.ts';
import { PERFECT_AWARD } from './lexicon/grade-verbs.ts';
import { STILL_TO_COME, VISIT_IN_PASSING, VISIT_WORDS } from './lexicon/inspections.ts';
import { NEVER_BY_ITSELF } from './lexicon/never-by-itself.ts';
import { NEVER_NEWS, OPENS_ELSEWHERE } from './lexicon/other-news.ts';
import { INSPECTORS, INSPECTORS_LEAD, INSPECTORS_SPEAK } from './lexicon/outcomes.ts';
import type { GradeMention } from './new-or-past.ts';
import { type FoundCue, findCue, findFreshCue, findRecentCue } from './new-or-past.ts';
import {
  awardedByLatest,
  type Evidence,
  evidenceOf,
  findElsewhere,
  hasInspectors,
  oldReport,
  onlyOthersGraded,
  type Sign,
  tellsList,
  weighed,
} from './signs-of-news.ts';
import { isOfOthers } from './speakers.ts';
import type { Sentence, Story } from './story.ts';

/**
 * Whether an inspection's outcome is what this item is news of, and the words that say so; `isSure` where signs enough say it
 * that the outcome may be told without its grade.
 */
export type OutcomeNews = { isNews: boolean; isSure: boolean; because: string };

/** A report of last month or earlier: what an item's next sentences say of it is no news either. */
const OLD_REPORT = IN_SENTENCE.filter(({ name }) => name === 'old-report');

type Row = { says: 'news' | 'no news'; sign: (evidence: Evidence) => Sign | undefined };

const RECALLS =
  /^(?:The )?(?:Ofsted|inspectors|watchdog)(?: inspectors)? (?:rated|judged|graded|found|gave|declared)\b/i;

const awarded = (mention: GradeMention | undefined, name: string): Sign | undefined =>
  mention === undefined ? undefined : { name, words: mention.words };

const sentencesOf = (mentions: readonly GradeMention[]): readonly Sentence[] => [
  ...new Set(mentions.map(({ sentence }) => sentence)),
];

/** The headline or a perfect tense of the opening awards it in a main clause. */
const isMainAward = ({ sentence, rule }: GradeMention): boolean =>
  rule !== FRESH_AFTERMATH && (sentence.place === 'headline' || PERFECT_AWARD.test(sentence.text));

const judgedNotOnRecord = ({ claims, record, headline }: Evidence): GradeMention | undefined => {
  const mention = isNotOnRecord(claims, record);
  if (mention === undefined || !INSPECTORS.test(mention.sentence.text)) return undefined;
  // under a headline about something else a grade that stood once is remembered, and one told far down is last week's news
  const isKnown = mention.sentence.place === 'body' || stoodOverall(mention.grade, record);
  return isKnown && findElsewhere(headline) !== undefined ? undefined : mention;
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

/** Under a headline about something else `Ofsted rated it` recalls; only `has rated` and `finds` tell. */
const opensUnder = (headline: Sentence, [first]: readonly Sentence[]): readonly Sentence[] =>
  first === undefined || (findElsewhere(headline) !== undefined && RECALLS.test(first.text)) ? [] : [first];

/** Under a headline about something else a list goes on with what the sentence before it dates in the past. */
const tellsNewList = ({ claims, headline, story: { sentences } }: Evidence): GradeMention | undefined => {
  const list = tellsList(claims);
  if (list === undefined || findElsewhere(headline) === undefined) return list;
  const before = sentences[sentences.indexOf(list.sentence) - 1];
  const isDated =
    before !== undefined && IN_CLAUSE.some(({ means, words }) => means === 'past' && words.test(before.text));
  return isDated ? undefined : list;
};

const WEEKS_AFTER = /\b(?:weeks?|months?|fortnight) (?:after|since) (?:Ofsted|inspectors)\b[^.;,]*$/i;

/** `A month after Ofsted rated their service good`: the grade that the item awards has been known for a while. */
const toldWeeksAgo = ({ claims, award, lead }: Evidence): GradeMention | undefined =>
  claims.past.find(
    ({ grade, sentence, start }) =>
      grade === award?.grade && lead.includes(sentence) && WEEKS_AFTER.test(sentence.text.slice(0, start)),
  );

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
  {
    says: 'no news',
    sign: ({ headline: { text } }) =>
      isOfOthers(text, text.length) ? { name: 'others-judge', words: text } : undefined,
  },
  { says: 'no news', sign: ({ story, claims }) => awarded(onlyOthersGraded(story, claims), 'of-other-settings') },
  { says: 'no news', sign: (evidence) => unlessToldNow(evidence, findCue(STILL_TO_COME, [evidence.headline])) },
  {
    says: 'no news',
    sign: (evidence) => unlessToldNow(evidence, findCue(OLD_REPORT, evidence.lead)),
  },
  {
    says: 'no news',
    sign: ({ story, out }) => (out === undefined ? oldReport(story) : undefined),
  },
  { says: 'no news', sign: (evidence) => awarded(toldWeeksAgo(evidence), 'weeks-after') },
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
  {
    says: 'no news',
    sign: ({ story, claims, record, headline, out }) =>
      !isOutOnADay(out) &&
      (findElsewhere(headline) ?? findCue(OLD_REPORT, story.sentences)) !== undefined &&
      allStands(claims, record)
        ? awarded(claims.fresh[0], 'all-on-record')
        : undefined,
  },
  { says: 'news', sign: ({ award }) => awarded(award, 'awarded') },
  { says: 'news', sign: (evidence) => awarded(tellsNewList(evidence), 'list-of-judgements') },
  { says: 'news', sign: (evidence) => awarded(awardedByLatest(evidence), 'latest-inspection') },
  {
    says: 'news',
    sign: ({ story, headline, lead, out }) =>
      findCue(NEVER_NEWS, [headline]) === undefined
        ? (out ?? findFreshCue(INSPECTORS_LEAD, [headline, ...opensUnder(headline, lead)], story))
        : undefined,
  },
  { says: 'no news', sign: ({ lead }) => findCue(STILL_TO_COME, lead) },
  { says: 'news', sign: (evidence) => awarded(judgedNotOnRecord(evidence), 'not-on-record') },
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
  if (!hasInspectors(story)) return { isNews: false, isSure: false, because: 'no inspectors named' };
  const evidence = evidenceOf(story, claims, record);
  for (const { says, sign } of ROWS) {
    const found = sign(evidence);
    if (found !== undefined) {
      const isSure = says === 'news' && (evidence.out !== undefined || weighed(evidence) !== undefined);
      return { isNews: says === 'news', isSure, because: `${found.name}: "${found.words}"` };
    }
  }
  return { isNews: false, isSure: false, because: 'the opening tells no outcome' };
};
