import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { loadPage, wordsOf } from '../html-page.ts';
import { outsideText } from '../outside-text.ts';
import { datesAround, type ListedDocument, labelOf, partsAround } from './listed-document.ts';
import { type OddEntry, oddEntries } from './odd-entries.ts';
import { fileUrl, pageLink } from './urls.ts';

/** What a council's page says. `urn` and `name` are null where the page does not show them. */
export type ProviderPage = {
  urn: string | null;
  name: string | null;
  documents: readonly ListedDocument[];
  /** Entries from which no document can be fetched: something new that a person must look at. */
  odd: readonly OddEntry[];
  /** Ids of files that the page names where no reader sees them: in a comment, a script, a template. */
  unseen: readonly string[];
};

type Found = { element: Element; fileId: string };

const findLinks = ($: CheerioAPI): readonly Found[] =>
  $('a[href]')
    .toArray()
    .flatMap((element) => {
      const link = pageLink($(element).attr('href'));
      return link?.kind === 'file' ? [{ element, fileId: link.fileId }] : [];
    });

const readDocument = ($: CheerioAPI, { element, fileId }: Found, idsIn: (part: Element) => number): ListedDocument => {
  const parts = partsAround($, element, (part) => idsIn(part) <= 1);
  return { fileId, url: fileUrl(fileId), label: labelOf($, element), ...datesAround($, element, parts) };
};

/** A document that is linked more than once is one; each link may say something the other does not. */
const merge = (a: ListedDocument, b: ListedDocument): ListedDocument => ({
  ...a,
  label: a.label === '' ? b.label : a.label,
  listedEnd: a.listedEnd ?? b.listedEnd,
  published: a.published ?? b.published,
});

/** Counts the different files linked within a part of the page. */
const idCounter = ($: CheerioAPI, links: readonly Found[]): ((part: Element) => number) => {
  const ids = new Map<Element, Set<string>>();
  for (const { element, fileId } of links)
    for (const part of [element, ...$(element).parents().toArray()])
      ids.set(part, (ids.get(part) ?? new Set()).add(fileId));
  return (part) => ids.get(part)?.size ?? 0;
};

const readDocuments = ($: CheerioAPI, links: readonly Found[]): readonly ListedDocument[] => {
  const idsIn = idCounter($, links);
  const documents = new Map<string, ListedDocument>();
  for (const link of links) {
    const document = readDocument($, link, idsIn);
    const known = documents.get(document.fileId);
    documents.set(document.fileId, known === undefined ? document : merge(known, document));
  }
  return [...documents.values()];
};

const NAMED_FILE = /\/v\d{1,2}\\?\/file\\?\/(\d{1,12})(?!\d)/g;
/** So many say as much as all. */
const MOST_UNSEEN = 20;

/** A page that a script fills names its documents in no link, and a list that is only half drawn not all of them. */
const unseenFiles = (html: string, listed: readonly ListedDocument[], odd: readonly OddEntry[]): readonly string[] => {
  const named = new Set([...html.matchAll(NAMED_FILE)].map(([, fileId = '']) => fileId));
  const seen = new Set(listed.map(({ fileId }) => fileId));
  return [...named]
    .filter((fileId) => !seen.has(fileId) && !odd.some(({ href }) => href?.includes(`/file/${fileId}`)))
    .slice(0, MOST_UNSEEN);
};

/** The URN nearest to the page's heading: elsewhere a page may name a predecessor's. */
const urnBeside = ($: CheerioAPI, heading: Element | undefined): string | null => {
  const outward = heading === undefined ? $('body').toArray() : $(heading).parents().toArray();
  for (const part of outward) {
    const [, urn] = /\bURN\s*:?\s*(\d{5,7})(?!\d)/i.exec(wordsOf(part)) ?? [];
    if (urn !== undefined) return urn;
  }
  return null;
};

/** Reads a council's page: every document it links to, the archive included. */
export const parseProviderPage = (html: string): ProviderPage => {
  const $ = loadPage(html);
  const heading = $('h1').get(0);
  const documents = readDocuments($, findLinks($));
  const odd = oddEntries($);
  return {
    urn: urnBeside($, heading),
    name: heading === undefined ? null : outsideText(wordsOf(heading)) || null,
    documents,
    odd,
    unseen: unseenFiles(html, documents, odd),
  };
};
