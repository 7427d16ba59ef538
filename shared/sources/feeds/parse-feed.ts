import { parseFeed as lenientParse } from 'feedsmith';
import Parser from 'rss-parser';
import * as z from 'zod';
import { canonicalLink, itemId } from './canonical-link.ts';
import { feedDate } from './feed-date.ts';
import type { PublishedItem } from './published-item.ts';

/** `skipped`: items without an address that a reader could follow, or without a title. */
export type ParsedFeed = { kind: 'feed'; items: readonly PublishedItem[]; skipped: number };
export type Unparsed = { kind: 'unparsed'; detail: string };

/** More than any real feed holds: those listed first are the newest. */
const AT_MOST = 1_000;

/** An element with attributes arrives as an object, a repeated one as a list: only plain text is of use. */
const text = z.string().optional().catch(undefined);

const RssParserItem = z.object({
  title: text,
  link: text,
  guid: text,
  id: text,
  pubDate: text,
  isoDate: text,
  content: text,
  summary: text,
  encoded: text,
});

/** Atom gives its texts as objects with a value; WordPress puts the whole article into `encoded`. */
const words = z
  .union([
    z.string(),
    z.object({ value: z.string() }).transform(({ value }) => value),
    z.object({ encoded: z.string() }).transform(({ encoded }) => encoded),
  ])
  .optional()
  .catch(undefined);

const Lenient = z.object({
  title: words,
  link: text,
  links: z
    .array(z.object({ href: text, rel: text }))
    .catch([])
    .default([]),
  guid: words,
  id: text,
  pubDate: text,
  published: text,
  updated: text,
  description: words,
  summary: words,
  content: words,
});

type Raw = {
  title: string | undefined;
  links: readonly (string | undefined)[];
  texts: readonly (string | undefined)[];
  date: string | undefined;
};

const strict = new Parser({ customFields: { item: [['content:encoded', 'encoded']] } });

const fromStrict = (item: unknown): Raw => {
  const { title, link, guid, id, pubDate, isoDate, content, summary, encoded } = RssParserItem.parse(item);
  return { title, links: [link, guid, id], texts: [encoded, content, summary], date: pubDate ?? isoDate };
};

const fromLenient = (item: unknown): Raw => {
  const { title, link, links, guid, id, pubDate, published, updated, description, summary, content } =
    Lenient.parse(item);
  const alternate = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return {
    title,
    links: [link, alternate?.href, guid, id],
    texts: [content, description, summary],
    date: pubDate ?? published ?? updated,
  };
};

const toItem = ({ title, links, texts, date }: Raw): PublishedItem | undefined => {
  const url = links.map(canonicalLink).find((link) => link !== undefined);
  if (url === undefined || title === undefined || title.trim() === '') return undefined;
  const said = texts.find((one) => one !== undefined && one.trim() !== '') ?? '';
  return { id: itemId(url), url, title: title.trim(), text: said, published: feedDate(date) };
};

/** Re-issues of one article in one feed are one item: the first listed, which is the newest. */
const collect = (raw: readonly Raw[]): ParsedFeed => {
  const items = new Map<string, PublishedItem>();
  let skipped = 0;
  for (const one of raw.slice(0, AT_MOST)) {
    const item = toItem(one);
    if (item === undefined) skipped += 1;
    else if (!items.has(item.id)) items.set(item.id, item);
  }
  return { kind: 'feed', items: [...items.values()], skipped };
};

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);

const Feed = z.object({ items: z.array(z.unknown()).optional(), entries: z.array(z.unknown()).optional() });

const parseLeniently = (xml: string): ParsedFeed | Unparsed => {
  try {
    const { items, entries } = Feed.parse(lenientParse(xml).feed);
    return collect((items ?? entries ?? []).map(fromLenient));
  } catch (error) {
    return { kind: 'unparsed', detail: detailOf(error) };
  }
};

/**
 * The items of an RSS or Atom feed. One bad item makes rss-parser refuse a whole feed; a more lenient parser then reads
 * the others.
 */
export const parseFeed = async (xml: string): Promise<ParsedFeed | Unparsed> => {
  try {
    return collect((await strict.parseString(xml)).items.map(fromStrict));
  } catch {
    return parseLeniently(xml);
  }
};
