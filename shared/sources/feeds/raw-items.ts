import { Parser as MarkupParser } from 'htmlparser2';
import RssParser from 'rss-parser';
import * as z from 'zod';

/** An item as a parser found it: what may be its address, its title, its text and its date, best first. */
export type RawItem = {
  titles: readonly (string | undefined)[];
  /** Of the item's page; may be relative to the feed's own address. */
  links: readonly (string | undefined)[];
  /** Names of the item, which are often its address, whole. */
  names: readonly (string | undefined)[];
  texts: readonly (string | undefined)[];
  dates: readonly (string | undefined)[];
};

/** As many as are looked at; the others of a longer feed are not. */
const MOST_ITEMS = 50_000;

const TITLES = ['title', 'dc:title', 'media:title'] as const;
const TEXTS = [
  'content:encoded',
  'content',
  'description',
  'summary',
  'dc:description',
  'media:description',
  'itunes:summary',
] as const;
const DATES = [
  'pubdate',
  'published',
  'issued',
  'dc:date',
  'dcterms:issued',
  'created',
  'dcterms:created',
  'date',
  'updated',
  'modified',
  'dcterms:modified',
] as const;

/**
 * What rss-parser would do more with than read: of texts it makes an excerpt, in time that grows with the square of
 * their tags (120 KB took half a minute), and a date that JavaScript cannot read costs the whole Atom feed. Under other
 * names they come as they were written.
 */
const AS_WRITTEN: readonly string[] = [...TITLES, ...TEXTS, ...DATES];
const ALIAS = 'as-written:';

const rssParser = () =>
  new RssParser({
    xml2js: {
      tagNameProcessors: [
        (name: string) => (AS_WRITTEN.includes(name.toLowerCase()) ? ALIAS + name.toLowerCase() : name),
      ],
    },
    customFields: { item: AS_WRITTEN.map((name) => [ALIAS + name, ALIAS + name, { keepArray: true }]) },
  });

/** An element with attributes arrives as an object, a repeated one as a list: only plain text is of use. */
const plainText = z.string().optional().catch(undefined);

/** Text, with or without attributes. Of one with elements inside, the order of the words is lost: that is refused. */
const Written = z
  .array(z.union([z.string(), z.strictObject({ _: z.string().default(''), $: z.unknown() }).transform(({ _ }) => _)]))
  .default([]);

const Item = z.object({ link: plainText, guid: plainText, id: plainText }).catchall(z.unknown());

const toRaw = (item: unknown): RawItem => {
  const { link, guid, id, ...others } = Item.parse(item);
  const written = (names: readonly string[]): readonly string[] =>
    names.flatMap((name) => Written.parse(others[ALIAS + name]));
  return { titles: written(TITLES), links: [link], names: [guid, id], texts: written(TEXTS), dates: written(DATES) };
};

/** Reads a feed with rss-parser; throws where it refuses the feed, or would lose words of it. */
export const readStrictly = async (xml: string): Promise<readonly RawItem[]> =>
  (await rssParser().parseString(xml)).items.slice(0, MOST_ITEMS).map(toRaw);

/** Prefixes that say nothing: elements of Atom and of the kinds of RSS mean the same under each of them. */
const SAYS_NOTHING = /^(?:a10|atom\d*|a|rss\d*|rss1|ns\d+|_|purl)$/;
const NAMES_OF_FEEDS =
  /^https?:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/(?:atom\/ns|rss\/1\.0)|(?:my\.netscape|channel\.netscape|backend\.userland|blogs\.law\.harvard)\.(?:com|edu)\/)/i;

/** Deeper than any feed; each level costs memory, and each end tag a look at all levels. */
const DEEPEST = 500;

type Reading = {
  titles: string[];
  links: string[];
  selfLinks: string[];
  names: string[];
  texts: Map<string, string[]>;
  dates: Map<string, string[]>;
};

