import type { Http, HttpAnswer, HttpRequest } from '../../shared/ports.ts';
import type { RecordedAnswers } from './recorded-answers.ts';
import type { SimulatedClock } from './simulated-clock.ts';

const MAX_REDIRECTS = 5;

const failed = (reason: Extract<HttpAnswer, { kind: 'failed' }>['reason'], detail: string): HttpAnswer => ({
  kind: 'failed',
  reason,
  detail,
});

/** Recorded answers in the place of the network, by the rules of the real client: hosts, redirects, sizes, validators. */
export class RecordedHttp implements Http {
  readonly #answers: RecordedAnswers;
  readonly #clock: SimulatedClock;

  constructor(answers: RecordedAnswers, clock: SimulatedClock) {
    this.#answers = answers;
    this.#clock = clock;
  }

  async get(request: HttpRequest): Promise<HttpAnswer> {
    let { url } = request;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const { protocol, hostname } = new URL(url);
      if (protocol !== 'https:' || !request.allowedHosts.includes(hostname))
        return failed('host-not-allowed', `${protocol}//${hostname} is not asked`);
      const answer = this.#answers.at(url, this.#clock.now());
      if (answer.kind === 'refused') return failed('refused', `${hostname} refused the connection`);
      const { location } = answer.headers;
      if (![301, 302, 303, 307, 308].includes(answer.status) || location === undefined)
        return this.#whole(answer, request);
      url = new URL(location, url).href;
    }
    return failed('too-many-redirects', `more than ${MAX_REDIRECTS} redirects`);
  }

  #whole(answer: Extract<HttpAnswer, { kind: 'answer' }>, { validators, maxBytes }: HttpRequest): HttpAnswer {
    if (answer.body.length > maxBytes) return failed('too-large', `more than ${maxBytes} bytes`);
    const { etag } = answer.headers;
    return etag !== undefined && validators?.etag === etag && answer.status === 200
      ? { ...answer, status: 304, body: new Uint8Array() }
      : answer;
  }
}
