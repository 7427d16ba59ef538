import type { Authority } from '../domain/authority.ts';
import { councilMentions } from '../domain/council-names.ts';
import type { NewsEvent } from '../domain/news-event.ts';
import type { Publication } from '../domain/publication.ts';
import { knownRecord } from './against-record.ts';
import { whyUncertain } from './certain.ts';
import { claimsOf, pastRatingsOf } from './claims.ts';
import { findingsOf } from './findings.ts';
import { outcomeNews } from './is-it-news.ts';
import { storyOf } from './story.ts';
import { whichCouncil, whichService } from './subject.ts';
import type { Action, NewsItem, Service, Verdict } from './verdict.ts';
import { alsoEvents, whichEvent } from './which-event.ts';

/**
 * `authority: null` judges items of every council; a slug ignores items about others. `record`: the documents known of a
 * council when the item is judged; without it an item is judged on no record.
 */
export type ClassifyOptions = { authority: string | null; record?: (council: Authority) => readonly Publication[] };

const VISITS: readonly NewsEvent[] = ['focused-visit', 'monitoring-visit', 'jtai'];
const OUTCOMES: readonly NewsEvent[] = ['full-inspection', ...VISITS];
const STEPS: readonly NewsEvent[] = ['statutory-direction', 'improvement-plan'];

/** `isOutcome`: a full inspection's outcome is told by its grades, certain or not, or by signs enough without any. */
type Facts = { authority: string | null; service: Service; event: NewsEvent; isOutcome: boolean };

/** At most one message an item: a new outcome before a step of the government. */
const actionOf = ({ authority, service, event, isOutcome }: Facts, wanted: string | null): Action => {
  if (authority === null || (wanted !== null && authority !== wanted)) return 'ignore';
  if (service === 'send' && event !== 'none') return 'coverage';
  if (service !== 'childrens-services') return 'ignore';
  if (isOutcome || VISITS.includes(event)) return 'reported';
  return STEPS.includes(event) ? 'intervention' : 'coverage';
};

/** Judges one news item: pure, the same answer each time, and no item makes it throw. */
export const classifyItem = (item: NewsItem, { authority: wanted, record = () => [] }: ClassifyOptions): Verdict => {
  const story = storyOf(item);
  const { authority, named, because: whose } = whichCouncil(story);
  const { service, because: what } = whichService(story);
  const claims = claimsOf(story, authority);
  const known = knownRecord(authority === null ? [] : record(authority));
  const news = outcomeNews(story, claims, known);
  const found = named
    ? whichEvent({ story, authority, service, claims, news, record: known })
    : { event: 'none' as const, because: 'nobody named' };
  const { event } = found;
  const isAwarded = event === 'full-inspection' && authority !== null;
  const doubt = isAwarded ? whyUncertain(claims, story, known) : null;
  const doubts = doubt === null ? [] : [`grade withheld (${doubt})`];
  const awarded = isAwarded && doubt === null ? claims.awarded : [];
  const past = isAwarded ? claims.past : [...claims.past, ...claims.fresh];
  const slug = authority?.slug ?? null;
  return {
    id: item.id,
    authority: slug,
    service,
    event,
    alsoEvents: alsoEvents(story, authority, found),
    newRatings: Object.fromEntries(awarded.map(({ aspect, grade }) => [aspect, grade])),
    pastRatings: pastRatingsOf(
      past,
      awarded.map(({ grade }) => grade),
    ),
    findings: service === 'childrens-services' && OUTCOMES.includes(event) ? findingsOf(story) : [],
    action: actionOf(
      { authority: slug, service, event, isOutcome: isAwarded && (news.isSure || claims.fresh.length > 0) },
      wanted,
    ),
    because: [`${event} (${found.because})`, ...doubts, whose, what].join('; '),
  };
};

/** How the Department for Education titles its decisions about a council's children's services; each with a sample. */
export const DECISION_TITLES: readonly { words: RegExp; sample: string }[] = [
  {
    words: /^(?:decision:\s*)?(?:revised |statutory |new )*directions? (?:issued )?to\b/i,
    sample: 'Revised direction issued to Halton Borough Council: February 2025',
  },
  {
    words: /^(?:decision:\s*)?(?:revised )?improvement notices? (?:issued )?to\b/i,
    sample: 'Improvement notice issued to Medway Council',
  },
  {
    words:
      /^(?:decision:\s*)?(?:directions?|improvement notices?) (?:\w+ )?(?:closed|revoked|lifted|withdrawn|ended)\b/i,
    sample: 'Direction revoked: Swindon Borough Council',
  },
];

/** Decisions about something else, although they are titled alike. */
const OTHER_MATTERS =
  /\b(?:SEND|special educational needs|academy|academies|school|trust board|college|best value|adult social care|further education)\b/i;
const CHILDRENS_SERVICES = /\bchildren(?:['’]?s)? (?:social care|services)\b/i;

/**
 * A decision of the Department's, by its title alone: GOV.UK's search may give no more. Undefined for anything else,
 * and for one that says it is about schools or SEND and not about children's services.
 */
export const classifyDecision = ({ id, title, text }: NewsItem): Verdict | undefined => {
  const rule = DECISION_TITLES.find(({ words }) => words.test(title));
  const [council, ...others] = councilMentions(title);
  const isOther = OTHER_MATTERS.test(`${title} ${text}`) && !CHILDRENS_SERVICES.test(`${title} ${text}`);
  if (rule === undefined || council === undefined || others.length > 0 || isOther) return undefined;
  return {
    id,
    authority: council.authority.slug,
    service: 'childrens-services',
    event: 'statutory-direction',
    alsoEvents: [],
    newRatings: {},
    pastRatings: [],
    findings: [],
    action: 'intervention',
    because: `statutory-direction (title of a decision: “${title}”); ${council.authority.slug} (“${council.words}”)`,
  };
};
