import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { classifyItem } from '../../shared/news/classify-item.ts';
import { NewsItem, Verdict } from '../../shared/news/verdict.ts';
import { busyMs } from '../support/busy.ts';

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

describe('an item of a megabyte', () => {
  const fill = (part: string, length = 1_000_000): string =>
    part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const story = fill('The council met on Tuesday to talk about its roads. ', 5_000);
  /** The slowest took as long as 150; a pattern that backtracks would not end at all. */
  let sixHundredStories: number;
  beforeAll(async () => {
    const hundred = await busyMs(() => {
      for (let told = 0; told < 100; told += 1) judged('A meeting', story);
    });
    sixHundredStories = 6 * hundred;
  });

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
  ])('of %s is judged as soon as some ordinary stories are', async (_name, part) => {
    expect(await busyMs(() => judged(fill(part), fill(part)))).toBeLessThan(sixHundredStories);
  });

  it('nothing at all', () => {
    expect(judged('', '')).toMatchObject({ authority: null, service: 'other', event: 'none', action: 'ignore' });
  });
});
