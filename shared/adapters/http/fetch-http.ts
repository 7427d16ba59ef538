import type { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import got, { type Got, RequestError, type Response, TimeoutError } from 'got';
import pLimit, { type LimitFunction } from 'p-limit';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { FetchFailure, Http, HttpAnswer, HttpRequest } from '../../ports.ts';

/** Who asks, honestly: the product, and a way to reach the operator. */
export const userAgent = (version: string, contact: string): string =>
  `Ofsted-Watch/${version} (personal monitor of public reports; ${contact})`;

/** `totalMs`: one attempt, from its beginning to the last byte of the body. */
type FetchLimits = { connectMs: number; totalMs: number; redirects: number };

/**
 * `longestWaitMs` caps the back-off, which doubles from one second. A `Retry-After` up to `longestRetryAfterMs` is
 * obeyed; one beyond it ends the matter: rather the next poll than a request before its time.
 */
type FetchRetries = { times: number; longestWaitMs: number; longestRetryAfterMs: number };

const LIMITS: FetchLimits = { connectMs: 5_000, totalMs: 20_000, redirects: 3 };
const RETRIES: FetchRetries = { times: 2, longestWaitMs: 8_000, longestRetryAfterMs: 30_000 };

/** Ofsted's site now and then answers 403 and gives the page when asked again (reported by other projects that read it, 2024). */
const WORTH_ANOTHER_TRY = [403, 429, 500, 502, 503, 504];

/** A name that is not known, as on a laptop without a network, is not known a second later either. */
const PASSING_FAULTS = ['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENETUNREACH', 'EAI_AGAIN'];

/** Sends one GET and tries again a few times; redirects are left to the caller, who knows which hosts may answer. */
const politeClient = (userAgent: string, limits: FetchLimits, retries: FetchRetries): Got =>
  got.extend({
    headers: { 'user-agent': userAgent },
    timeout: { lookup: limits.connectMs, connect: limits.connectMs, request: limits.totalMs },
    retry: {
      limit: retries.times,
      statusCodes: WORTH_ANOTHER_TRY,
      errorCodes: PASSING_FAULTS,
      backoffLimit: retries.longestWaitMs,
      maxRetryAfter: retries.longestRetryAfterMs,
    },
    followRedirect: false,
    throwHttpErrors: false,
  });

const failed = (reason: FetchFailure, detail: string): HttpAnswer => ({ kind: 'failed', reason, detail });

/** The filtering agent throws bare errors: these words, the same for every kind of address, are its only mark. */
const PRIVATE_ADDRESS = /^DNS lookup .+ is not allowed\./;

const reasonOf = (error: RequestError): FetchFailure => {
  if (error instanceof TimeoutError) return 'timeout';
  if (PRIVATE_ADDRESS.test(error.message)) return 'private-address';
  return error.code === 'ECONNREFUSED' ? 'refused' : 'network';
};

/** What the other side, or the way there, did; anything else is a fault of ours and thrown again. */
const failureOf = (error: unknown): HttpAnswer => {
  if (!(error instanceof RequestError)) throw error;
  return failed(reasonOf(error), error.message || error.code);
};

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/** Where an answer sends us, if anywhere; a `Location` that is no address leaves the answer as it is. */
const redirectOf = (answer: HttpAnswer, from: URL): URL | null => {
  if (answer.kind === 'failed' || !REDIRECTS.includes(answer.status)) return null;
  const { location } = answer.headers;
  return location === undefined ? null : URL.parse(location, from.href);
};

export type FetchOptions = {
  /** Honest, with a contact: `Ofsted-Watch/0.1 (+https://…)`. */
  userAgent: string;
  limits?: Partial<FetchLimits>;
  retries?: Partial<FetchRetries>;
  /**
   * Where a request goes instead: recorded sources, served on this machine. Rules on hosts are still those of the
   * address asked for. Only an address that was changed here may be private or without TLS.
   */
  elsewhere?: (url: URL) => URL;
  /**
   * An http proxy through which every source is asked. It looks up the names, so that addresses cannot be checked here:
   * the hosts that a request allows are then the only bound.
   */
  proxy?: URL | undefined;
};

/** Addresses are checked when the connection is made, after the name was looked up, so that no name can hide one. */
const PUBLIC_ONLY = { http: new RequestFilteringHttpAgent(), https: new RequestFilteringHttpsAgent() };

const conditional = ({ validators }: HttpRequest): Record<string, string | undefined> => ({
  'if-none-match': validators?.etag ?? undefined,
  'if-modified-since': validators?.lastModified ?? undefined,
});

const answerOf = ({ statusCode, headers, body }: Response<Uint8Array>): HttpAnswer => {
  const lines = Object.entries(headers).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]);
  return { kind: 'answer', status: statusCode, headers: Object.fromEntries(lines), body };
};

/** Asks public sources politely and within bounds: one request at a time per host, also while it waits to try again. */
export class FetchHttp implements Http {
  readonly #client: Got;
  readonly #redirects: number;
  readonly #elsewhere: (url: URL) => URL;
  readonly #agents: { http?: HttpAgent; https: HttpsAgent };
  readonly #turns = new Map<string, LimitFunction>();

  constructor({ userAgent, limits, retries, elsewhere = (url) => url, proxy }: FetchOptions) {
    const bounds = { ...LIMITS, ...limits };
    this.#client = politeClient(userAgent, bounds, { ...RETRIES, ...retries });
    this.#redirects = bounds.redirects;
    this.#elsewhere = elsewhere;
    this.#agents =
      proxy === undefined ? PUBLIC_ONLY : { https: new HttpsAgent({ proxyEnv: { HTTPS_PROXY: proxy.href } }) };
  }

  async get(request: HttpRequest): Promise<HttpAnswer> {
    let url = URL.parse(request.url);
    for (let left = this.#redirects; left >= 0; left -= 1) {
      if (url?.protocol !== 'https:') return failed('host-not-allowed', `${url ?? request.url} is no https address`);
      if (!request.allowedHosts.includes(url.host)) return failed('host-not-allowed', `${url.host} may not answer`);
      const answer = await this.#inTurn(url, request);
      const next = redirectOf(answer, url);
      if (next === null) return answer;
      url = next;
    }
    return failed('too-many-redirects', `${request.url} was redirected more than ${this.#redirects} times`);
  }

  #inTurn(url: URL, request: HttpRequest): Promise<HttpAnswer> {
    const turn = this.#turns.get(url.host) ?? pLimit(1);
    this.#turns.set(url.host, turn);
    return turn(() => this.#ask(url, request));
  }

  async #ask(url: URL, request: HttpRequest): Promise<HttpAnswer> {
    const target = this.#elsewhere(url);
    const tooLarge = new AbortController();
    const asking = this.#client(target, {
      responseType: 'buffer',
      headers: conditional(request),
      signal: tooLarge.signal,
      agent: target.href === url.href ? this.#agents : {},
    });
    asking.on('downloadProgress', ({ transferred }) => {
      if (transferred > request.maxBytes) tooLarge.abort();
    });
    try {
      return answerOf(await asking);
    } catch (error) {
      if (tooLarge.signal.aborted) return failed('too-large', `${url} has more than ${request.maxBytes} bytes`);
      return failureOf(error);
    }
  }
}
