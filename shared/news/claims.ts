import type { Aspect } from '../domain/aspect.ts';
import type { Authority } from '../domain/authority.ts';
import { councilMentions } from '../domain/council-names.ts';
import type { Grade } from '../domain/grade.ts';
import { toldDates } from './dates-in-item.ts';
import { gradeMentions } from './grade-or-adjective.ts';
import {
  type Award,
  aspectsAwarded,
  aspectsBefore,
  aspectsContinued,
  settledCare,
  withoutOverall,
} from './graded-judgements.ts';
import { IN_SENTENCE } from './lexicon/background.ts';
import { MOVES_TO, PERFECT_AWARD } from './lexicon/grade-verbs.ts';
import { VISIT_WORDS } from './lexicon/inspections.ts';
import { SETTING_JUDGED } from './lexicon/judgements.ts';
import { NO_GRADE_GIVEN, STANDS_STILL } from './lexicon/not-new.ts';
import { ELSEWHERE } from './lexicon/other-news.ts';
import { LATEST_INSPECTION, TELLS_REPORT } from './lexicon/outcomes.ts';
import { OUT_NOW } from './lexicon/report-is-out.ts';
import { AFTER_REPORT, findCue, findFreshCue, type GradeMention, ON_THE_DAY } from './new-or-past.ts';
import { clauseAt, clausesOf, openingOf, type Sentence, type Story } from './story.ts';
import { serviceOfSentence, tellsOfOtherCouncils } from './subject.ts';
import type { PastRating } from './verdict.ts';

/** What an item says of grades before it is known whether the outcome is its news. */
export type Claims = {
  awarded: readonly Award[];
  /** Mentions that stand as newly awarded, also those for no nameable judgement. */
  fresh: readonly GradeMention[];
  past: readonly GradeMention[];
  /** Grades of homes, schools and nurseries. */
  others: readonly GradeMention[];
  /** Every award the sentences make, and of each judgement the one that is told most plainly. */
  told: readonly Award[];
  believed: readonly Award[];
  /** The sentences on the council's own services, and every grade they mention. */
  own: readonly Sentence[];
  mentions: readonly GradeMention[];
};

/** A sentence on a home or a nursery awards nothing to the council's services. */
const tellsOfOthers = (sentence: Sentence): boolean => {
  if (SETTING_JUDGED.test(sentence.text)) return true;
  const service = serviceOfSentence(sentence);
  return sentence.place !== 'headline' && service !== undefined && service !== 'childrens-services';
};

