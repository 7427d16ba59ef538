import type { Http, Validators } from '../../ports.ts';
import { type Failed, hasValidators, sortAnswer, validatorsOf } from '../http-answer.ts';
import { feedMarkup } from './feed-markup.ts';
import { parseFeed } from './parse-feed.ts';
import type { PublishedItem } from './published-item.ts';

/** `not-a-feed`: it answered, but with a block page, a document type, or nothing that can be parsed. */
export type FeedOutcome =
  | { kind: 'items'; items: readonly PublishedItem[]; skipped: number; validators: Validators }
  | { kind: 'unchanged' }
  | Failed
  | { kind: 'not-a-feed'; detail: string };

/** Raise this whenever feeds are parsed differently, so that every feed is fetched in full again. */
export const FEED_PARSER = 'feeds-4';

/** Counted after decompression; real feeds have some hundred kilobytes. */
const MAX_FEED_BYTES = 5_000_000;

/** What was cut off is asked for again: its validators would answer that nothing has changed. */
const NONE: Validators = { etag: null, lastModified: null };

/** Asks for a feed; only its own host may answer, also after redirects. */
export const fetchFeed = async (http: Http, url: string, validators?: Validators): Promise<FeedOutcome> => {
  const known = hasValidators(validators) ? validators : undefined;
  const { host } = new URL(url);
  const request = { url, validators: known, allowedHosts: [host], maxBytes: MAX_FEED_BYTES };
  const sorted = sortAnswer(await http.get(request), known !== undefined);
  if (sorted.kind !== 'whole') return sorted;
  const feed = feedMarkup(sorted.answer);
  if (feed.kind === 'not-a-feed') return { kind: 'not-a-feed', detail: feed.detail };
  const parsed = await parseFeed(feed.text, url);
  if (parsed.kind === 'unparsed') return { kind: 'not-a-feed', detail: `it cannot be parsed: ${parsed.detail}` };
  return { ...parsed, kind: 'items', validators: feed.isWhole ? validatorsOf(sorted.answer) : NONE };
};
