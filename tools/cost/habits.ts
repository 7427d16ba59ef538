/*
 * What cannot be measured here. Each figure is on the dear side of what is known.
 */

/** Milliseconds that a function with half a gigabyte waits for one answer, its own work on it included. */
export const MS = {
  /** An invocation that finds its instance warm, before it asks for anything. */
  perRun: 100,
  /** Single-digit milliseconds by DynamoDB's own account; parsing the answer on a third of a processor comes on top. */
  perStoreRequest: 15,
  /** Ofsted's site answers within a second; a page of a hundred councils takes a while to parse. */
  perSourceRequest: 1_500,
  perQueued: 20,
  perPublish: 50,
  /** To fetch a PDF and to read it: `npm run bench` reads one in a fifth of a second on a whole processor. */
  perDocument: 5_000,
  /** To make one answer of the page or the API, one of all councils included. */
  perVisit: 200,
} as const;

/** A year of a council: Ofsted's own record of 2013 to 2026 has about 0.7 publications. */
export const DOCUMENTS_A_YEAR = 0.7;

/** News items of which each council's history is made up, and those of a feed that are about a watched council. */
export const NEWS = { onRecord: 30, inAFeed: 20, aboutAWatchedCouncil: 5 } as const;

/** Requests to the page and the API: everybody who subscribes looks in now and then, and robots do anyway. */
export const VISITS = { aMonthByRobots: 5_000, aMonthByEachSubscriber: 20 } as const;

/** Of a hundred visits. */
export const VISITED = [
  { path: (slug: string) => `/${slug}`, share: 0.6 },
  { path: (slug: string) => `/feeds/${slug}.atom`, share: 0.2 },
  { path: () => '/', share: 0.1 },
  { path: () => '/v1/status', share: 0.1 },
] as const;

/** Lambda keeps an instance that nobody asks for some minutes (as others measured); the memory itself lasts ten. */
export const MINUTES_REMEMBERED = 5;

/** Lambda's own START, END and REPORT lines, with what CloudWatch adds to each. */
export const LOG_BYTES_A_RUN = 500;
/** One line of the access log. */
export const LOG_BYTES_A_VISIT = 300;
/** What Powertools adds to an event: level, time, service, ids of the run; and CloudWatch's own 26 bytes. */
export const LOG_BYTES_AN_EVENT = 250;

/** Lambda keeps asking an empty queue: five at a time, twenty seconds each (as others count them; not measured). */
export const EMPTY_RECEIVES_A_MONTH = 5 * 3 * 60 * 24 * 30.4375;
/** To send, to receive and to delete one request. */
export const QUEUE_REQUESTS_EACH = 3;

/** The four functions, packed; a few deployments lie side by side in the bucket of the CDK. */
export const GB_OF_ASSETS = 0.01;
/** The whole record of a council: twelve years of documents, news and readings. */
export const GB_A_COUNCIL = 0.001;
