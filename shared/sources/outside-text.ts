import { load } from 'cheerio';

/** Characters after which a word from outside is cut: the longest label Ofsted's pages bear has about 90. */
const MOST_CHARACTERS = 300;

/** Soft hyphens, joiners, marks of direction, fillers: nothing a reader sees, and much that forges a line. */
const UNSEEN = /\p{Cf}|[\u034f\u115f\u1160\u3164\uffa0]/gu;
/** What breaks a line or controls a terminal, and every space. */
const SPACE = /[\p{Cc}\s]+/gu;

/** The text in one line, without what no reader sees. Linear in its length. */
export const inOneLine = (text: string): string => text.replace(UNSEEN, '').replace(SPACE, ' ').trim();

/** References as HTML writes them, with their end: `&` in a name of its own begins none. */
const REFERENCE = /&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

/**
 * What `&rsquo;` and its like stand for, once: sites escape their titles twice. In a title a browser knows references and
 * no tags, so what comes out is text.
 */
const withoutReferences = (text: string): string =>
  text.replace(REFERENCE, (reference) => load(`<title>${reference}</title>`)('title').text());

/**
 * A title or label from outside, in one line without control characters, marks of direction and line breaks, so that it
 * cannot forge a line of a message, a page or a terminal, and cut to a length no title needs.
 */
export const outsideText = (text: string, most = MOST_CHARACTERS): string => {
  // far longer than it may be: cut first, so that nobody's megabytes are cleaned
  const words = inOneLine(withoutReferences(text.length > 20 * most ? text.slice(0, 20 * most) : text));
  if (words.length <= most) return words;
  const kept = words.slice(0, most - 1).toWellFormed();
  return `${kept.replace(/\ufffd$/, '').trimEnd()}…`;
};
