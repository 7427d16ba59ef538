import { describe, expect, it } from 'vitest';
import { canonicalLink, itemId } from '../../../shared/sources/feeds/canonical-link.ts';

const PLAIN = 'https://news.example/story?id=7';

const idOf = (link: string): string => itemId(canonicalLink(link) ?? 'https://none.example/');

describe('the address of an article', () => {
  it.each([
    `${PLAIN}#1`,
    `${PLAIN}&utm_source=rss&utm_medium=feed`,
    `${PLAIN}&at_medium=RSS&at_campaign=rss`,
    `${PLAIN}&fbclid=abc`,
    ` ${PLAIN}\n`,
    'HTTPS://NEWS.example:443/story?id=7',
  ])('is the plain one of %s', (link) => {
    expect(canonicalLink(link)).toBe(PLAIN);
  });

  it('leads where the outlet meant it to: its own parameters stay as they are', () => {
    for (const link of ['https://news.example/a?z=1&b=%20x', 'https://news.example/a?12345'])
      expect(canonicalLink(link)).toBe(link);
  });

  it.each([
    undefined,
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://news.example/a',
    'https://name:secret@news.example/a',
    'no address',
    '/a',
  ])('is none where a reader could not follow it: %s', (link) => {
    expect(canonicalLink(link)).toBeUndefined();
  });

  it('is none where it is longer than any that people use', () => {
    expect(canonicalLink(`https://news.example/${'a'.repeat(2_000)}`)).toBeUndefined();
  });

  it('may be relative to that of the feed', () => {
    expect(canonicalLink('/story?id=7', 'https://news.example/feed/')).toBe(PLAIN);
    expect(canonicalLink('javascript:alert(1)', 'https://news.example/feed/')).toBeUndefined();
  });
});

describe('the identity of an article', () => {
  it('is the same over http and https, with and without www, a slash at the end, and parameters in any order', () => {
    const ids = ['https://www.news.example/a/?x=1&y=2', 'http://news.example/a?y=2&x=1'].map(idOf);
    expect(new Set(ids).size).toBe(1);
  });

  it('differs between articles that share an address, by what tells them apart', () => {
    expect(itemId(PLAIN, 'one')).not.toBe(itemId(PLAIN, 'two'));
    expect(itemId(PLAIN, 'one')).not.toBe(itemId(PLAIN));
  });

  it('differs between articles that differ in a parameter only', () => {
    expect(idOf('https://council.example/list.aspx?CId=378&MId=1')).not.toBe(
      idOf('https://council.example/list.aspx?CId=378&MId=2'),
    );
  });
});
