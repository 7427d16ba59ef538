import type { Authority } from '../domain/authority.ts';
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
