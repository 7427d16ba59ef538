import { createHash } from 'node:crypto';

/** Marks of campaigns and shares: the article is the same without them. */
const NOT_OF_THE_ARTICLE = /^(?:utm_|at_|ns_|mc_|fbclid$|gclid$|msclkid$|cmp$|ito$|ocid$|xtor$)/i;

/** Search engines that stand between a feed and the article, and the parameter that holds its address. */
const WRAPPED: readonly { page: string; parameter: string }[] = [
  { page: 'www.bing.com/news/apiclick.aspx', parameter: 'url' },
];

/** A longer one is no address that anybody made for people. */
const LONGEST = 2_000;

const unwrapped = (url: URL | null): URL | null => {
  const wrapping = WRAPPED.find(({ page }) => url !== null && url.host + url.pathname === page);
  return wrapping === undefined ? url : URL.parse(url?.searchParams.get(wrapping.parameter) ?? '');
};

const canBeFollowed = ({ protocol, username, password, href }: URL): boolean =>
  /^https?:$/.test(protocol) && username === '' && password === '' && href.length <= LONGEST;

/**
 * An article's address without fragment and campaign marks; else as it was given, so that it still leads there.
 * Undefined for what a reader could not follow: `javascript:`, other schemes, no address at all.
 */
export const canonicalLink = (link: string | undefined, base?: string): string | undefined => {
  const given = link?.trim().replace(/^www\./i, 'https://www.') ?? '';
  const url = given === '' ? null : unwrapped(URL.parse(given, base));
  if (url === null || !canBeFollowed(url)) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (NOT_OF_THE_ARTICLE.test(name)) url.searchParams.delete(name);
  return url.href;
};

/**
 * The same for the same article over http and https, with or without a slash at the end, parameters in any order.
 * `apart` tells articles from one another that share an address.
 */
export const itemId = (canonical: string, apart = ''): string => {
  const url = new URL(canonical);
  url.searchParams.sort();
  const address = url.href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/(?=$|\?)/, '');
  return createHash('sha256')
    .update(apart === '' ? address : `${address}#${apart}`)
    .digest('hex')
    .slice(0, 20);
};
