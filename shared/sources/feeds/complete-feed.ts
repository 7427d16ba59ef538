import type { XmlPart } from './xml-parts.ts';

/** By the root of a feed: what ends an item, and what ends the feed after the last one. */
const ENDINGS: ReadonlyMap<string, { item: string; feed: string }> = new Map([
  ['rss', { item: '</item>', feed: '</channel></rss>' }],
  ['feed', { item: '</entry>', feed: '</feed>' }],
  ['rdf:RDF', { item: '</item>', feed: '</rdf:RDF>' }],
]);

const textOf = (parts: readonly XmlPart[]): string => parts.map(({ text }) => text).join('');

/**
 * The text of a feed up to its end; of one that was cut off, up to its last whole item, with `isWhole` false. Half an
 * item is none: a headline without its last words may say the opposite.
 */
export const completeFeed = (parts: readonly XmlPart[], root: string): { text: string; isWhole: boolean } => {
  const ending = ENDINGS.get(root);
  const isWhole = parts.some(({ isMarkup, text }) => isMarkup && text.includes(`</${root}`));
  if (ending === undefined || isWhole) return { text: textOf(parts), isWhole: true };
  const last = parts.findLastIndex(({ isMarkup, text }) => isMarkup && text.includes(ending.item));
  const cut = parts[last]?.text ?? '';
  const kept = cut.slice(0, cut.lastIndexOf(ending.item) + ending.item.length);
  return { text: last < 0 ? textOf(parts) : `${textOf(parts.slice(0, last))}${kept}${ending.feed}`, isWhole: false };
};
