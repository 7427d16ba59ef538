import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import * as z from 'zod';
import { IsoDate } from '../../domain/dates.ts';
import { wordsOf } from '../html-page.ts';
import { inOneLine, outsideText } from '../outside-text.ts';
import { dateAfter, datesIn, PRINTED_DATE } from './page-dates.ts';

/** A document on a council's page, in the page's own words. */
export const ListedDocument = z.object({
  fileId: z.string(),
  /** The one spelling of its address, see `fileUrl`. */
  url: z.url(),
  /** `Children’s services focused visit`; empty where the link has no words. */
  label: z.string(),
  /** The day the page's timeline puts it on: the last day of the inspection. */
  listedEnd: IsoDate.nullable(),
  /** Null where the page does not say; the document is listed all the same. */
  published: IsoDate.nullable(),
});
export type ListedDocument = z.infer<typeof ListedDocument>;

/** `, PDF - 12 January 2026`; a label may itself end in `as pdf`. */
const FILE_NOTE = new RegExp(String.raw`(?:\s*,\s*PDF\b|\s+PDF(?=\s*[-–]))\s*[-–]?\s*(?:${PRINTED_DATE})?\s*$`, 'i');

const withoutNote = (words: string): string => inOneLine(words.replace(FILE_NOTE, ''));

/** Whether the words of a link end as those of a document do. */
export const hasFileNote = (words: string): boolean => FILE_NOTE.test(words);

/** `Focused visit Focused visit` where words for the eye and words for a screen reader stand side by side. */
const saidOnce = (words: string): string => {
  const half = words.slice(0, (words.length - 1) / 2);
  return half !== '' && words === `${half} ${half}` ? half : words;
};

/** What the link calls the document, without the note on its format and day meant for screen readers. */
export const labelOf = ($: CheerioAPI, link: Element): string => {
  const seen = $(link).clone();
  seen.find('.nonvisual, .visually-hidden, .sr-only').remove();
  const visible = seen.get(0);
  const words = visible === undefined ? '' : withoutNote(wordsOf(visible));
  return outsideText(saidOnce(words === '' ? withoutNote(wordsOf(link)) : words));
};

/** The parts of the page around a link that belong to it alone, innermost first, up to its place in a list. */
export const partsAround = ($: CheerioAPI, link: Element, belongs: (part: Element) => boolean): readonly Element[] => {
  const outward = [link, ...$(link).parents().toArray()];
  const last = outward.findIndex((part) => /^(?:li|tr|article|main|body)$/i.test(part.tagName));
  return outward.slice(0, last + 1).filter(belongs);
};

/** How a page says when a document was published, before the day. */
export const PUBLISHED = 'published(?: on)?|publication date|date of publication|date published';

/** The words of a part, with the day that a `<time>` bears where its own words name none: `last week`. */
const wordsWithDays = ($: CheerioAPI, part: AnyNode): string => {
  const unnamed = (time: Element): boolean => datesIn(wordsOf(time)).length === 0;
  if (!$(part).find('time[datetime]').toArray().some(unnamed)) return wordsOf(part);
  const copy = $(part).clone();
  for (const time of copy.find('time[datetime]').toArray())
    if (unnamed(time)) $(time).text($(time).attr('datetime') ?? '');
  return copy.toArray().map(wordsOf).join(' ');
};

/** `Published 12 January 2026`, the time marked as publication, or `PDF - 12 January 2026`: whichever is nearest. */
const publishedIn = ($: CheerioAPI, part: AnyNode): IsoDate | undefined => {
  const marked = $(part)
    .find('time[pubdate]')
    .toArray()
    .flatMap((time) => datesIn(`${wordsOf(time)} ${$(time).attr('datetime') ?? ''}`));
  const words = wordsWithDays($, part);
  return marked[0] ?? dateAfter(PUBLISHED, words) ?? dateAfter(String.raw`PDF\s*[-–,]?`, words);
};

/** The day beside the link that is neither the day of publication nor part of the link. */
const endIn = ($: CheerioAPI, part: AnyNode): IsoDate | undefined => {
  if ($(part).is('a')) return undefined;
  const rest = $(part).clone();
  // lists inside the part hold other documents
  rest.find('a, ol, ul, details').remove();
  // a mark in its place: else the word before it would claim the day after it
  rest.find('time[pubdate]').replaceWith('·');
  const words = rest
    .toArray()
    .map((one) => wordsWithDays($, one))
    .join(' ');
  return datesIn(words.replace(new RegExp(`(?:${PUBLISHED})[\\s:]*${PRINTED_DATE}`, 'gi'), ''))[0];
};

const nearest = (parts: readonly AnyNode[], read: (part: AnyNode) => IsoDate | undefined): IsoDate | null => {
  for (const part of parts) {
    const date = read(part);
    if (date !== undefined) return date;
  }
  return null;
};

export const datesAround = (
  $: CheerioAPI,
  link: Element,
  parts: readonly Element[],
): Pick<ListedDocument, 'listedEnd' | 'published'> => {
  const published = nearest(parts, (part) => publishedIn($, part));
  const shared = $(link).closest('li, tr, article').toArray();
  const listedEnd = nearest([...parts, ...shared], (part) => endIn($, part));
  // nothing is published before its inspection has ended: such a day is something else
  const plausible = listedEnd !== null && (published === null || listedEnd <= published);
  return { published, listedEnd: plausible ? listedEnd : null };
};
