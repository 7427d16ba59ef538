import { describe, expect, it } from 'vitest';
import { soundText } from '../../../shared/documents/text/sound-text.ts';
import { aDocument } from '../../support/document-text.ts';

const textOf = (...lines: readonly string[]): string => {
  const sound = soundText(aDocument(lines));
  return 'reason' in sound
    ? `lost: ${sound.detail}`
    : sound.pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n');
};

describe('a document whose every word can be read', () => {
  it.each([
    ['Areas for priority acƟon and pracƟce', 'Areas for priority action and practice'],
    [
      'This aƩenƟon is beƩer; they are commiƩed to the inspecƟon',
      'This attention is better; they are committed to the inspection',
    ],
    [
      'StaƯ are eƯecƟve aŌer the Įrst inspecƟon, which is suĸcient',
      'Staff are effective after the first inspection, which is sufficient',
    ],
    ['The ﬁrst oﬃcer reﬂects', 'The first officer reflects'],
    ['17 − 28 July, 2016\uF02D17, 1 ― 2', '17 – 28 July, 2016–17, 1 – 2'],
    ['well\u2011being and long\u2010term, pro\u00ADtection', 'well-being and long-term, protection'],
    [
      'Medway’s children9s services: parents9 views, 8front door9 (LADO)9s, (8)9, 8th July 2018',
      'Medway’s children’s services: parents’ views, ‘front door’ (LADO)’s, (8)9, 8th July 2018',
    ],
    ['8 and 9 July, 18–19 June, services9 and 8aims', '8 and 9 July, 18–19 June, services9 and 8aims'],
    ['\u0083 managing the backlog', '• managing the backlog'],
    ['Máire Müller and Zoë Nowak-Łódź', 'Máire Müller and Zoë Nowak-Łódź'],
  ])('%s', (printed, read) => {
    expect(textOf(printed)).toBe(read);
  });
});

describe('a document that has lost part of its text', () => {
  it.each([
    'Areas for priority ac\uFFFDon',
    'Areas for priority ac\u0001on',
    'Areas for priority acθon',
    'Areas for priority ac\uE01Fon',
    'Areas for priority acÐon',
    'Inspection dates: 17 \uFFFD 28 July 2023',
    'A leƟer that nobody knows by Ɵ',
  ])('is told from a sound one: %j', (printed) => {
    expect(textOf(printed)).toContain(`lost: Letters cannot be read on page 1: “${printed}”.`);
  });

  it('is known by pairs of letters that no text of its length does without', () => {
    const line = 'Inspectors saw that social workers take action in time and that this protection continues.';
    const lines = Array.from({ length: 40 }, () => line);
    expect(textOf(...lines)).not.toContain('lost');
    expect(textOf(...lines.map((words) => words.replaceAll('ti', '')))).toBe(
      'lost: The letters “ti” are missing from the words.',
    );
  });

  const pages = (...of: readonly (readonly string[])[]) => {
    const { pages: laid } = aDocument(...of.map((lines) => (lines.length > 0 ? lines : ['emptied'])));
    return soundText({
      pages: laid.map((page, at) => (of[at]?.length === 0 ? { ...page, lines: [] } : page)),
    });
  };

  it('has a page without a word, wherever it stands', () => {
    expect(pages(['First.'], [], ['Last.'])).toMatchObject({ reason: 'text-lost', detail: 'Page 2 shows no text.' });
    expect(pages(['First.'], ['Last.'], [])).toMatchObject({ detail: 'Page 3 shows no text.' });
  });

  it('has a page with nothing but its number where a sentence breaks off', () => {
    expect(pages(['Leaders have not'], ['2'], ['Plans are good.'])).toMatchObject({ detail: 'Page 2 shows no text.' });
    expect(pages(['Leaders have not'], ['2'], ['done enough.'])).not.toHaveProperty('reason');
    expect(pages(['Leaders have done enough.'], ['2'])).not.toHaveProperty('reason');
  });
});

describe('a document whose pages bear numbers', () => {
  const pagesOf = (...pages: readonly (readonly [words: string, number: number | undefined])[]) => {
    const { pages: laid } = aDocument(
      ...pages.map(([words]) => Array.from({ length: 6 }, (_, nth) => `${words} ${nth} of it.`)),
    );
    const sound = soundText({
      pages: laid.map((page, at) => {
        const number = pages[at]?.[1];
        const text = String(number);
        const line = {
          text,
          page: page.number,
          left: 500,
          right: 506,
          top: 810,
          size: 10,
          cells: [{ text, left: 500, right: 506 }],
        };
        return number === undefined ? page : { ...page, lines: [...page.lines, line] };
      }),
    });
    return 'reason' in sound ? sound.detail : sound.pages.map(({ number }) => number);
  };

  it.each<[string, readonly (readonly [string, number | undefined])[]]>([
    [
      'from the first page',
      [
        ['A', 1],
        ['B', 2],
        ['C', 3],
      ],
    ],
    [
      'from the second',
      [
        ['A', undefined],
        ['B', 1],
        ['C', 2],
      ],
    ],
    [
      'here and there',
      [
        ['A', 1],
        ['B', undefined],
        ['C', 3],
      ],
    ],
    [
      'anew where an annex begins',
      [
        ['A', 1],
        ['B', 2],
        ['C', 1],
      ],
    ],
  ])('is whole when they are numbered %s', (_, pages) => {
    expect(pagesOf(...pages)).toEqual([1, 2, 3]);
  });

  it.each<[string, readonly (readonly [string, number | undefined])[]]>([
    [
      'is left out',
      [
        ['A', 1],
        ['B', 2],
        ['C', 4],
      ],
    ],
    [
      'is left out after the first',
      [
        ['A', 1],
        ['B', 3],
        ['C', 4],
      ],
    ],
    [
      'is left out before the first with a number',
      [
        ['A', undefined],
        ['B', 3],
        ['C', 4],
      ],
    ],
    [
      'is left out between two without a number',
      [
        ['A', 1],
        ['B', undefined],
        ['C', 4],
      ],
    ],
    [
      'is out of place',
      [
        ['A', 1],
        ['B', 3],
        ['C', 2],
      ],
    ],
    [
      'is missing in front',
      [
        ['A', 3],
        ['B', 4],
        ['C', 5],
      ],
    ],
  ])('has lost text when a page %s', (_, pages) => {
    expect(pagesOf(...pages)).toContain('A page is missing or out of place');
  });

  it('is read without a page that is in it twice', () => {
    expect(pagesOf(['A', 1], ['A', 1], ['B', 2])).toEqual([1, 3]);
  });
});
