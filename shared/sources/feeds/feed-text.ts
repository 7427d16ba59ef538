import type { Answered } from '../answer.ts';

/** Why an answer is no feed that may be parsed. */
export type NotAFeed = { kind: 'not-a-feed'; reason: 'empty' | 'html' | 'doctype' | 'not-xml'; detail: string };

const DECLARED = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,40})["']/i;

/** A byte order mark wins, then the header's charset, then the XML declaration, else UTF-8. */
const charsetOf = ({ headers, body }: Answered): string => {
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
  if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8';
  const [, fromHeader] = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  const [, declared] = DECLARED.exec(new TextDecoder('latin1').decode(body.subarray(0, 300))) ?? [];
  return fromHeader ?? declared ?? 'utf-8';
};

const decoder = (charset: string) => {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them, and one would cost the whole feed
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** An ampersand that begins no entity: one of these makes a strict parser refuse the whole feed. */
const BARE_AMPERSAND = /&(?!(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g;

const refused = (reason: NotAFeed['reason'], detail: string): NotAFeed => ({ kind: 'not-a-feed', reason, detail });

/** The text of a feed, mended where mending is safe. A document type is refused: entities can be made to explode. */
export const feedText = (answer: Answered): { kind: 'text'; text: string } | NotAFeed => {
  const text = decoder(charsetOf(answer)).decode(answer.body).replace(CONTROL, '').trimStart();
  if (text === '') return refused('empty', 'the answer is empty');
  const head = text.slice(0, 2_000);
  if (/<html[\s>]/i.test(head) || /<!doctype\s+html/i.test(head)) {
    const [, title] = /<title[^>]*>\s*([^<]{1,80})/i.exec(text.slice(0, 20_000)) ?? [];
    return refused('html', `a web page${title === undefined ? '' : ` titled “${title.trim()}”`} in place of a feed`);
  }
  if (/<!DOCTYPE/i.test(text)) return refused('doctype', 'the feed declares a document type');
  if (!text.startsWith('<')) return refused('not-xml', 'the answer is not XML');
  return { kind: 'text', text: text.replace(BARE_AMPERSAND, '&amp;') };
};
