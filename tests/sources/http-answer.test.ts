import { describe, expect, it } from 'vitest';
import {
  type Answered,
  conditionsOf,
  hasValidators,
  sortAnswer,
  textOf,
  validatorsOf,
} from '../../shared/sources/http-answer.ts';

const answer = (facts: Partial<Answered> = {}): Answered => ({
  kind: 'answer',
  status: 200,
  headers: {},
  body: new Uint8Array(),
  ...facts,
});

const text = (bytes: readonly number[], type?: string): string =>
  textOf(answer({ body: Uint8Array.from(bytes), headers: type === undefined ? {} : { 'content-type': type } }));

describe('an answer', () => {
  it('is unchanged only where that was asked', () => {
    expect(sortAnswer(answer({ status: 304 }), true)).toEqual({ kind: 'unchanged' });
    expect(sortAnswer(answer({ status: 304 }), false)).toMatchObject({ kind: 'failed', reason: 'http-other' });
  });

  it.each([
    [403, 'http-403'],
    [429, 'http-429'],
    [500, 'http-5xx'],
    [599, 'http-5xx'],
    [404, 'http-other'],
    [204, 'http-other'],
  ])('with status %i is failed as %s', (status, reason) => {
    expect(sortAnswer(answer({ status }), true)).toEqual({ kind: 'failed', reason, detail: `HTTP ${status}` });
  });

  it('gives the validators to ask with next time, or none', () => {
    expect(validatorsOf(answer({ headers: { etag: '"a"' } }))).toEqual({ etag: '"a"', lastModified: null });
    expect(hasValidators(validatorsOf(answer()))).toBe(false);
    expect(hasValidators(undefined)).toBe(false);
  });
});

describe('the text of an answer', () => {
  it('follows a byte order mark, then the header, else UTF-8', () => {
    expect(text([0xef, 0xbb, 0xbf, 0xc2, 0xa3], 'text/html; charset=iso-8859-1')).toBe('£');
    expect(text([0xfe, 0xff, 0, 0xa3])).toBe('£');
    expect(text([0xff, 0xfe, 0xa3, 0])).toBe('£');
    expect(text([0xa3], 'text/html; charset="ISO-8859-1"')).toBe('£');
    expect(text([0xc2, 0xa3])).toBe('£');
  });

  it('is readable for any bytes and any charset that is claimed', () => {
    expect(text([0xc2, 0xa3], 'text/html; charset=klingon')).toBe('£');
    expect(text([0xff, 0x41])).toBe('\ufffdA');
  });
});

describe('what a source is asked for', () => {
  const NOW = '2026-02-02T12:00:00.000Z';
  const kept = { etag: '"v1"', lastModified: null, parser: '2', wholeAt: '2026-02-02T11:30:00.000Z' };

  it('is only what has changed since the last whole answer', () => {
    expect(conditionsOf(kept, '2', NOW)).toEqual({ etag: '"v1"', lastModified: null });
  });

  it.each([
    ['nothing was kept', null],
    ['another parser read it', { ...kept, parser: '1' }],
    ['nobody knows when it came', { etag: '"v1"', lastModified: null, parser: '2' }],
    ['it came a day ago', { ...kept, wholeAt: '2026-02-01T16:00:00.000Z' }],
    ['it came at a moment that is still to come', { ...kept, wholeAt: '2026-02-03T12:00:00.000Z' }],
    ['it came without validators', { ...kept, etag: null }],
  ])('is the whole of it where %s', (_, remembered) => {
    expect(conditionsOf(remembered, '2', NOW)).toBeUndefined();
  });
});
