import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkSound } from '../../../shared/adapters/pdf/soundness.ts';
import { ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';
import { aPage, blankPages, onePage } from '../../support/raw-pdf.ts';

const report = await ilacsReport(ilacs2023);

const placeIn = (file: Uint8Array): number =>
  Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(Buffer.from(file).toString('latin1'))?.[1]);

const pagesOf = (file: Uint8Array): number => checkSound(file, placeIn(file));

const latin1 = (file: Uint8Array): string => Buffer.from(file).toString('latin1');
const edited = (file: Uint8Array, take: string | RegExp, put: string): Uint8Array => {
  const text = latin1(file);
  const changed = text.replace(take, put);
  expect(changed).not.toBe(text);
  return Buffer.from(changed, 'latin1');
};

describe('a whole file', () => {
  it('has the pages that its tree of pages bears', () => {
    expect(pagesOf(blankPages(7))).toBe(7);
    expect(pagesOf(onePage({ body: Buffer.from('n') }))).toBe(1);
    expect(pagesOf(report)).toBeGreaterThan(3);
  });
});

describe('a damaged file', () => {
  it('is one with a single bit flipped anywhere in what is folded', () => {
    const body = deflateSync(Buffer.from('BT /F 12 Tf 70 700 Td (Overall effectiveness: good) Tj ET'));
    const file = onePage({ entries: '/Filter/FlateDecode', body });
    const from = Buffer.from(file).indexOf(body);
    for (let at = from; at < from + body.length; at += 1)
      expect(() => pagesOf(file.map((byte, place) => (place === at ? byte ^ 1 : byte)))).toThrow('damaged');
  });

  it('is one that lost a single byte, wherever before its table of contents', () => {
    const table = placeIn(report);
    for (let at = 20; at < table; at += 997)
      expect(() => pagesOf(Buffer.concat([report.subarray(0, at), report.subarray(at + 1)]))).toThrow('damaged');
  });

  const page = aPage({ draws: 'BT /F 12 Tf 70 700 Td (Words) Tj ET' });

  it.each([
    [
      'an object stands elsewhere than its table of contents says',
      page,
      /\n0000000\d{3} 00000 n/,
      '\n0000000012 00000 n',
    ],
    ['a stream is longer than it says', page, /Length (\d)\d/, 'Length $11'],
    ['a row of the table of contents is unreadable', page, / 00000 n /, ' 00000 x '],
    ['what a page draws is missing', page, '/Contents 4 0 R', '/Contents 9 0 R'],
    ['what a page draws is no stream', page, '/Contents 4 0 R', '/Contents 5 0 R'],
    ['a page is missing', page, '/Kids[3 0 R]', '/Kids[9 0 R]'],
    ['the pages go round in a circle', page, '/Kids[3 0 R]', '/Kids[2 0 R]'],
    ['the catalogue is missing', page, '/Root 1 0 R', '/Root 9 0 R'],
    ['a dictionary breaks off', page, '/Kids[3 0 R]/Count 1>>', '/Kids[3 0 R]/Count 1> '],
    ['a stream’s length is the stream itself', page, /Length \d\d>>/, 'Length 4 0 R>>'],
  ])('is one in which %s', (_, file, take, put) => {
    expect(pagesOf(file)).toBe(1);
    expect(() => pagesOf(edited(file, take, put))).toThrow('damaged');
  });
});

describe('a picture', () => {
  const bytes = deflateSync(Buffer.alloc(100)).fill(0xff, 4);
  const entries = '/Type/XObject/Filter/FlateDecode';

  it('says nothing here, so it need not be whole', () => {
    const content = { body: Buffer.from('n') };
    expect(pagesOf(onePage(content, { entries: `${entries}/Subtype/Image`, body: bytes }))).toBe(1);
    expect(() => pagesOf(onePage(content, { entries: `${entries}/Subtype/Form`, body: bytes }))).toThrow('damaged');
  });
});

describe('layers', () => {
  const withLayers = (shown: string) => aPage({ draws: 'n', catalogue: `/OCProperties<</OCGs[6 0 R]/D<<${shown}>>>>` });

  it('that are all switched off but some are hidden, unless none is left', () => {
    expect(pagesOf(withLayers('/BaseState/OFF/ON[6 0 R]'))).toBe(1);
    expect(() => pagesOf(withLayers('/BaseState/OFF'))).toThrow('switched off');
  });
});
