import { type CheerioAPI, load } from 'cheerio';
import { inOneLine } from './outside-text.ts';

/** A listing of 100 councils has some 2,000 tags. Tags that nest without end cost time by their square. */
const MAX_TAGS = 15_000;
/** Browsers nest no deeper either; what walks the tree may count on it. */
const MAX_DEPTH = 512;

/** Stops counting there: a page of nothing else would fill the memory. */
const hasTooManyTags = (html: string): boolean => html.split(/<[a-z]/i, MAX_TAGS + 2).length === MAX_TAGS + 2;

/** Level by level, since a tree this check is for would overflow a recursion. */
const isTooDeep = ($: CheerioAPI): boolean => {
  let level = $.root().children();
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.children();
  }
  return false;
};

/**
 * Parses a page, without what no browser shows of it: the parser leaves comments and scripts aside, and a template is one
 * until a script fills it. One with far more tags or levels than any of Ofsted's is read as empty, which every caller
 * doubts.
 */
export const loadPage = (html: string): CheerioAPI => {
  const $ = load(hasTooManyTags(html) ? '' : html);
  $('template:not([shadowrootmode])').remove();
  return isTooDeep($) ? load('') : $;
};

/** A node of a parsed page, told from its siblings by these few members. */
type Node = ReturnType<CheerioAPI['root']>[number] | { type: string };

const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript']);

const collect = (node: Node, out: string[]): void => {
  if (node.type === 'text' && 'data' in node) out.push(String(node.data));
  if (!('children' in node)) return;
  const name = 'name' in node ? String(node.name) : '';
  if (UNSEEN.has(name)) return;
  const gap = INLINE.has(name) ? '' : ' ';
  out.push(gap);
  for (const child of node.children) collect(child, out);
  out.push(gap);
};

/**
 * The words of an element as a reader sees them apart: two list items never run into one word, although the markup
 * need not have a space between them.
 */
export const wordsOf = (node: Node): string => {
  const out: string[] = [];
  collect(node, out);
  return inOneLine(out.join(''));
};
