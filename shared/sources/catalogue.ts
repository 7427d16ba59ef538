import { listingUrl, providerUrl } from './ofsted/urls.ts';

/** A source as people and the operator's messages know it. One entry is one source: it goes down and recovers as one. */
export type Source = { id: string; name: string; url: string };

export const OFSTED_LISTING: Source = {
  id: 'ofsted-listing',
  name: 'Ofsted’s list of councils',
  url: listingUrl(0),
};

export const OFSTED_PROVIDER: Source = {
  id: 'ofsted-provider',
  name: 'Ofsted’s council pages and documents',
  // Any council's page shows whether the site answers; the URN is filled in where one is asked for.
  url: providerUrl(''),
};

/** Every source that is polled. */
export const SOURCES: readonly Source[] = [OFSTED_LISTING, OFSTED_PROVIDER];
