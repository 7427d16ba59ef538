import { describe, expect, it } from 'vitest';
import { item, rss, titlesIn } from './feed.ts';

const TITLE = '£5m – no, £6m';

const declaring = (charset: string | null, title = TITLE): string =>
  rss(item(`<title>${title}</title>`)).replace(' encoding="UTF-8"', charset === null ? '' : ` encoding="${charset}"`);

/** The dash is a byte that latin1 lacks, and that every reader takes for windows-1252 all the same. */
const windows1252 = (xml: string): Uint8Array => Buffer.from(xml.replaceAll('–', '\u0096'), 'latin1');

const utf16 = (xml: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${xml}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const withMark = (xml: string): Uint8Array => Buffer.from(`\uFEFF${xml}`, 'utf8');

describe('the letters of a feed', () => {
  it.each([
    ['are UTF-8 where nothing is said', declaring(null), ''],
    ['are those of the header', windows1252(declaring(null)), 'text/xml; charset=windows-1252'],
    ['are those of the declaration where the header names none', windows1252(declaring('ISO-8859-1')), 'text/xml'],
    [
      'are those of the byte order mark, whatever is declared',
      withMark(declaring('ISO-8859-1')),
      'text/xml; charset=latin1',
    ],
    ['are UTF-16 by their mark, the small end first', utf16(declaring('utf-16'), false), 'text/xml'],
    ['are UTF-16 by their mark, the big end first', utf16(declaring('utf-16'), true), 'text/xml'],
    [
      'are the declared ones where the server calls everything UTF-8',
      windows1252(declaring('windows-1252')),
      'text/xml; charset=utf-8',
    ],
    [
      'are UTF-8 where they are, though the server calls everything latin1',
      declaring('UTF-8'),
      'text/xml; charset=ISO-8859-1',
    ],
    [
      'are the declared ones where the header names none that exists',
      windows1252(declaring('windows-1252')),
      'text/xml; charset=unknown-8bit',
    ],
    ['are UTF-8 where neither names one that exists', declaring('x-none'), 'text/xml; charset="x-none"'],
  ])('%s', async (_, body, contentType) => {
    expect(await titlesIn(body, contentType)).toEqual([TITLE]);
  });

  it('are read on past one that is of another charset', async () => {
    const [before, after] = declaring('UTF-8', 'Council – told|so').split('|');
    const body = Buffer.concat([Buffer.from(before ?? ''), Buffer.from([0x96]), Buffer.from(after ?? '')]);
    expect(await titlesIn(body, 'text/xml; charset=utf-8')).toEqual(['Council – told–so']);
  });
});
