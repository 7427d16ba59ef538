import { canonicalLink } from './canonical-link.ts';
import { feedDate } from './feed-date.ts';
import { type PublishedItem, publishedItem } from './published-item.ts';
import { type RawItem, readLeniently, readStrictly } from './raw-items.ts';

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

const dateOf = ({ dates }: RawItem) => dates.map(feedDate).find((date) => date !== null) ?? null;

type Addressed = { raw: RawItem; url: string; title: string };

const addressed = (raw: RawItem, base: string | undefined): Addressed | undefined => {
  const url = addressOf(raw, base);
  const title = raw.titles.find(isThere);
  return url === undefined || title === undefined ? undefined : { raw, url, title };
};

/**
 * What an item calls itself apart from its link: its name, unless that is the link again (the BBC adds `#0`, `#1` to it
 * at each re-issue), else its headline.
 */
const ownName = ({ raw, url, title }: Addressed): string => {
  const name = raw.names.find(isThere)?.trim();
  return name === undefined || canonicalLink(name) === url ? title.trim() : name;
};

/** Links that items with different names share. One article that is listed again has the same name or headline. */
const sharedLinks = (items: readonly Addressed[]): ReadonlySet<string> => {
  const nameAt = new Map<string, string>();
  const shared = new Set<string>();
  for (const item of items) {
    const name = ownName(item);
    if ((nameAt.get(item.url) ?? name) !== name && !namesItsLink(item)) shared.add(item.url);
    nameAt.set(item.url, name);
  }
  return shared;
};

/** Where the name is the link, all items with it are re-issues of one article, whatever their headlines. */
const namesItsLink = ({ raw, url }: Addressed): boolean =>
  raw.names.some((name) => isThere(name) && canonicalLink(name) === url);

const newest = (items: readonly PublishedItem[]): readonly PublishedItem[] =>
  items.length <= AT_MOST
    ? items
    : items.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '')).slice(0, AT_MOST);

/** Re-issues of one article in one feed are one item: the first listed, which is the newest. */
const collect = (raw: readonly RawItem[], base: string | undefined): ParsedFeed => {
  const found = raw.flatMap((one) => addressed(one, base) ?? []);
  const shared = sharedLinks(found);
  const items = new Map<string, PublishedItem>();
  let skipped = raw.length - found.length;
  for (const one of found) {
    const apart = shared.has(one.url) ? { apart: ownName(one) } : {};
    const texts = one.raw.texts.find(isThere);
    const item = publishedItem({ url: one.url, title: one.title, text: texts, published: dateOf(one.raw), ...apart });
    if (item === undefined) skipped += 1;
    else if (!items.has(item.id)) items.set(item.id, item);
  }
  const kept = newest([...items.values()]);
  return { kind: 'feed', items: kept, skipped: skipped + items.size - kept.length };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** A feed longer than this is read once only. */
const READ_AGAIN_UP_TO = 5_000;

/** How much of a feed's items came through: an address and a title, then a date. */
const worth = ({ items }: ParsedFeed): number =>
  items.length * 2 + items.filter(({ published }) => published !== null).length;

/**
 * The items of an RSS or Atom feed. rss-parser reads it where it is as it should be; where that refuses the feed, or
 * leaves items without address, title or date, it is read tag by tag, and what came through better counts. Links may be
 * relative to `base`, the feed's own address.
 */
export const parseFeed = async (xml: string, base?: string): Promise<ParsedFeed | Unparsed> => {
  try {
    const raw = await readStrictly(xml).catch(() => undefined);
    const strict = raw === undefined ? undefined : collect(raw, base);
    if (raw !== undefined && strict !== undefined) {
      const isFull = raw.length > 0 && worth(strict) === raw.length * 3;
      if (isFull || raw.length > READ_AGAIN_UP_TO) return strict;
    }
    const again = readLeniently(xml);
    // refused, and without an item that could be read all the same: nobody can say that it has none
    if (raw === undefined && again.length === 0) return { kind: 'unparsed', detail: 'it is broken and shows no item' };
    const lenient = collect(again, base);
    return strict !== undefined && worth(strict) >= worth(lenient) ? strict : lenient;
  } catch (error) {
    return { kind: 'unparsed', detail: detailOf(error) };
  }
};
