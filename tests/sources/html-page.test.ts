import { describe, expect, it } from 'vitest';
import { loadPage } from '../../shared/sources/html-page.ts';

const words = (html: string): string => loadPage(html)('body').text();

describe('a page that is parsed', () => {
  it('may have as many tags and levels as any of Ofsted’s, and more', () => {
    expect(words(`${'<b>'.repeat(500)}deep`)).toBe('deep');
    expect(words('<i>x</i>'.repeat(15_000))).toBe('x'.repeat(15_000));
  });

  it('is read as empty beyond that', () => {
    expect(words(`${'<b>'.repeat(600)}deep`)).toBe('');
    expect(words('<i>x</i>'.repeat(15_001))).toBe('');
  });
});