/** `from inadequate, to requires improvement, and now good`. */
export const NOW = /\b(?:now|finally) (?:an? )?["']?$/i;

/** How plainly the words say that a grade is the one given now: it moves to it, the tense or the day is now, or neither. */
export const plainnessOf = ({ sentence, start }: GradeMention): number => {
  const before = sentence.text.slice(0, start);
  if (NOW.test(before)) return 4;
  if (MOVES_TO.test(before)) return 3;
  if (sentence.place === 'headline' || PERFECT_AWARD.test(sentence.text)) return 2;
  return [...OUT_NOW, ...LATEST_INSPECTION].some(({ words }) => words.test(sentence.text)) ? 2 : 1;
};

/** Of several awards of one judgement the one told most plainly, the earlier one where they are alike. */
const plainestOf = (awards: readonly Award[], aspect: Aspect): Award | undefined =>
  awards
    .filter((award) => award.aspect === aspect)
    .toSorted((a, b) => plainnessOf(b.mention) - plainnessOf(a.mention))[0];

/**
 * `Council slammed as inadequate` over `its care for children in care is inadequate`: a headline shortens what the text
 * says of one judgement, and awards nothing overall.
 */
const withoutShortened = (awards: readonly Award[], believed: readonly Award[]): readonly Award[] => {
  const overall = awards.filter(({ aspect }) => aspect === 'overall-effectiveness');
  const [part, ...parts] = believed.filter(({ aspect }) => aspect !== 'overall-effectiveness');
  const isShortened =
    part !== undefined &&
    parts.length === 0 &&
    overall.every(({ grade, mention }) => mention.sentence.place === 'headline' && grade === part.grade) &&
    part.mention.sentence.place === 'lead';
  return isShortened ? [part] : believed;
};

/** `stepped down hours after Ofsted declared it`. */
const HOURS_BEFORE = /\b(?:hours|minutes|the day) after\b/i;

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
const aftermathSettler = (story: Story): ((mention: GradeMention) => GradeMention) => {
  const reported = !isOldNews(story) && reportIsOut(story);
  const fresh = reported || (!isOldNews(story) && (inspectedLately(story) || headlineTellsReport(story)));
  const [headline, first] = story.sentences;
  return (mention) => {
    if (mention.newness !== 'aftermath') return mention;
    const atOnce = mention.rule === ON_THE_DAY || HOURS_BEFORE.test(mention.sentence.text.slice(0, mention.start));
    const isOpening = mention.sentence === headline || mention.sentence === first;
    return (atOnce || (mention.rule === AFTER_REPORT ? reported : fresh)) && isOpening
      ? { ...mention, newness: 'new', rule: FRESH_AFTERMATH }
      : { ...mention, newness: 'past' };
  };
};

/** `Medway: partnership with Kent 'outstanding'`: the only councils that a clause names before a grade are others. */
const isOfAnother = ({ sentence: { text }, start }: GradeMention, authority: Authority | null): boolean => {
  const named = councilMentions(text.slice(clauseAt(clausesOf(text), start)?.start ?? 0, start));
  const isOwn = ({ slug, successors }: Authority): boolean =>
    slug === authority?.slug || successors.includes(authority?.slug ?? '');
  return authority !== null && named.length > 0 && !named.some((council) => isOwn(council.authority));
};

/** Letters follow visits, reports follow inspections. */
const tellsLetter = ({ sentences }: Story): boolean =>
  sentences.some(({ text }) => /\bletter (?:published|out|released|says|to the council)\b|\bits letter\b/i.test(text));

/** Reads every sentence. Where two disagree on a judgement, the one that tells it most plainly is believed. */
export const claimsOf = (story: Story, authority: Authority | null): Claims => {
  const settleAftermath = aftermathSettler(story);
  const ungraded = story.sentences.some(({ text }) => NO_GRADE_GIVEN.test(text));
  const isOnVisit = findCue(VISIT_WORDS, openingOf(story)) !== undefined || tellsLetter(story);
  const standsStill = ({ sentence, start }: GradeMention) =>
    isOnVisit && sentence.place !== 'headline' && STANDS_STILL.test(sentence.text.slice(0, start));
  const settle = (mention: GradeMention): GradeMention =>
    mention.newness === 'new' && (ungraded || standsStill(mention))
      ? { ...mention, newness: 'past', rule: 'no-grade-given' }
      : settleAftermath(mention);
  const awards: Award[] = [];
  const mentions: GradeMention[] = [];
  const [ofOthers = [], own = []] = [true, false].map((of) =>
    story.sentences.filter((each) => (tellsOfOthers(each) || tellsOfOtherCouncils(each, authority)) === of),
  );
  for (const [index, sentence] of own.entries()) {
    const found = gradeMentions(sentence, story)
      .filter((mention) => !isOfAnother(mention, authority))
      .map(settle);
    const last = mentions.findLast(({ newness }) => newness === 'new');
    const continued = last === undefined ? [] : aspectsContinued(sentence.text, found);
    const ofItsOwn = aspectsAwarded(found).filter(
      ({ aspect, mention }) => mention.newness === 'new' && !continued.includes(aspect),
    );
    if (last !== undefined) awards.push(...continued.map((aspect) => ({ aspect, grade: last.grade, mention: last })));
    awards.push(...ofItsOwn.map(({ aspect, mention }) => ({ aspect, grade: mention.grade, mention })));
    const given = found.find(({ newness }) => newness === 'new');
    if (given !== undefined)
      awards.push(
        ...aspectsBefore(sentence, own[index - 1]).map((aspect) => ({ aspect, grade: given.grade, mention: given })),
      );
    mentions.push(...found);
  }
  const aspects = [...new Set(awards.map(({ aspect }) => aspect))];
  const believed = withoutShortened(
    awards,
    aspects.flatMap((aspect) => plainestOf(awards, aspect) ?? []),
  );
  const fresh = mentions.filter(({ newness }) => newness === 'new');
  return {
    awarded: withoutOverall(settledCare(believed, story), story),
    fresh,
    past: mentions.filter(({ newness }) => newness === 'past'),
    others: ofOthers.flatMap((sentence) => gradeMentions(sentence, story)),
    told: awards,
    believed,
    own,
    mentions,
  };
};

/**
 * Past grades with their dates, each once: `inadequate in 2019 and 2011` is two. An undated mention adds nothing where
 * the grade is dated elsewhere, nor where the item itself awards it: `staff celebrate their good rating`.
 */
export const pastRatingsOf = (past: readonly GradeMention[], awarded: readonly Grade[]): PastRating[] => {
  const dated = past.flatMap(({ grade, when }) => when.map((told) => ({ grade, when: told })));
  const known = new Set([...awarded, ...dated.map(({ grade }) => grade)]);
  const undated = past
    .filter(({ grade, when }) => when.length === 0 && !known.has(grade))
    .map(({ grade }) => ({ grade, when: null }));
  const fuller = ({ grade, when }: PastRating, other: PastRating): boolean =>
    grade === other.grade && when !== null && other.when !== null && other.when !== when && other.when.endsWith(when);
  return [...dated, ...undated]
    .filter((rating, _, all) => !all.some((other) => fuller(rating, other)))
    .filter(
      (rating, index, all) =>
        all.findIndex(({ grade, when }) => grade === rating.grade && when === rating.when) === index,
    );
};
