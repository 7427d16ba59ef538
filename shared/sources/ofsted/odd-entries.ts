import type { CheerioAPI } from 'cheerio';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import type { IsoDate } from '../../domain/dates.ts';
import { wordsOf } from '../html-page.ts';
import { inOneLine, outsideText } from '../outside-text.ts';
import { datesAround, hasFileNote, labelOf, PUBLISHED, partsAround } from './listed-document.ts';
import { dateAfter, datesIn } from './page-dates.ts';
import { type OddLink, pageLink } from './urls.ts';

/** An entry of a council's page from which no document can be fetched. */
export type OddEntry = {
  what: OddLink;
  /** Where its link leads, in full; null where it has none. */
  href: string | null;
  label: string;
  listedEnd: IsoDate | null;
  published: IsoDate | null;
};

/** A page with more has another layout altogether: so many say as much as all. */
const MOST_ENTRIES = 50;

const ROWS = 'li, tr, article, .event';
/** What stands inside a row and is no part of its own entry: the archive, and entries of their own. */
const isNested = (node: Element): boolean =>
  /^(?:ol|ul|li|tr|table|article|details)$/i.test(node.tagName) || /\bevent(?!_)\b/.test(node.attribs['class'] ?? '');

/** What a row says of its own entry. */
type Row = { words: string; marked: boolean; links: readonly Element[] };

/** Each node is looked at in one row only: a page of rows within rows costs no more than its length. */
const rowOf = (row: Element): Row => {
  const words: string[] = [];
  const links: Element[] = [];
  let marked = false;
  const walk = (node: AnyNode): void => {
    if (isText(node)) words.push(node.data);
    if (!isTag(node) || (node !== row && isNested(node))) return;
    marked ||= node.name === 'time' && 'pubdate' in node.attribs;
    if (node.name === 'a' && node.attribs['href'] !== undefined) links.push(node);
    for (const child of node.children) walk(child);
    words.push(' ');
  };
  walk(row);
  return { words: inOneLine(words.join('')), marked, links };
};

const saysPublished = ({ words, marked }: Row): boolean =>
  marked || dateAfter(PUBLISHED, words) !== undefined || (hasFileNote(words) && datesIn(words).length > 0);

const leadsTo = (link: Element) => pageLink(link.attribs['href']);

/**
 * A link that stands where a document's would: marked as one, with the note on its format, or in a row that says when it
 * was published and leads to no file. Whatever leads to Ofsted's files in an unknown form is one, wherever it stands.
 */
const isEntry = ($: CheerioAPI, link: Element, kind: OddLink): boolean => {
  if (kind === 'unknown-path' || $(link).is('[class*="publication"]') || hasFileNote(wordsOf(link))) return true;
  const around = $(link).closest(ROWS).toArray().find(isTag);
  if (around === undefined) return false;
  const row = rowOf(around);
  return saysPublished(row) && !row.links.some((other) => leadsTo(other)?.kind === 'file');
};

const entryAround = ($: CheerioAPI, link: Element): Omit<OddEntry, 'what' | 'href'> => {
  const isOwn = (part: Element): boolean => $(part).is('a') || $(part).find('a[href]').length <= 1;
  return { label: labelOf($, link), ...datesAround($, link, partsAround($, link, isOwn)) };
};

const oddLinks = ($: CheerioAPI): readonly OddEntry[] => {
  const entries = new Map<string, OddEntry>();
  for (const link of $('a[href]').toArray()) {
    const leads = leadsTo(link);
    if (leads === undefined || leads.kind === 'file' || entries.has(leads.href)) continue;
    if (isEntry($, link, leads.kind))
      entries.set(leads.href, { what: leads.kind, href: leads.href, ...entryAround($, link) });
    if (entries.size === MOST_ENTRIES) break;
  }
  return [...entries.values()];
};

/** Rows that say when something was published and have nothing to open. */
const withoutLink = ($: CheerioAPI): readonly OddEntry[] =>
  $(ROWS)
    .toArray()
    .map((element) => ({ element, row: rowOf(element) }))
    .filter(({ row }) => saysPublished(row) && row.links.every((link) => leadsTo(link) === undefined))
    .slice(0, MOST_ENTRIES)
    .map(({ element, row }) => ({
      what: 'no-link',
      href: null,
      label: outsideText(row.words, 100),
      ...datesAround($, element, [element]),
    }));

/** Entries of a page that lead to no file: each costs itself, never the page. */
export const oddEntries = ($: CheerioAPI): readonly OddEntry[] => [...oddLinks($), ...withoutLink($)];
