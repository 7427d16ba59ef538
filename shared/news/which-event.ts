import type { Authority } from '../domain/authority.ts';
import type { NewsEvent } from '../domain/news-event.ts';
import { type KnownRecord, overallInForce } from './against-record.ts';
import type { Claims } from './claims.ts';
import type { OutcomeNews } from './is-it-news.ts';
import {
  INSPECTION_WORDS,
  PLAN_HEADLINE,
  PLAN_IN_PASSING,
  PLAN_WORDS,
  STILL_TO_COME,
  UNDER_MONITORING,
  UNNAMED_VISIT,
  VISIT_IN_PASSING,
  VISIT_WORDS,
} from './lexicon/inspections.ts';
import { TALKED_ABOUT } from './lexicon/other-news.ts';
import { LEAVES_THEM_OUT, LOOKS_BACK, NATIONAL_COMMISSIONER, OTHER_ORDERS, STEPS, TAKEN_NOW } from './lexicon/steps.ts';
import { type FoundCue, findCue, findFreshCue, findRecentCue, findStepTaken } from './new-or-past.ts';
import { tellsList } from './signs-of-news.ts';
import { committeePaper } from './speakers.ts';
import { openingOf, type Sentence, type Story } from './story.ts';
import { tellsOfOtherCouncils } from './subject.ts';
import type { Service } from './verdict.ts';

/** An event, and the rule with its words that found it. */
export type EventFound = { event: NewsEvent; because: string };

/** A council found inadequate is inspected again within three years or so; monitoring visits end there. */
const MONITORED_YEARS = 4;

/** An item as far as it has been read. */
type Judged = { story: Story; authority: Authority | null; claims: Claims; news: OutcomeNews; record: KnownRecord };

/**
 * Whether an item's council is one that Ofsted monitors: found inadequate, or slow to improve, by the latest dated grade
 * that the item remembers where it remembers any.
 */
const isUnderMonitoring = ({ story: { sentences, published }, claims: { past }, record }: Judged): boolean => {
  const known = overallInForce(record);
  if (known !== undefined) return known === 'inadequate';
  if (!sentences.some(({ text }) => UNDER_MONITORING.test(text))) return false;
  const dated = past.flatMap(({ grade, when }) =>
    when.flatMap((words) => Array.from(words.matchAll(/20\d\d/g), ([year]) => ({ grade, year: Number(year) }))),
  );
  const [latest] = dated.toSorted((a, b) => b.year - a.year);
  if (latest === undefined) return true;
  const now = published?.getUTCFullYear() ?? latest.year;
  return latest.grade === 'inadequate' && now - latest.year <= MONITORED_YEARS;
};

const named = (sentences: readonly Sentence[], story: Story): EventFound | undefined => {
  const present = sentences.filter(({ text }) => !VISIT_IN_PASSING.test(text));
  // the kinds of visit in their order first, then the sentences: a focused visit may mention earlier monitoring
  for (const cue of VISIT_WORDS) {
    const found = findRecentCue([cue], present, story);
    if (found !== undefined) return { event: found.event, because: `${found.name}: "${found.words}"` };
  }
  return undefined;
};

/** A letter after a visit without a name: that of a council found inadequate is a monitoring letter. */
const unnamed = (judged: Judged): EventFound | undefined => {
  const { story } = judged;
  const found = findRecentCue([UNNAMED_VISIT], story.sentences, story);
  if (found === undefined) return undefined;
  return {
    event: isUnderMonitoring(judged) ? 'monitoring-visit' : 'focused-visit',
    because: `${found.name}: "${found.words}"`,
  };
};

/**
 * What inspectors did, where their outcome is the news. A headline with a grade tells of a full inspection; a visit
 * named in the opening is believed before grades further down, as no visit awards any.
 */
const outcomeEvent = (judged: Judged): EventFound | undefined => {
  const { story, news } = judged;
  const { fresh } = judged.claims;
  if (!news.isNews) return undefined;
  const full: EventFound = { event: 'full-inspection', because: news.because };
  // no visit awards a list of judgements, whatever visits the opening remembers
  if (fresh.some(({ sentence }) => sentence.place === 'headline') || tellsList(judged.claims) !== undefined)
    return full;
  const visit = named(openingOf(story), story);
  if (visit !== undefined || fresh.length > 0) return visit ?? full;
  const inspected = story.sentences.some(({ text }) => INSPECTION_WORDS.test(text));
  return named(story.sentences, story) ?? unnamed(judged) ?? (inspected ? full : undefined);
};

/** A plan is told by the headline or by the first sentences; further down it is a step somebody mentions. */
const PLAN_SENTENCES = 5;

/** A headline's notice is the one that the first sentences say others give, or others are given. */
const isOfOthers = (opening: readonly Sentence[]): boolean => {
  const steps = opening.filter((sentence) => findCue(STEPS, [sentence]) !== undefined);
  return (
    steps.length > 0 &&
    steps.some(({ text }) => OTHER_ORDERS.test(text)) &&
    !steps.some(({ text, place }) => place !== 'headline' && !OTHER_ORDERS.test(text))
  );
};

