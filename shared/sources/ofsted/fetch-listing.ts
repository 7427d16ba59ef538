import type { Instant } from '../../domain/dates.ts';
import type { Remembered, SourceState } from '../../domain/source-state.ts';
import type { Http, Validators } from '../../ports.ts';
import {
  type Answered,
  type AnswerFailure,
  conditionsOf,
  type Failed,
  rememberedOf,
  sortAnswer,
  textOf,
} from '../http-answer.ts';
import { outsideText } from '../outside-text.ts';
import { doubtsAbout, type ListingPage, type ListingRow, parseListing } from './parse-listing.ts';
import { listingUrl, MAX_PAGE_BYTES, PAGE_HOSTS, PAGE_PARSER, ROWS_PER_PAGE } from './urls.ts';

type ListingFailure = AnswerFailure | 'not-a-listing';

/** `suspect`: it answered, but what it shows is not to be believed. Rows that were read are given all the same. */
export type ListingOutcome =
  | { kind: 'listed'; rows: readonly ListingRow[]; count: number; remembered: Record<string, Remembered> }
  | { kind: 'unchanged' }
  | { kind: 'suspect'; because: string; rows: readonly ListingRow[] }
  | Failed<ListingFailure>;

/** 153 councils need two; more than this means that the search no longer lists councils. */
const MAX_PAGES = 5;

/** By the number the first page prints: rows that are missing are no reason to ask for pages that do not exist. */
const pagesToAsk = ([first]: readonly ListingPage[]): number =>
  Math.max(1, Math.min(MAX_PAGES, Math.ceil((first?.count ?? 0) / ROWS_PER_PAGE)));

const ask = async (http: Http, url: string, validators?: Validators) =>
  sortAnswer(
    await http.get({ url, validators, allowedHosts: PAGE_HOSTS, maxBytes: MAX_PAGE_BYTES }),
    validators !== undefined,
  );

/** What to send for each page of the last good listing, or nothing unless all of them can be asked that way. */
const knownPages = ({ lastGoodCount, validators }: SourceState, now: Instant): readonly [string, Validators][] => {
  if (lastGoodCount === null || lastGoodCount === 0) return [];
  const urls = Array.from({ length: Math.ceil(lastGoodCount / ROWS_PER_PAGE) }, (_, page) => listingUrl(page));
  const known = urls.flatMap((url): [string, Validators][] => {
    const sent = conditionsOf(validators[url], PAGE_PARSER, now);
    return sent === undefined ? [] : [[url, sent]];
  });
  return known.length === urls.length ? known : [];
};

type Whole = Map<string, Answered>;

/**
 * Asks whether anything changed. The listing is one thing on several pages, so it is unchanged only when all of them
 * are; at the first page that is not, the rest is asked for in full, also pages that had answered 304.
 */
const askWhetherChanged = async (
  http: Http,
  state: SourceState,
  now: Instant,
): Promise<'unchanged' | Whole | Failed> => {
  const known = knownPages(state, now);
  for (const [url, validators] of known) {
    const answer = await ask(http, url, validators);
    if (answer.kind === 'failed') return answer;
    if (answer.kind === 'whole') return new Map([[url, answer.answer]]);
  }
  return known.length > 0 ? 'unchanged' : new Map();
};

/** Characters of a page in which its title is looked for. */
const TITLE_WITHIN = 20_000;

const notAListing = (answer: Answered): Failed<ListingFailure> => {
  const [, title] = /<title[^>]*>([^<]{0,80})/i.exec(textOf(answer).slice(0, TITLE_WITHIN)) ?? [];
  return { kind: 'failed', reason: 'not-a-listing', detail: `page titled “${outsideText(title ?? '')}”` };
};

type Pages = { pages: readonly ListingPage[]; remembered: Record<string, Remembered> };

/** One page of the list, or why a parser broke on it. */
const parsed = (answer: Answered): ListingPage | Failed<ListingFailure> => {
  try {
    const page = parseListing(textOf(answer));
    return page.count === null && page.items === 0 ? notAListing(answer) : page;
  } catch (fault) {
    return { kind: 'failed', reason: 'not-a-listing', detail: `it cannot be read: ${outsideText(String(fault), 120)}` };
  }
};

const readPages = async (http: Http, whole: Whole, now: Instant): Promise<Pages | Failed<ListingFailure>> => {
  const pages: ListingPage[] = [];
  const remembered: Record<string, Remembered> = {};
  for (let number = 0; number < pagesToAsk(pages); number += 1) {
    const url = listingUrl(number);
    const had = whole.get(url);
    const asked = had === undefined ? await ask(http, url) : { kind: 'whole' as const, answer: had };
    if (asked.kind === 'failed') return asked;
    if (asked.kind === 'unchanged') throw new Error('sortAnswer: unchanged without validators');
    const page = parsed(asked.answer);
    if ('kind' in page) return page;
    pages.push(page);
    remembered[url] = rememberedOf(asked.answer, PAGE_PARSER, now);
    if (page.items === 0) break;
  }
  return { pages, remembered };
};

/**
 * Asks Ofsted for its list of councils; one that leaves out a watched council is suspect. Validators belong to a
 * listing that was believed: they are given only with `listed`, so that a bad listing is never taken for unchanged.
 */
export const fetchListing = async (
  http: Http,
  state: SourceState,
  now: Instant,
  watchedUrns: readonly string[] = [],
): Promise<ListingOutcome> => {
  const changed = await askWhetherChanged(http, state, now);
  if (changed === 'unchanged') return { kind: 'unchanged' };
  if (!(changed instanceof Map)) return changed;
  const read = await readPages(http, changed, now);
  if ('kind' in read) return read;
  const rows = read.pages.flatMap(({ rows }) => rows);
  const because = doubtsAbout(read.pages, state.lastGoodCount, watchedUrns);
  return because === undefined
    ? { kind: 'listed', rows, count: rows.length, remembered: read.remembered }
    : { kind: 'suspect', because, rows };
};
