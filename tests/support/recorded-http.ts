import type { FetchFailure, Http, HttpAnswer, HttpRequest } from '../../shared/ports.ts';

/** What a URL answers: a body with its headers, or a connection that fails. */
export type Recorded =
  | { status?: number; headers?: Readonly<Record<string, string>>; body?: string | Uint8Array }
  | { failed: FetchFailure };

export type RecordedHttp = Http & {
  /** From now on `url` answers this. */
  answer(url: string, recorded: Recorded): void;
  /** Every request there was, oldest first. */
  readonly asked: readonly HttpRequest[];
};

const bytesOf = (body: string | Uint8Array): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const isKnownTo = (headers: Readonly<Record<string, string>>, { validators }: HttpRequest): boolean =>
  (validators?.etag != null && validators.etag === headers['etag']) ||
  (validators?.lastModified != null && validators.lastModified === headers['last-modified']);

const failure = (reason: FetchFailure): HttpAnswer => ({ kind: 'failed', reason, detail: `recorded as ${reason}` });

const reply = (recorded: Recorded | undefined, request: HttpRequest): HttpAnswer => {
  if (!request.allowedHosts.includes(new URL(request.url).hostname)) return failure('host-not-allowed');
  if (recorded === undefined) return failure('refused');
  if ('failed' in recorded) return failure(recorded.failed);
  const { status = 200, headers = {}, body = '' } = recorded;
  if (status === 200 && isKnownTo(headers, request))
    return { kind: 'answer', status: 304, headers, body: new Uint8Array() };
  const bytes = bytesOf(body);
  return bytes.length > request.maxBytes ? failure('too-large') : { kind: 'answer', status, headers, body: bytes };
};

/**
 * A web that remembers: it answers 304 to whoever has what it last gave, refuses URLs that nothing is recorded for, and
 * keeps to the hosts and the size that a request allows.
 */
export const recordedHttp = (recordings: Readonly<Record<string, Recorded>> = {}): RecordedHttp => {
  const answers = new Map(Object.entries(recordings));
  const asked: HttpRequest[] = [];
  return {
    asked,
    answer: (url, recorded) => void answers.set(url, recorded),
    get: async (request) => {
      asked.push(request);
      return reply(answers.get(request.url), request);
    },
  };
};
