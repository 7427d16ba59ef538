import { createHash } from 'node:crypto';

/** Marks of campaigns and shares: the article is the same without them. */
const NOT_OF_THE_ARTICLE = /^(?:utm_|at_|ns_|mc_|fbclid$|gclid$|cmp$|ito$|xtor$)/i;

/**
 * The one spelling of an article's address: no fragment, no campaign marks, parameters in order. Undefined for what a
 * reader could not follow: `javascript:`, other schemes, no address at all.
 */
export const canonicalLink = (link: string | undefined): string | undefined => {
  const url = link === undefined ? null : URL.parse(link.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (NOT_OF_THE_ARTICLE.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return url.href;
};

/** The same for the same article over http and https, with or without a slash at the end. */
export const itemId = (canonical: string): string =>
  createHash('sha256')
    .update(canonical.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=$|\?)/, ''))
    .digest('hex')
    .slice(0, 20);
