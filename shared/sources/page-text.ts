import type { CheerioAPI } from 'cheerio';
import { inOneLine } from './outside-text.ts';

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
