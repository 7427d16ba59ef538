import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../tools/linear-patterns/collect.ts';
import { hangsOn } from '../../tools/linear-patterns/pump.ts';

/** Each of these was once in use here, and ended on some text in no lifetime. */
const ENDLESS = [
  /%%EOF(?:[\s\0]|%[^\r\n]*)*$/,
  /\b(?:is|are|now)(?: (?:now|still|all|also|all now))* ["']?$/i,
  /^(?:[\s,;:'"–-]|\b(?:and|the)\b|\b[A-Z][\w'-]*)*$/,
];

describe('a pattern', () => {
  it.each(ENDLESS)('%s is found to hang', (pattern) => {
    expect(hangsOn(pattern, 1_000)).toBeDefined();
  });

  it.each([/^\d+$/, /\bchildren\b[^.]{0,60}\bservices\b/i])('%s is found to end', (pattern) => {
    expect(hangsOn(pattern)).toBeUndefined();
  });

  it('is collected where it is written and where it is put together', async () => {
    const found = await patternsOf('shared/sources/feeds');
    expect(found.some(({ where }) => /feed-markup\.ts:\d+$/.test(where))).toBe(true);
    expect(found.some(({ where }) => where.endsWith('feed-date.ts'))).toBe(true);
  });
});
