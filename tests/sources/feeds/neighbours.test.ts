import { describe, expect, it } from 'vitest';
import { type Article, FEEDS, feedOf } from '../../support/feed.ts';
import { kindsOf, ofKind, replayed } from '../../support/replayed.ts';
import { scenarioFolder } from '../../support/scenario-folder.ts';
import { item, rss } from './feed.ts';

const BEFORE = '2023-09-01T00:00:00Z';
const FRAME = { start: '2023-09-11T06:00:00Z', end: '2023-09-11T12:00:00Z' };
const XML = { 'content-type': 'text/xml' };

const story: Article = {
  title: 'Medway children’s services rated good by Ofsted',
  text: 'Inspectors have judged Medway Council’s children’s services to be good overall after an inspection in July.',
  link: 'https://www.bbc.co.uk/news/articles/c1',
  published: '2023-09-11T08:05:00Z',
};

/** What KentOnline answers, while the BBC has the story. */
const beside = (body: string | Uint8Array, headers: Record<string, string> = XML) =>
  replayed(
    scenarioFolder(FRAME)
      .answer(BEFORE, FEEDS.kentOnline, 200, body, headers)
      .answer(BEFORE, FEEDS.bbcKent, 200, feedOf([]), XML)
      .answer(story.published, FEEDS.bbcKent, 200, feedOf([story]), XML),
  );

const BOMB = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';

describe('beside a feed', () => {
  it.each([
    ['that is an entity bomb', rss(item('<title>&b;</title>')).replace('<rss', `${BOMB}<rss`)],
    ['that is larger than any', new Uint8Array(6_000_000)],
    ['that nests without end', rss('<item>'.repeat(600_000))],
    ['that is a page', '<!DOCTYPE html><title>Blocked</title>'],
  ])('%s another is told all the same, and the operator hears of the first', async (_, body) => {
    const told = await beside(body);
    expect(ofKind(told, 'reported')).toHaveLength(1);
    expect(ofKind(told, 'source-down')).toMatchObject([{ topic: 'operator' }]);
  });

  it.each([
    [
      'of links that run scripts',
      rss(item('<title>Medway children’s services rated inadequate</title>', 'javascript:x()')),
    ],
    ['of items about nothing', rss(item('<title>x</title>').repeat(3_000))],
  ])('%s another is told, and the operator hears that the first is of no use', async (_, body) => {
    expect(kindsOf(await beside(body)).toSorted()).toEqual(['reported', 'source-suspect', 'welcome']);
  });
});
