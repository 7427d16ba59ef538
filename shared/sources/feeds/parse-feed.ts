import { canonicalLink } from './canonical-link.ts';
import { feedDate, isInFigures, writesMonthFirst } from './feed-date.ts';
import { type PublishedItem, publishedItem } from './published-item.ts';
import { type RawItem, readLeniently, readStrictly } from './raw-items.ts';

/** `skipped`: items without a word, with an address that nobody should follow, or beyond the newest thousand. */
export type ParsedFeed = { kind: 'feed'; items: readonly PublishedItem[]; skipped: number };
export type Unparsed = { kind: 'unparsed'; detail: string };

/** More than any real feed holds. */
const AT_MOST = 1_000;

const isThere = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** A relative link is one to a page of the site; a relative name is only a name. */
const addressOf = ({ links, names }: RawItem, base: string | undefined): string | undefined =>
  links.map((link) => canonicalLink(link, base)).find(isThere) ??
  names.map((name) => canonicalLink(name)).find(isThere);

/** Of a feed that writes the month first, days in figures are not guessed at: its items are dated by who finds them. */
const dateOf = ({ dates }: RawItem, isMonthFirst: boolean) =>
  dates
    .map((date) => (isMonthFirst && date !== undefined && isInFigures(date) ? null : feedDate(date)))
    .find((date) => date !== null) ?? null;

/** The site's own page, for an item that gives no address at all; not for one that leads where nobody should go. */
const siteOf = ({ links, names }: RawItem, base: string | undefined): string | undefined =>
  base === undefined ||
  [...links, ...names].some((link) => /^\s*(?:javascript|data|file|vbscript|blob):/i.test(link ?? ''))
    ? undefined
    : canonicalLink('/', base);

/** As much of a text as makes a headline for an item without one. */
const OPENING = 140;

const openingOf = (text: string | undefined): string | undefined => {
  const words = text
    ?.slice(0, 20 * OPENING)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words === undefined || words.length <= OPENING
    ? words
    : `${words.slice(0, words.lastIndexOf(' ', OPENING))} …`;
};

/** `isApart`: its address is the site's, and not its own. */
type Addressed = { raw: RawItem; url: string; title: string; isApart: boolean };

const addressed = (raw: RawItem, base: string | undefined): Addressed | undefined => {
  const own = addressOf(raw, base);
  const url = own ?? siteOf(raw, base);
  const title = [...raw.titles, openingOf(raw.texts.find(isThere))].find(isThere);
  return url === undefined || title === undefined ? undefined : { raw, url, title, isApart: own === undefined };
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

/** `worth`: how much of the feed came through: of each item an address of its own, a title, a date. */
type Collected = { feed: ParsedFeed; worth: number };

/** Re-issues of one article in one feed are one item: the first listed, which is the newest. */
const collect = (raw: readonly RawItem[], base: string | undefined): Collected => {
  const found = raw.flatMap((one) => addressed(one, base) ?? []);
  const shared = sharedLinks(found);
  const isMonthFirst = raw.some(({ dates }) => dates.some((date) => date !== undefined && writesMonthFirst(date)));
  const items = new Map<string, PublishedItem>();
  let skipped = raw.length - found.length;
  let worth = 0;
  for (const one of found) {
    const apart = one.isApart || shared.has(one.url) ? { apart: ownName(one) } : {};
    const texts = one.raw.texts.find(isThere);
    const published = dateOf(one.raw, isMonthFirst);
    const item = publishedItem({ url: one.url, title: one.title, text: texts, published, ...apart });
    worth += item === undefined ? 0 : 1 + Number(!one.isApart) + Number(item.published !== null);
    if (item === undefined) skipped += 1;
    else if (!items.has(item.id)) items.set(item.id, item);
  }
  const kept = newest([...items.values()]);
  return { feed: { kind: 'feed', items: kept, skipped: skipped + items.size - kept.length }, worth };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

/** A feed longer than this is read once only. */
const READ_AGAIN_UP_TO = 5_000;

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
      const isFull = raw.length > 0 && strict.worth === raw.length * 3;
      if (isFull || raw.length > READ_AGAIN_UP_TO) return strict.feed;
    }
    const again = readLeniently(xml);
    // refused, and without an item that could be read all the same: nobody can say that it has none
    if (raw === undefined && again.length === 0) return { kind: 'unparsed', detail: 'it is broken and shows no item' };
    const lenient = collect(again, base);
    if (strict === undefined) return lenient.feed;
    // of two that give the same, the one that counts more of what cannot be used
    const isBetter = strict.worth === lenient.worth && lenient.feed.skipped > strict.feed.skipped;
    return strict.worth >= lenient.worth && !isBetter ? strict.feed : lenient.feed;
  } catch (error) {
    return { kind: 'unparsed', detail: detailOf(error) };
  }
};
