import type { Answered } from '../answer.ts';
import { completeFeed } from './complete-feed.ts';
import { decodeFeed } from './feed-charset.ts';
import { type XmlPart, xmlParts } from './xml-parts.ts';

/** Why an answer is no feed that may be parsed. */
export type NotAFeed = {
  kind: 'not-a-feed';
  reason: 'empty' | 'html' | 'doctype' | 'not-xml' | 'too-much-markup';
  detail: string;
};

/** `isWhole`: false for a feed that was cut off; its whole items are in the text. */
export type FeedText = { kind: 'text'; text: string; isWhole: boolean };

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, and one would cost the whole feed
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** An ampersand that begins no entity: one of these makes a strict parser refuse the whole feed. */
const BARE_AMPERSAND = /&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g;

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
  const [, title] = /<title>\s*([^<]{1,80})/i.exec(text.slice(0, 20_000)) ?? [];
  return refused('html', `a web page${title === undefined ? '' : ` titled “${title.trim()}”`} in place of a feed`);
};

const mended = ({ isMarkup, text }: XmlPart): XmlPart => ({
  isMarkup,
  text: isMarkup ? text.replace(BARE_AMPERSAND, '&amp;') : text,
});

/** The text of a feed, mended where mending is safe. A document type is refused: entities can be made to explode. */
export const feedText = (answer: Answered): FeedText | NotAFeed => {
  const text = decodeFeed(answer).replace(CONTROL, '').trimStart();
  if (text === '') return refused('empty', 'the answer is empty');
  if (hasTooMuchMarkup(text)) return refused('too-much-markup', `it has more than ${MOST_MARKUP} tags and entities`);
  const parts = xmlParts(text);
  const markup = parts.flatMap((part) => (part.isMarkup ? part.text : [])).join('');
  const [, root = ''] = /<([a-z][\w:.-]*)/i.exec(markup) ?? [];
  if (/^html$/i.test(root) || /<!doctype\s+html/i.test(markup.slice(0, 2_000))) return webPage(text);
  if (!text.startsWith('<')) return refused('not-xml', 'the answer is not XML');
  if (/<!DOCTYPE/i.test(markup)) return refused('doctype', 'the feed declares a document type');
  return { kind: 'text', ...completeFeed(parts.map(mended), root) };
};