const inOrder = (names: readonly string[], written: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  names.flatMap((name) => written.get(name) ?? []);

/** Collects the items of a feed from its tags as they come, whatever is wrong between them. */
class ItemCollector {
  readonly items: RawItem[] = [];
  isFeed = false;
  readonly #open: string[] = [];
  readonly #prefixes = new Map<string, boolean>();
  #reading: { item: Reading; depth: number } | undefined;
  #field: { name: string; depth: number; text: string[] } | undefined;

  onopentag(written: string, attributes: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(attributes))
      if (name.startsWith('xmlns:')) this.#prefixes.set(name.slice(6).toLowerCase(), NAMES_OF_FEEDS.test(value));
    const name = this.#nameOf(written);
    this.#open.push(name);
    if (this.#open.length > DEEPEST) throw new Error(`its elements nest deeper than ${DEEPEST} levels`);
    if (this.#open.length === 1) this.isFeed = /^(?:[\w.-]+:)?(?:rss|feed|rdf)$/.test(name);
    const isItem = name === 'item' || name === 'entry';
    // an item within an item: the end of the first was left out
    if (isItem && this.#reading !== undefined) this.#closeItem(this.#reading.item);
    if (this.#field !== undefined) this.#field.text.push(`<${written}>`);
    else if (this.#reading !== undefined) this.#openField(name, attributes, this.#reading);
    else if (isItem) this.#openItem(attributes);
  }

  ontext(text: string): void {
    this.#field?.text.push(text);
  }

  onclosetag(written: string): void {
    const depth = this.#open.length;
    this.#open.pop();
    if (this.#field !== undefined && depth > this.#field.depth) this.#field.text.push(`</${written}>`);
    else if (this.#field !== undefined && this.#reading !== undefined)
      this.#closeField(this.#field, this.#reading.item);
    if (this.#reading?.depth === depth) this.#closeItem(this.#reading.item);
  }

  #nameOf(written: string): string {
    const [prefix = '', name] = written.toLowerCase().split(':', 2);
    if (name === undefined) return prefix;
    return (this.#prefixes.get(prefix) ?? SAYS_NOTHING.test(prefix)) ? name : `${prefix}:${name}`;
  }

  #openItem(attributes: Readonly<Record<string, string>>): void {
    const about = attributes['rdf:about'] ?? attributes['href'];
    const item = {
      titles: [],
      links: [],
      selfLinks: [],
      names: about === undefined ? [] : [about],
      texts: new Map(),
      dates: new Map(),
    };
    this.#reading = { item, depth: this.#open.length };
  }

  #openField(
    name: string,
    { href, rel = 'alternate' }: Readonly<Record<string, string>>,
    { item, depth }: { item: Reading; depth: number },
  ): void {
    // a direct child: the title of an item's picture or source is not its own
    if (this.#open.length !== depth + 1) return;
    if (name === 'link' && href !== undefined) (rel === 'alternate' ? item.links : item.selfLinks).push(href);
    this.#field = { name, depth: depth + 1, text: [] };
  }

  #closeField({ name, text }: { name: string; text: readonly string[] }, item: Reading): void {
    this.#field = undefined;
    const words = text.join('').trim();
    if (words === '') return;
    if (TITLES.some((title) => title === name)) item.titles.push(words);
    else if (name === 'link' || name === 'feedburner:origlink') item.links.push(words);
    else if (name === 'guid' || name === 'id') item.names.push(words);
    else if (TEXTS.some((one) => one === name)) item.texts.set(name, [...(item.texts.get(name) ?? []), words]);
    else if (DATES.some((one) => one === name)) item.dates.set(name, [...(item.dates.get(name) ?? []), words]);
  }

  #closeItem({ titles, links, selfLinks, names, texts, dates }: Reading): void {
    this.#reading = undefined;
    this.#field = undefined;
    if (this.items.length >= MOST_ITEMS) return;
    this.items.push({
      titles,
      links: [...links, ...selfLinks],
      names,
      texts: inOrder(TEXTS, texts),
      dates: inOrder(DATES, dates),
    });
  }
}

/**
 * Reads a feed tag by tag, under any prefix and with whatever stands unclosed in its texts; throws where it is none, or
 * nests too deep.
 */
export const readLeniently = (markup: string): readonly RawItem[] => {
  const collector = new ItemCollector();
  const parser = new MarkupParser(
    {
      onopentag: (name, attributes) => collector.onopentag(name, attributes),
      ontext: (text) => collector.ontext(text),
      onclosetag: (name) => collector.onclosetag(name),
    },
    { xmlMode: true, lowerCaseTags: false },
  );
  parser.end(markup);
  if (!collector.isFeed) throw new Error('it has no element of a feed');
  return collector.items;
};
