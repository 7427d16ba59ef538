import type { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Got, Response } from 'got';
import pLimit, { type LimitFunction } from 'p-limit';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { Http, HttpAnswer, HttpRequest } from '../../ports.ts';
import { failed, failureOf } from './failure.ts';
import { type FetchLimits, type FetchRetries, LIMITS, politeClient, RETRIES } from './polite-client.ts';
import { redirectOf } from './redirect.ts';

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
