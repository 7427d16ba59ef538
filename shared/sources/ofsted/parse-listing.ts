import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import * as z from 'zod';
import { IsoDate } from '../../domain/dates.ts';
import { loadPage, wordsOf } from '../html-page.ts';
import { outsideText } from '../outside-text.ts';
import { dateAfter } from './page-dates.ts';
import { AUTHORITY_TYPE, listingUrl, PAGE_HOSTS } from './urls.ts';

/** One council in Ofsted's search results. */
export const ListingRow = z.object({
  urn: z.string().regex(/^\d{5,7}$/),
  name: z.string().min(1),
  /** Null where the row says nothing of a report. */
  latestReport: IsoDate.nullable(),
});
export type ListingRow = z.infer<typeof ListingRow>;

/** `items` counts what looks like a row; fewer `rows` than that means that some could not be read. */
export type ListingPage = { count: number | null; items: number; rows: readonly ListingRow[] };

const LATEST = String.raw`(?:latest|last|most recent)\s+(?:report|inspection)`;
const hasLatest = new RegExp(LATEST, 'i');

/** Type and URN of the provider a link leads to. */
const providerOf = (href: string | undefined): { type: number; urn: string } | undefined => {
  if (href === undefined || !URL.canParse(href, listingUrl(0))) return undefined;
  const { hostname, pathname } = new URL(href, listingUrl(0));
  const [, type, urn] = /^\/provider\/(\d+)\/([a-z]*\d+)\/?$/i.exec(pathname) ?? [];
  return PAGE_HOSTS.includes(hostname) && type !== undefined && urn !== undefined
    ? { type: Number(type), urn }
    : undefined;
};

/** Links to providers; a title in a heading is the row's own, beside which a picture may link to the same page. */
const titleLinks = ($: CheerioAPI): readonly Element[] => {
  const links = $('a[href]')
    .toArray()
    .filter((link) => providerOf($(link).attr('href')) !== undefined);
  const titles = links.filter((link) => $(link).closest('h1, h2, h3, h4, h5, h6').length > 0);
  return titles.length > 0 ? titles : links;
};

/** A row is the largest part of the page that holds one title and no other: no class name or tag is relied on. */
const rowsAround = ($: CheerioAPI, titles: readonly Element[]): readonly Element[] => {
  const held = new Map<Element, number>();
  const ancestors = (title: Element): Element[] => [title, ...$(title).parents().toArray()];
  for (const part of titles.flatMap(ancestors)) held.set(part, (held.get(part) ?? 0) + 1);
  return titles.map((title) => ancestors(title).findLast((part) => held.get(part) === 1) ?? title);
};

const readRow = ($: CheerioAPI, title: Element, row: Element): ListingRow | undefined => {
  const provider = providerOf($(title).attr('href'));
  const words = wordsOf(row);
  const [, printedUrn] = /\bURN ?:? ?(\d+)/i.exec(words) ?? [];
  const latestReport = dateAfter(LATEST, words);
  // A link and a label that disagree, or a date that is announced and not there, make the row unreadable.
  if (provider?.type !== AUTHORITY_TYPE || (printedUrn !== undefined && printedUrn !== provider.urn)) return undefined;
  if (latestReport === undefined && hasLatest.test(words)) return undefined;
  return ListingRow.safeParse({
    urn: provider.urn,
    name: outsideText(wordsOf(title)),
    latestReport: latestReport ?? null,
  }).data;
};

/** The number Ofsted prints above the results: `153 results`. */
const printedCount = ($: CheerioAPI): number | null => {
  const words = (selector: string): string[] => $(selector).toArray().map(wordsOf);
  const announced = words('h1, h2, h3, h4').flatMap((text) => /\b(\d[\d,]{0,9}) results?\b/i.exec(text)?.[1] ?? []);
  const marked = words('.results-count').filter((text) => /^[\d,]+$/.test(text));
  const printed = announced[0] ?? marked[0];
  return printed === undefined ? null : Number(printed.replaceAll(',', ''));
};

/** Reads one page of search results. Text in, rows out; a page that is none of it has no count and no items. */
export const parseListing = (html: string): ListingPage => {
  const $ = loadPage(html);
  const titles = titleLinks($);
  const parts = rowsAround($, titles);
  const rows = titles.flatMap((title, index) => readRow($, title, parts[index] ?? title) ?? []);
  return { count: printedCount($), items: titles.length, rows };
};

type Whole = {
  counts: ReadonlySet<number | null>;
  count: number;
  items: number;
  rows: readonly ListingRow[];
  /** Watched councils that no row is about. */
  missing: readonly string[];
};

const percent = (part: number, whole: number): number => Math.floor((100 * part) / whole);

const repeated = (rows: readonly ListingRow[]): string | undefined =>
  rows.find(({ urn }, index) => rows.findIndex((other) => other.urn === urn) !== index)?.urn;

/** A new council may have no report yet; that so many have none means that the date is no longer read. */
const tooManyUndated = (rows: readonly ListingRow[]): boolean =>
  rows.filter(({ latestReport }) => latestReport === null).length > Math.max(1, rows.length * 0.05);

/** Why a listing is not to be believed, the plainest reason first. Each says what was seen. */
const DOUBTS: readonly ((whole: Whole, lastGood: number | null) => string | undefined)[] = [
  ({ counts }) => (counts.has(null) ? 'the number of results is not printed' : undefined),
  ({ counts }) => (counts.size > 1 ? `its pages print different numbers: ${[...counts].join(', ')}` : undefined),
  ({ items, count }) => (items === 0 ? `no council is listed, ${count} announced` : undefined),
  ({ rows, items }) =>
    rows.length < items * 0.95 ? `only ${percent(rows.length, items)}% of its ${items} rows could be read` : undefined,
  ({ rows, count }, lastGood) =>
    lastGood !== null && Math.min(rows.length, count) < lastGood * 0.95
      ? `${Math.min(rows.length, count)} councils, last time ${lastGood}`
      : undefined,
  ({ rows }) => (repeated(rows) === undefined ? undefined : `URN ${repeated(rows)} is listed twice`),
  ({ rows, count }) => (rows.length === count ? undefined : `${count} results announced, ${rows.length} read`),
  ({ missing }) => (missing.length === 0 ? undefined : `a watched council is not listed: URN ${missing.join(', ')}`),
  ({ rows }) => (tooManyUndated(rows) ? 'the date of the latest report is missing' : undefined),
];

/** The plainest reason not to believe these pages, or undefined for a good listing. */
export const doubtsAbout = (
  pages: readonly ListingPage[],
  lastGoodCount: number | null,
  watchedUrns: readonly string[] = [],
): string | undefined => {
  const rows = pages.flatMap((page) => page.rows);
  const whole: Whole = {
    counts: new Set(pages.map(({ count }) => count)),
    count: pages[0]?.count ?? 0,
    items: pages.reduce((sum, { items }) => sum + items, 0),
    rows,
    missing: watchedUrns.filter((watched) => !rows.some(({ urn }) => urn === watched)),
  };
  for (const doubt of DOUBTS) {
    const because = doubt(whole, lastGoodCount);
    if (because !== undefined) return because;
  }
  return undefined;
};
