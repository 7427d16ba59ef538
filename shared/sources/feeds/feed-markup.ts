import type { Answered } from '../http-answer.ts';
import { decodeFeed } from './feed-bytes.ts';

/** Why an answer is no feed that may be parsed. */
export type NotAFeed = {
  kind: 'not-a-feed';
  reason: 'empty' | 'html' | 'doctype' | 'not-xml' | 'cut-off' | 'too-much-markup';
  detail: string;
};

/** `isWhole`: false for a feed that was cut off; its whole items are in the text. */
export type FeedMarkup = { kind: 'markup'; text: string; isWhole: boolean };

/** A stretch of an XML text: markup, or a comment, CDATA or instruction in which `<` and `&` mean nothing. */
type Part = { isMarkup: boolean; text: string };

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]);

/** All parts in order: joined they are the text again. Reads every character once, whatever the text. */
const partsOf = (xml: string): readonly Part[] => {
  const parts: Part[] = [];
  const opening = /<!--|<!\[CDATA\[|<\?/g;
  for (let at = 0; at < xml.length; at = opening.lastIndex) {
    const found = opening.exec(xml);
    parts.push({ isMarkup: true, text: xml.slice(at, found?.index) });
    if (found === null) break;
    const closing = CLOSING.get(found[0]) ?? '';
    const end = xml.indexOf(closing, opening.lastIndex);
    // one that never closes is the end of a text that was cut off
    opening.lastIndex = end < 0 ? xml.length : end + closing.length;
    parts.push({ isMarkup: false, text: xml.slice(found.index, opening.lastIndex) });
  }
  return parts;
};

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join('');
const markupOf = (parts: readonly Part[]): string => textOf(parts.filter(({ isMarkup }) => isMarkup));

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, and one would cost the whole feed
const CONTROL = /[\u0000-\u0008\u000E-\u001B\uFFFE\uFFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: forbidden as well, and they stand between words
const BREAK = /[\u000B\u000C\u001C-\u001F]/g;

/** An ampersand that begins no entity: one of these makes a strict parser refuse the whole feed. */
const BARE_AMPERSAND = /&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g;
/** A `<` that begins no tag: the next sign of markup is another one, or what follows is no name. */
const BARE_LESS_THAN = /<(?![A-Za-z_/!][^<>]*>)/g;

const repaired = ({ isMarkup, text }: Part): Part => ({
  isMarkup,
  text: isMarkup ? text.replace(BARE_AMPERSAND, '&amp;').replace(BARE_LESS_THAN, '&lt;') : text,
});

/** A feed of 50,000 items has fewer. Parsers keep each as an object, in a hundred times the memory of its letters. */
const MOST_MARKUP = 500_000;

const hasTooMuchMarkup = (text: string): boolean => {
  let marks = 0;
  for (const mark of '<&')
    for (let at = text.indexOf(mark); at >= 0 && marks <= MOST_MARKUP; at = text.indexOf(mark, at + 1)) marks += 1;
  return marks > MOST_MARKUP;
};

const refused = (reason: NotAFeed['reason'], detail: string): NotAFeed => ({ kind: 'not-a-feed', reason, detail });

const webPage = (text: string): NotAFeed => {
  const [, title = ''] = /<title>([^<]{1,200})/i.exec(text.slice(0, 20_000)) ?? [];
  const said = title.trim().slice(0, 80);
  return refused('html', `a web page${said === '' ? '' : ` titled “${said}”`} in place of a feed`);
};

const ROOT = /<((?:[\w.-]{1,40}:)?(?:rss|feed|rdf))[\s/>]/i;
const ITEM_ENDS = /<\/(?:[\w.-]{1,40}:)?(?:item|entry)\s*>/gi;

/** The parts from the root of a feed on: servers print notices before it. Undefined where there is no such root. */
const fromRoot = (
  parts: readonly Part[],
): { root: string; before: readonly Part[]; feed: readonly Part[] } | undefined => {
  for (const [at, { isMarkup, text }] of parts.entries()) {
    const found = isMarkup ? ROOT.exec(text) : null;
    if (found?.[1] === undefined) continue;
    return {
      root: found[1],
      before: [...parts.slice(0, at), { isMarkup, text: text.slice(0, found.index) }],
      feed: [{ isMarkup, text: text.slice(found.index) }, ...parts.slice(at + 1)],
    };
  }
  return undefined;
};

/** Up to the last place that `found` gives in a part of markup, and what is there is added. */
const upTo = (parts: readonly Part[], endOf: (text: string) => number): readonly Part[] | undefined => {
  const last = parts.findLastIndex(({ isMarkup, text }) => isMarkup && endOf(text) >= 0);
  const part = parts[last];
  return part === undefined
    ? undefined
    : [...parts.slice(0, last), { isMarkup: true, text: part.text.slice(0, endOf(part.text)) }];
};

const lastItemEnd = (text: string): number => {
  const last = [...text.matchAll(ITEM_ENDS)].at(-1);
  return last === undefined ? -1 : last.index + last[0].length;
};

/**
 * The text of a feed up to its end; of one that was cut off, up to its last whole item, with `isWhole` false. Half an
 * item is none: a headline without its last words may say the opposite. Undefined where no item has ended.
 */
const complete = (parts: readonly Part[], root: string): { text: string; isWhole: boolean } | undefined => {
  const whole = upTo(parts, (text) => text.lastIndexOf(`</${root}`));
  if (whole !== undefined) return { text: `${textOf(whole)}</${root}>`, isWhole: true };
  if (/^<[^>]*\/>\s*$/.test(textOf(parts).slice(0, 2_000))) return { text: textOf(parts), isWhole: true };
  const kept = upTo(parts, lastItemEnd);
  const ending = /rss$/i.test(root) ? `</channel></${root}>` : `</${root}>`;
  return kept === undefined ? undefined : { text: `${textOf(kept)}${ending}`, isWhole: false };
};

/** The markup of a feed, repaired where repair is safe. Entities of its own are refused: they can be made to explode. */
export const feedMarkup = (answer: Answered): FeedMarkup | NotAFeed => {
  const text = decodeFeed(answer).replace(CONTROL, '').replace(BREAK, ' ').trim();
  if (text === '') return refused('empty', 'the answer is empty');
  if (hasTooMuchMarkup(text)) return refused('too-much-markup', `it has more than ${MOST_MARKUP} tags and entities`);
  const parts = partsOf(text);
  const found = fromRoot(parts);
  const before = markupOf(found?.before ?? parts).slice(0, 20_000);
  if (/<(?:html|head|body)[\s>]|<!doctype\s+html/i.test(before)) return webPage(text);
  if (found === undefined && !text.startsWith('<')) return refused('not-xml', 'the answer is not XML');
  // one that only names a list of entities elsewhere is left out with what stands before the feed
  if (/<!ENTITY|<!DOCTYPE[^<>]*\[/i.test(before) || /<!DOCTYPE|<!ENTITY/i.test(markupOf(found?.feed ?? parts)))
    return refused('doctype', 'the feed declares a document type');
  if (found === undefined) return { kind: 'markup', text: textOf(parts.map(repaired)), isWhole: true };
  const feed = complete(found.feed.map(repaired), found.root);
  return feed === undefined
    ? refused('cut-off', 'the feed was cut off before its first item ended')
    : { kind: 'markup', ...feed };
};
