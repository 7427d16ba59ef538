/** What is asked over HTTP, each by an instance that remembers nothing. */
export const QUERIES = [
  { name: '/v1/authorities/medway', about: 'one' },
  { name: '/v1/publications?authority=medway', about: 'one' },
  { name: '/medway', about: 'one' },
  { name: '/v1/publications', about: 'all' },
  { name: '/v1/publications, middle page', about: 'all' },
  { name: '/v1/changes', about: 'all' },
  { name: '/v1/alerts', about: 'all' },
  { name: '/v1/coverage', about: 'all' },
  { name: '/', about: 'all' },
] as const;

/** What is done by the clock when nothing is new. */
export const JOBS = ['poll-ofsted', 'poll-news', 'sweep-pages', 'reconcile', 'publish'] as const;

/** One document, from the poll that finds it to the alert that tells of it. */
export const DOCUMENT = 'a new document';

/** The sizes measured: of one of the two, the other stays. */
export const SIZES = {
  councils: [1, 5, 20, 60, 153].map((councils) => ({ councils, years: 12 })),
  years: [1, 5, 12, 25, 50].map((years) => ({ councils: 1, years })),
} as const;

export type Size = { councils: number; years: number };
