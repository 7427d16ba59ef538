import { type CheerioAPI, load } from 'cheerio/slim';

/** A story tells its news early; what lies beyond is comments and furniture, or an attempt to keep us busy. */
const LONGEST_SOURCE = 60_000;
const LONGEST_TEXT = 20_000;

type Node = ReturnType<CheerioAPI['root']>[number] | { type: string };

const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'figcaption', 'iframe', 'svg']);

/** The words of a page with a line for each block. Walks with a list of its own: deep nesting must not end in a fault. */
const wordsOfMarkup = (html: string): string => {
  const waiting: (Node | string)[] = [...load(html, {}, false).root().toArray()];
  const words: string[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (node.type === 'text' && 'data' in node) words.push(String(node.data));
    else if ('children' in node) {
      const name = 'name' in node ? String(node.name) : '';
      if (UNSEEN.has(name)) continue;
      const gap = INLINE.has(name) ? '' : '\n';
      waiting.push(gap, ...node.children.toReversed(), gap);
    }
  }
  return words.join('');
};

const HAS_MARKUP = /<[a-z!/]|&[a-z#]/i;

/** One spelling for quotation marks, dashes and spaces; the lines stay. */
const plainSpelling = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„‟]|''/g, '"')
    .replace(/[‐‑]/g, '-')
    .replace(/[[\p{Cc}\p{Cf}]--\n]/gv, ' ')
    .replace(/[^\S\n]+/g, ' ')
    // bars and bullets part the lines of a table or list that was made into text
    .replace(/(?: |\n ?)?[|•▪·](?: |\n ?)(?=\S)/g, '; ')
    .replace(/\b(St|Cllr|Mr|Mrs|Ms|Dr|Prof|No)\./g, '$1');

/** What a reader sees of a feed's title or text, in plain letters, a line for each paragraph. */
export const cleanText = (source: string): string => {
  const cut = source.slice(0, LONGEST_SOURCE);
  const shown = HAS_MARKUP.test(cut) ? wordsOfMarkup(cut.replace(/\s+/g, ' ')) : cut;
  return plainSpelling(shown.slice(0, LONGEST_TEXT));
};