/** A step of the government that these sentences tell as news: in the body only by its tense or its day. */
const directionIn = (
  sentences: readonly Sentence[],
  story: Story,
  authority: Authority | null,
): FoundCue | undefined => {
  if (story.sentences.some(({ text }) => NATIONAL_COMMISSIONER.test(text) || LEAVES_THEM_OUT.test(text)))
    return undefined;
  if (isOfOthers(openingOf(story))) return undefined;
  const isTalk = findCue(TALKED_ABOUT, story.sentences.slice(0, 1)) !== undefined;
  const tells = sentences
    .filter((sentence) => !LOOKS_BACK.test(sentence.text) && !tellsOfOtherCouncils(sentence, authority))
    .filter(
      ({ text, place }) =>
        !OTHER_ORDERS.test(text) && (place === 'headline' || (place === 'lead' && !isTalk) || TAKEN_NOW.test(text)),
    );
  return findStepTaken(STEPS, tells, story);
};

/** A step told in the body is the news where the headline is not about what people make of it. */
const stepFurtherDown = ({ story, authority }: Judged): FoundCue | undefined =>
  findCue(TALKED_ABOUT, story.sentences.slice(0, 1)) === undefined
    ? directionIn(story.sentences, story, authority)
    : undefined;

/** An improvement plan that is made, sent, agreed or renewed. */
const planEvent = (story: Story): EventFound | undefined => {
  const tells = story.sentences.slice(0, PLAN_SENTENCES).filter(({ text }) => !PLAN_IN_PASSING.test(text));
  const found =
    findCue(
      [PLAN_HEADLINE],
      tells.filter(({ place }) => place === 'headline'),
    ) ?? findFreshCue(PLAN_WORDS, tells, story);
  return found === undefined ? undefined : { event: 'improvement-plan', because: `${found.name}: "${found.words}"` };
};

const none = (because: string): EventFound => ({ event: 'none', because });

const told = (event: NewsEvent, cue: FoundCue | undefined): EventFound | undefined =>
  cue === undefined ? undefined : { event, because: `${cue.name}: "${cue.words}"` };

const toCome = (sentences: readonly Sentence[]): EventFound | undefined =>
  told('inspection-announced-or-under-way', findCue(STILL_TO_COME, sentences));

/** The first that holds: a grade awarded, a step the headline tells, what is to come, a step, a visit, a plan. */
const childrensServicesEvent = (judged: Judged): EventFound => {
  const { story, authority, claims, news } = judged;
  const paper = committeePaper(story);
  if (paper !== undefined) return planEvent(story) ?? none(`committee-paper: "${paper}"`);
  const outcome = outcomeEvent(judged);
  const opening = openingOf(story);
  const headlineStep = directionIn(opening.slice(0, 1), story, authority);
  // a grade behind a headline on a step is what the step came of, unless the opening awards it
  const isGraded = claims.fresh.some(({ sentence }) => headlineStep === undefined || sentence.place !== 'body');
  if (outcome?.event === 'full-inspection' && isGraded) return outcome;
  // a plan in the headline answers an outcome; without a grade the outcome is not the news
  const plansInHeadline = findCue([PLAN_HEADLINE, ...PLAN_WORDS], opening.slice(0, 1)) !== undefined;
  const plan =
    plansInHeadline && claims.fresh.length === 0 && outcome?.event === 'full-inspection' ? planEvent(story) : undefined;
  if (plan !== undefined) return plan;
  // a monitoring visit is made because the government stepped in: its mention beside one is background
  const step = outcome?.event === 'monitoring-visit' ? undefined : directionIn(opening, story, authority);
  return (
    told('statutory-direction', headlineStep) ??
    (news.isNews ? undefined : toCome(opening)) ??
    told('statutory-direction', step) ??
    outcome ??
    planEvent(story) ??
    told('statutory-direction', stepFurtherDown(judged)) ??
    none(news.because)
  );
};

const sendEvent = (story: Story, news: OutcomeNews): EventFound =>
  toCome(news.isNews ? openingOf(story) : story.sentences) ?? {
    event: news.isNews ? 'send-inspection' : 'none',
    because: news.because,
  };

/** The new fact an item reports about a council's services for children. Other services make no event here. */
export const whichEvent = ({ service, ...judged }: Judged & { service: Service }): EventFound => {
  if (service === 'childrens-services') return childrensServicesEvent(judged);
  return service === 'send' ? sendEvent(judged.story, judged.news) : none('another service');
};

/** What else an item tells: a grade and a step of the government often come on one day. */
export const alsoEvents = (story: Story, authority: Authority | null, { event }: EventFound): NewsEvent[] =>
  event === 'full-inspection' && directionIn(story.sentences, story, authority) !== undefined
    ? ['statutory-direction']
    : [];
