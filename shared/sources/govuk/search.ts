import * as z from 'zod';
import { daysBetween, type Instant, isoDate } from '../../domain/dates.ts';
import type { Http } from '../../ports.ts';
import { canonicalLink } from '../feeds/canonical-link.ts';
import { feedDate } from '../feeds/feed-date.ts';
import type { FeedOutcome } from '../feeds/fetch-feed.ts';
import { type PublishedItem, publishedItem } from '../feeds/published-item.ts';
import { sortAnswer, textOf, validatorsOf } from '../http-answer.ts';

const FIRST_PUBLISHED = ',first_published_at';

/** The same question without the one field that the search's documentation does not name. */
const withoutFirstPublished = (url: string): string => url.replace(FIRST_PUBLISHED, '');

const text = z.string().optional().catch(undefined);

const Envelope = z.object({ results: z.array(z.unknown()) });
/** `_id` comes always, also unasked: the path of the page. */
const Result = z.object({
  title: text,
  link: text,
  _id: text,
  /** Of the last change that GOV.UK's editors noted; the page may be years older. */
  public_timestamp: text,
  first_published_at: text,
  description: text,
});
const Refusal = z.object({ error: z.string() });

const GOVUK = 'https://www.gov.uk';

/** `Direction issued to X: August 2019`: a page published again years later is still about that month. */
const DECIDED_IN = /:\s*([A-Z][a-z]+) (\d{4})$/;
const A_PAGE_MAY_TAKE_DAYS = 60;

/** When it was decided, where the title says so and the page was published again long after. */
const decidedOn = (title: string | undefined, published: Instant | null): Instant | null => {
  const [, month, year] = DECIDED_IN.exec(title?.trim() ?? '') ?? [];
  const day = month === undefined ? undefined : isoDate(28, month, Number(year));
  if (day === undefined || published === null) return published;
  return daysBetween(day, published.slice(0, 10)) > A_PAGE_MAY_TAKE_DAYS ? `${day}T12:00:00.000Z` : published;
};

const toItem = (result: unknown): PublishedItem | undefined => {
  const read = Result.safeParse(result);
  if (!read.success) return undefined;
  const { title, link, _id, public_timestamp, first_published_at, description } = read.data;
  const changed = feedDate(public_timestamp);
  const published = feedDate(first_published_at) ?? decidedOn(title, changed);
  const url = canonicalLink(link, GOVUK) ?? canonicalLink(_id, GOVUK);
  return url === undefined
    ? undefined
    : publishedItem({ url, title, text: description, published, changed: changed ?? undefined });
};

const json = (answer: string): unknown => {
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
};

/** Reads an answer of GOV.UK's search; undefined where it is none. */
const parseSearch = (answer: string): { items: readonly PublishedItem[]; skipped: number } | undefined => {
  const envelope = Envelope.safeParse(json(answer));
  if (!envelope.success) return undefined;
  const items = envelope.data.results.flatMap((result) => toItem(result) ?? []);
  return { items, skipped: envelope.data.results.length - items.length };
};

/** What the search finds wrong with a question, as its answer with status 422 says. */
const refusalOf = (answer: string): string | undefined => {
  const refusal = Refusal.safeParse(json(answer));
  return refusal.success ? refusal.data.error.slice(0, 200) : undefined;
};

const MAX_BYTES = 5_000_000;

/**
 * Asks GOV.UK's search. Its answers carry no validators to count on: the whole answer comes each time. A question that
 * it does not take is asked once more without the field that it may not know; if it does not take that either, it is
 * reported in GOV.UK's own words, since we have to change the question.
 */
export const fetchSearch = async (http: Http, url: string): Promise<FeedOutcome> => {
  const answer = await http.get({ url, allowedHosts: ['www.gov.uk'], maxBytes: MAX_BYTES });
  const plainer = withoutFirstPublished(url);
  const isRefused = answer.kind === 'answer' && answer.status === 422 && /field|first_published/.test(textOf(answer));
  if (isRefused && plainer !== url) return fetchSearch(http, plainer);
  const sorted = sortAnswer(answer, false);
  if (sorted.kind === 'failed' && answer.kind === 'answer') {
    const refusal = refusalOf(textOf(answer));
    return refusal === undefined ? sorted : { ...sorted, detail: `${sorted.detail}: ${refusal}` };
  }
  if (sorted.kind !== 'whole') return sorted;
  const found = parseSearch(textOf(sorted.answer));
  return found === undefined
    ? { kind: 'not-a-feed', detail: 'the answer is none of the search' }
    : { kind: 'items', ...found, validators: validatorsOf(sorted.answer) };
};
