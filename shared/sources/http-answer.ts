import { addMinutes, type Instant } from '../domain/dates.ts';
import type { Remembered } from '../domain/source-state.ts';
import type { FetchFailure, HttpAnswer, Validators } from '../ports.ts';

/** Why a source gave nothing that could be looked at. */
export type AnswerFailure = FetchFailure | 'http-403' | 'http-429' | 'http-5xx' | 'http-other';

export type Failed<Reason extends string = AnswerFailure> = { kind: 'failed'; reason: Reason; detail: string };

export type Answered = Extract<HttpAnswer, { kind: 'answer' }>;

const reasonOf = (status: number): AnswerFailure => {
  if (status === 403) return 'http-403';
  if (status === 429) return 'http-429';
  return status >= 500 ? 'http-5xx' : 'http-other';
};

/** A whole answer, `unchanged` for a 304 that was asked for, or why there is none. */
export const sortAnswer = (
  answer: HttpAnswer,
  conditional: boolean,
): { kind: 'whole'; answer: Answered } | { kind: 'unchanged' } | Failed => {
  if (answer.kind === 'failed') return answer;
  if (answer.status === 200) return { kind: 'whole', answer };
  if (answer.status === 304 && conditional) return { kind: 'unchanged' };
  return { kind: 'failed', reason: reasonOf(answer.status), detail: `HTTP ${answer.status}` };
};

/** What to send next time so that an unchanged page need not be sent again. */
export const validatorsOf = ({ headers }: Answered): Validators => ({
  etag: headers['etag'] ?? null,
  lastModified: headers['last-modified'] ?? null,
});

export const hasValidators = (validators: Validators | undefined): validators is Validators =>
  validators !== undefined && (validators.etag !== null || validators.lastModified !== null);

/** After so long a source is asked without conditions: one that says `unchanged` for ever is found out within a day. */
export const ASK_WHOLE_AFTER_MINUTES = 20 * 60;

/** What to keep of a whole answer: its validators, which parser read it, and when it came. */
export const rememberedOf = (answer: Answered, parser: string, now: Instant): Remembered => ({
  ...validatorsOf(answer),
  parser,
  wholeAt: now,
});

/**
 * What to send so that an unchanged page need not be sent again; undefined where the whole of it is wanted: nothing was
 * kept, another parser read it, or the last whole answer is a day old.
 */
export const conditionsOf = (
  remembered: Remembered | null | undefined,
  parser: string,
  now: Instant,
): Validators | undefined => {
  if (remembered == null || remembered.parser !== parser || remembered.wholeAt === undefined) return undefined;
  // a moment to come is a clock that jumped: no answer came then
  const isFresh = remembered.wholeAt <= now && addMinutes(remembered.wholeAt, ASK_WHOLE_AFTER_MINUTES) > now;
  const { etag, lastModified } = remembered;
  return isFresh && hasValidators({ etag, lastModified }) ? { etag, lastModified } : undefined;
};

const decoder = (charset: string) => {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
};

/** The body as text: a byte order mark wins, then the charset of the header, else UTF-8. Never throws. */
export const textOf = ({ headers, body }: Answered): string => {
  const [, charset] = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '') ?? [];
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return new TextDecoder('utf-8').decode(body);
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be').decode(body);
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le').decode(body);
  return decoder(charset ?? 'utf-8').decode(body);
};
