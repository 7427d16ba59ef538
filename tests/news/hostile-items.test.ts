import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem, Verdict } from '../../shared/news/verdict.ts';

const judged = (title: string, text: string, published: string | null = null, url = '') =>
  classifyItem(NewsItem.parse({ id: 'hostile', url, title, text, published }), { authority: 'medway' });

/** Text of the words the rules look for, in any order: likelier to reach odd corners than letters at random. */
const vocabulary = fc
  .array(
    fc.constantFrom(
      ...'Medway Council|Kent|children’s services|Ofsted|inspectors|rated|judged|has been|was|"|\'|inadequate|good|requires improvement to be good|outstanding|overall|leaders|care leavers|children in care|after|since|which|in 2019|July 2023|,|.|;|:|\n|<p>|</p>|&amp;|monitoring visit|focused visit|commissioner|action plan|not|to be|from|published today'.split(
        '|',
      ),
    ),
    { maxLength: 60 },
  )
  .map((words) => words.join(' '));

describe('classifying an item', () => {
  it('never throws and always gives a verdict of the agreed shape', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), vocabulary),
        fc.oneof(fc.string({ unit: 'binary', maxLength: 600 }), vocabulary),
        fc.option(fc.oneof(fc.string(), fc.date().map(String))),
        fc.oneof(fc.string(), fc.webUrl()),
        (title, text, published, url) => Verdict.safeParse(judged(title, text, published, url)).success,
      ),
      { numRuns: 200 },
    );
  });

  // each of these took longer than anybody would wait while its pattern could read them in many ways
  it.each([
    ['hyphens between capitals', `Medway children’s services rated good for ${'A-'.repeat(100)}A zebra care leavers`],
    [
      'apostrophes between capitals',
      `Medway children’s services rated good for ${"A'".repeat(100)}A zebra care leavers`,
    ],
    ['one adverb after the other', `Medway children’s services are${' all now'.repeat(60)} rated good`],
  ])('judges a headline with %s', (_, title) => {
    expect(judged(title, '').action).not.toBe('intervention');
  });

  it('gives the same verdict each time', () => {
    fc.assert(
      fc.property(vocabulary, vocabulary, (title, text) => {
        expect(judged(title, text)).toEqual(judged(title, text));
      }),
      { numRuns: 60 },
    );
  });

  it('awards nothing to a visit, whatever grades stand beside it', () => {
    fc.assert(
      fc.property(vocabulary, vocabulary, (title, text) => {
        const { event, newRatings } = judged(title, text);
        if (event !== 'full-inspection') expect(newRatings).toEqual({});
      }),
    );
  });
});

/** The slowest took half a second on a quiet machine; a pattern that backtracks would not end at all. */
const SOON_MS = 8000;

describe('an item of a megabyte is judged soon', () => {
  const MEGABYTE = 1_000_000;
  const fill = (part: string): string => part.repeat(Math.ceil(MEGABYTE / part.length)).slice(0, MEGABYTE);

  it.each([
    ['one letter', 'a'],
    ['spaces', ' '],
    ['control characters', '\u0000\u0007\u001b'],
    ['quotation marks', '"'],
    ['commas', ','],
    ['opened tags', '<p>'],
    ['tags never closed', '<script'],
    ['entities', '&amp;'],
    ['emoji', '😀'],
    ['a grade over and over', "rated 'good' "],
    ['a council over and over', 'Medway Council '],
    ['part of a council’s name', 'North '],
    ['years', 'in 2019 and 2011 '],
    ['judgements', 'children in care and care leavers, '],
    ['words without a full stop', 'the report of the commissioner which Ofsted rated inadequate after '],
    ['short sentences', 'Ofsted rated Medway good.\n'],
    ['capitals joined by hyphens', 'A-'],
    ['capitals joined by hyphens behind a grade', 'Ofsted rated Medway good for A-A-A-A-A-A-A-A-A-A-A-A-A-A-A-A z. '],
  ])(
    '%s',
    (_name, part) => {
      const started = performance.now();
      judged(fill(part), fill(part));
      expect(performance.now() - started).toBeLessThan(SOON_MS);
    },
    30_000,
  );

  it('nothing at all', () => {
    expect(judged('', '')).toMatchObject({ authority: null, service: 'other', event: 'none', action: 'ignore' });
  });
});
