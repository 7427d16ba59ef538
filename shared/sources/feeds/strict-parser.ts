import Parser from 'rss-parser';
import * as z from 'zod';
import { MOST_ITEMS, plainText, type RawItem } from './raw-item.ts';

/**
 * What rss-parser would do more with than read: of texts it makes an excerpt, in time that grows with the square of
 * their tags (120 KB took half a minute), and a date that JavaScript cannot read costs the whole Atom feed. Under other
 * names they come as they were written.
 */
const TEXTS = ['title', 'content:encoded', 'content', 'description', 'summary'] as const;
const DATES = ['pubDate', 'published', 'updated', 'dc:date'] as const;
const ALIASED: readonly string[] = [...TEXTS, ...DATES];
const ALIAS = 'as-written:';

const parser = () =>
  new Parser({
    xml2js: { tagNameProcessors: [(name: string) => (ALIASED.includes(name) ? ALIAS + name : name)] },
    customFields: { item: ALIASED.map((name) => [ALIAS + name, ALIAS + name, { keepArray: true }]) },
  });

/** Text, with or without attributes. Of one with elements inside, the order of the words is lost: that is refused. */
const Written = z
  .array(z.union([z.string(), z.strictObject({ _: z.string().default(''), $: z.unknown() }).transform(({ _ }) => _)]))
  .optional();

const Item = z.object({ link: plainText, guid: plainText, id: plainText }).catchall(z.unknown());

const toRaw = (item: unknown): RawItem => {
  const { link, guid, id, ...others } = Item.parse(item);
  const written = (name: string): string | undefined => Written.parse(others[ALIAS + name])?.[0];
  const [title, ...texts] = TEXTS.map(written);
  return { title, links: [link], names: [guid, id], texts, dates: DATES.map(written) };
};

/** Reads a feed with rss-parser; throws where it refuses the feed, or would lose words of it. */
export const parseStrictly = async (xml: string): Promise<readonly RawItem[]> =>
  (await parser().parseString(xml)).items.slice(0, MOST_ITEMS).map(toRaw);
