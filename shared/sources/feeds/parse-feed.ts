import { canonicalLink } from './canonical-link.ts';
import { feedDate } from './feed-date.ts';
import { parseLeniently } from './lenient-parser.ts';
import { type PublishedItem, publishedItem } from './published-item.ts';
import type { RawItem } from './raw-item.ts';
import { parseStrictly } from './strict-parser.ts';

/** `skipped`: items without an address that a reader could follow, without a title, or beyond the newest thousand. */
export type ParsedFeed = { kind: 'feed'; items: readonly PublishedItem[]; skipped: number };
export type Unparsed = { kind: 'unparsed'; detail: string };

/** More than any real feed holds. */
const AT_MOST = 1_000;

const isThere = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** A relative link is one to a page of the site; a relative name is only a name. */
const addressOf = ({ links, names }: RawItem, base: string | undefined): string | undefined =>
  links.map((link) => canonicalLink(link, base)).find(isThere) ??
  names.map((name) => canonicalLink(name)).find(isThere);

const toItem = (raw: RawItem, base: string | undefined): PublishedItem | undefined => {
  const url = addressOf(raw, base);
  if (url === undefined) return undefined;
  const published = raw.dates.map(feedDate).find((date) => date !== null) ?? null;
  return publishedItem({ url, title: raw.title, text: raw.texts.find(isThere), published });
};

const newest = (items: readonly PublishedItem[]): readonly PublishedItem[] =>
  items.length <= AT_MOST
    ? items
    : items.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '')).slice(0, AT_MOST);

/** Re-issues of one article in one feed are one item: the first listed, which is the newest. */
const collect = (raw: readonly RawItem[], base: string | undefined): ParsedFeed => {
  const items = new Map<string, PublishedItem>();
  let skipped = 0;
  for (const one of raw) {
    const item = toItem(one, base);
    if (item === undefined) skipped += 1;
    else if (!items.has(item.id)) items.set(item.id, item);
  }
  const kept = newest([...items.values()]);
  return { kind: 'feed', items: kept, skipped: skipped + items.size - kept.length };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/**
 * The items of an RSS or Atom feed. One bad item makes rss-parser refuse a whole feed; a more lenient parser then reads
 * the others. Links may be relative to `base`, the feed's own address.
 */
export const parseFeed = async (xml: string, base?: string): Promise<ParsedFeed | Unparsed> => {
  const raw = await parseStrictly(xml).catch(() => undefined);
  try {
    return collect(raw ?? parseLeniently(xml), base);
  } catch (error) {
    return { kind: 'unparsed', detail: detailOf(error) };
  }
};
