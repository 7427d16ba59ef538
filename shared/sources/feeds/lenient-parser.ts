import { parseFeed } from 'feedsmith';
import * as z from 'zod';
import { MOST_ITEMS, plainText, type RawItem } from './raw-item.ts';

/** Atom gives its texts as objects with a value; WordPress puts the whole article into `encoded`. */
const words = z
  .union([
    z.string(),
    z.object({ value: z.string() }).transform(({ value }) => value),
    z.object({ encoded: z.string() }).transform(({ encoded }) => encoded),
  ])
  .optional()
  .catch(undefined);

const Item = z.object({
  title: words,
  link: plainText,
  links: z
    .array(z.object({ href: plainText, rel: plainText }))
    .catch([])
    .default([]),
  guid: words,
  id: plainText,
  pubDate: plainText,
  published: plainText,
  updated: plainText,
  description: words,
  summary: words,
  content: words,
});

const toRaw = (item: unknown): RawItem => {
  const { title, link, links, guid, id, pubDate, published, updated, description, summary, content } = Item.parse(item);
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return {
    title,
    links: [link, page?.href],
    names: [guid, id],
    texts: [content, description, summary],
    dates: [pubDate, published, updated],
  };
};

const Feed = z.object({ items: z.array(z.unknown()).optional(), entries: z.array(z.unknown()).optional() });

/** Reads a feed with feedsmith, which forgives more; throws where it is none. */
export const parseLeniently = (xml: string): readonly RawItem[] => {
  const { items, entries } = Feed.parse(parseFeed(xml).feed);
  return (items ?? entries ?? []).slice(0, MOST_ITEMS).map(toRaw);
};
