import { listingUrl } from './ofsted/urls.ts';

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
  // where a person looks whether the site answers; each council's own page is asked by its URN
  url: 'https://reports.ofsted.gov.uk/',
};

/** Every source that is polled. */
export const SOURCES: readonly Source[] = [OFSTED_LISTING, OFSTED_PROVIDER];
