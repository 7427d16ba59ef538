import { FetchHttp, type FetchOptions } from '../../../shared/adapters/http/fetch-http.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../../shared/ports.ts';

export const HOST = 'reports.example.org';
export const OTHER_HOST = 'files.example.org';
export const USER_AGENT = 'Ofsted-Watch/0.1 (+https://example.org/contact)';

/** A client whose requests to the two hosts end at a server on this machine; any other address stays what it is. */
export const clientOf = (origin: string, options: Partial<FetchOptions> = {}): Http =>
  new FetchHttp({
    userAgent: USER_AGENT,
    elsewhere: (url) => ([HOST, OTHER_HOST].includes(url.host) ? new URL(`/${url.host}${url.pathname}`, origin) : url),
    ...options,
    retries: { longestWaitMs: 20, ...options.retries },
  });

export const ask = (path = '/page', more: Partial<HttpRequest> = {}): HttpRequest => ({
  url: `https://${HOST}${path}`,
  allowedHosts: [HOST, OTHER_HOST],
  maxBytes: 100_000,
  ...more,
});

/** The part of an answer that a test names: its status and text, or the reason of the failure. */
export const short = (answer: HttpAnswer): [number, string] | string =>
  answer.kind === 'failed' ? answer.reason : [answer.status, Buffer.from(answer.body).toString()];
