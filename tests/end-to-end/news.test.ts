import { describe, expect, it } from 'vitest';
import { medway2019, medway2023 } from '../support/documents.ts';
import { type Article, FEEDS, feedOf } from '../support/feed.ts';
import { kindsOf, ofKind, replayed } from '../support/replayed.ts';
import { type ScenarioFolder, scenarioFolder } from '../support/scenario-folder.ts';

const BEFORE = '2023-08-01T00:00:00Z';
const FRAME = { start: '2023-09-11T06:00:00Z', end: '2023-09-13T06:00:00Z' };
const STORY = '2023-09-11T08:05:00Z';
const LISTED = '2023-09-11T09:30:00Z';
const XML = { 'content-type': 'text/xml' };

const good: Article = {
  title: 'Medway children’s services rated good by Ofsted',
  text: 'Inspectors have judged Medway Council’s children’s services to be good overall after an inspection in July. The service was rated inadequate in 2019.',
  link: 'https://www.kentonline.co.uk/medway/news/rated-good-1/',
  published: STORY,
};

const onlyNews = (frame: { start: string; end: string; history?: 'shipped' | 'empty' } = FRAME): ScenarioFolder =>
  scenarioFolder(frame).answer(BEFORE, FEEDS.kentOnline, 200, feedOf([]), XML);

const withOfsted = async (): Promise<ScenarioFolder> =>
  scenarioFolder(FRAME)
    .publishes(BEFORE, 'medway', await medway2019())
    .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([]), XML);

describe('news', () => {
  it('passes on a reported rating as the outlet’s claim, never as a rating', async () => {
    const told = await replayed(onlyNews().answer(STORY, FEEDS.kentOnline, 200, feedOf([good]), XML));
    expect(kindsOf(told)).toEqual(['welcome', 'reported']);
    expect(ofKind(told, 'reported')[0]).toMatchObject({ changes: [], sources: [good.link] });
  });

  it('tells an event once, however many outlets carry it', async () => {
    const elsewhere = (host: string): Article => ({ ...good, link: `https://${host}/news/medway-good` });
    const told = await replayed(
      onlyNews()
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([good]), XML)
        .answer(STORY, FEEDS.bbcKent, 200, feedOf([elsewhere('www.bbc.co.uk')]), XML)
        .answer('2023-09-11T11:00:00Z', FEEDS.kentLive, 200, feedOf([elsewhere('www.kentlive.news')]), XML)
        .answer('2023-09-12T11:00:00Z', FEEDS.communityCare, 200, feedOf([elsewhere('www.communitycare.co.uk')]), XML),
    );
    expect(ofKind(told, 'reported')).toHaveLength(1);
  });

  it('confirms what the press reported in the message about Ofsted’s own document', async () => {
    const told = await replayed(
      (await withOfsted())
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([good]), XML)
        .publishes(LISTED, 'medway', await medway2023()),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'reported', 'rating-change']);
    const [change] = ofKind(told, 'rating-change');
    expect(change?.confirms).toBe(ofKind(told, 'reported')[0]?.alertId);
    expect(change?.email).toContain('CONFIRMED');
  });

  it('corrects what the press reported when the document says otherwise', async () => {
    const wrong = {
      ...good,
      title: 'Medway children’s services rated inadequate by Ofsted',
      text: 'Inspectors have judged Medway Council’s children’s services to be inadequate overall after an inspection in July.',
    };
    const told = await replayed(
      (await withOfsted())
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([wrong]), XML)
        .publishes(LISTED, 'medway', await medway2023()),
    );
    expect(kindsOf(told).toSorted()).toEqual(['correction', 'rating-change', 'reported', 'welcome']);
    const [reported] = ofKind(told, 'reported');
    expect(ofKind(told, 'correction')[0]?.email).toContain(reported?.alertId);
    expect(ofKind(told, 'rating-change')[0]?.confirms).toBeNull();
  });

  it('is silent about a document that is known already', async () => {
    const told = await replayed(
      (await withOfsted())
        .publishes('2023-09-11T08:30:00Z', 'medway', await medway2023())
        .answer(
          '2023-09-12T09:00:00Z',
          FEEDS.kentOnline,
          200,
          feedOf([{ ...good, published: '2023-09-12T08:00:00Z' }]),
          XML,
        ),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'rating-change']);
  });

  it('raises nothing about old stories, in whatever order a feed brings them', async () => {
    const frame = { start: '2026-02-03T06:00:00Z', end: '2026-02-12T06:00:00Z', history: 'shipped' as const };
    const old = [good, { ...good, link: `${good.link}again/`, published: '2023-09-20T08:00:00Z' }];
    const told = await replayed(
      scenarioFolder(frame)
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf(old), XML)
        .answer('2026-02-05T06:00:00Z', FEEDS.kentOnline, 200, feedOf(old.toReversed()), XML),
    );
    expect(kindsOf(told)).toEqual(['welcome']);
  });

  const cats: Article = { title: 'Cat rescued', link: 'https://www.kentonline.co.uk/cats/', published: BEFORE };
  const undated = (...articles: readonly Article[]): string => feedOf(articles).replace(/<pubDate>.*?<\/pubDate>/, '');

  it('tells an item without a date by the poll that found it, where its feed was read before without it', async () => {
    const told = await replayed(
      onlyNews()
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), XML)
        .answer(STORY, FEEDS.kentOnline, 200, undated(good, cats), XML),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'reported']);
  });

  it('alerts nobody about items without a date that were there at the first look, and doubts a feed of such', async () => {
    const told = await replayed(scenarioFolder(FRAME).answer(BEFORE, FEEDS.kentOnline, 200, undated(good), XML));
    expect(kindsOf(told)).toEqual(['welcome', 'source-suspect', 'source-suspect']);
    expect(ofKind(told, 'source-suspect')[0]?.email).toContain('none of its 1 items has a date');
  });

  it('tells an item that is dated a day ahead once, by the poll that found it', async () => {
    const ahead = { ...good, published: '2023-09-12T12:00:00Z' };
    const told = await replayed(
      onlyNews()
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), XML)
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([ahead, cats]), XML),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'reported']);
  });

  it('finds within a day what a feed hides behind an unchanged etag, says so once, and believes it no more', async () => {
    const stuck = { ...XML, etag: '"for ever"' };
    const notice: Article = {
      title: 'Medway Council issued with improvement notice for children’s services',
      text: 'The Department for Education has issued an improvement notice to Medway Council for its children’s services.',
      link: 'https://www.kentonline.co.uk/medway/news/notice-2/',
      published: '2023-09-12T09:00:00Z',
    };
    const told = await replayed(
      scenarioFolder({ ...FRAME, end: '2023-09-12T12:00:00Z' })
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), stuck)
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([good, cats]), stuck)
        .answer('2023-09-12T09:00:00Z', FEEDS.kentOnline, 200, feedOf([notice, good, cats]), stuck),
    );
    expect(kindsOf(told).toSorted()).toEqual(['intervention', 'reported', 'source-suspect', 'welcome']);
    expect(ofKind(told, 'source-suspect')[0]?.email).toContain('it said that nothing had changed while it had');
  });

  it('takes an undated feed that was made anew for no news', async () => {
    const others = Array.from({ length: 5 }, (_, at) => ({ ...cats, title: `Cat ${at}`, link: `${cats.link}${at}/` }));
    const anew = feedOf([good, ...others]).replaceAll(/<pubDate>.*?<\/pubDate>/g, '');
    const told = await replayed(
      onlyNews()
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), XML)
        .answer(STORY, FEEDS.kentOnline, 200, anew, XML),
    );
    expect(ofKind(told, 'reported')).toEqual([]);
    expect(ofKind(told, 'source-suspect')).not.toEqual([]);
  });

  it('tells what is new when a story changes, once', async () => {
    const inspectors: Article = {
      ...good,
      title: 'Ofsted inspectors arrive at Medway children’s services',
      text: 'Ofsted began an inspection of children’s services at Medway Council on Monday.',
    };
    const told = await replayed(
      onlyNews()
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), XML)
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([inspectors, cats]), XML)
        .answer('2023-09-11T11:05:00Z', FEEDS.kentOnline, 200, feedOf([good, cats]), XML)
        .answer(
          '2023-09-11T15:05:00Z',
          FEEDS.kentOnline,
          200,
          feedOf([{ ...good, text: `${good.text} More.` }, cats]),
          XML,
        ),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'reported']);
    expect(ofKind(told, 'reported')[0]?.at).toBe('2023-09-11T11:10:00.000Z');
  });

  it('tells a grade that an outlet corrects in its story, and what the story said before', async () => {
    const corrected = {
      ...good,
      title: 'Medway children’s services rated requires improvement by Ofsted',
      text: good.text?.replace('good', 'requires improvement') ?? '',
    };
    const told = await replayed(
      onlyNews()
        .answer(BEFORE, FEEDS.kentOnline, 200, feedOf([cats]), XML)
        .answer(STORY, FEEDS.kentOnline, 200, feedOf([good, cats]), XML)
        .answer('2023-09-11T11:05:00Z', FEEDS.kentOnline, 200, feedOf([corrected, cats]), XML),
    );
    expect(kindsOf(told)).toEqual(['welcome', 'reported', 'reported']);
    expect(ofKind(told, 'reported')[1]?.email).toContain(good.title);
  });

  it('tells an item that shares its link with others', async () => {
    const home = (article: Article): Article => ({ ...article, link: 'https://www.kentonline.co.uk/' });
    const told = await replayed(onlyNews().answer(STORY, FEEDS.kentOnline, 200, feedOf([home(cats), home(good)]), XML));
    expect(kindsOf(told)).toEqual(['welcome', 'reported']);
  });

  it('tells a direction of the government as an intervention of the right council', async () => {
    const decision = {
      results: [
        {
          title: 'Direction issued to Medway Council: September 2023',
          link: '/government/publications/direction-issued-to-medway-council-september-2023',
          description: 'The Secretary of State’s direction to the council about its children’s social care services.',
          public_timestamp: '2023-09-12T10:00:00Z',
        },
      ],
      total: 1,
    };
    const told = await replayed(
      scenarioFolder(FRAME).answer(
        '2023-09-12T10:00:00Z',
        'https://www.gov.uk/api/search.json?filter_organisations=department-for-education*',
        200,
        JSON.stringify(decision),
        { 'content-type': 'application/json' },
      ),
    );
    const [step] = ofKind(told, 'intervention');
    expect(step).toMatchObject({ authority: 'medway', severity: 5 });
  });

  it('tells a feed that turned into a web page as down, and leaves the other sources alone', async () => {
    const told = await replayed(
      (await withOfsted()).answer('2023-09-12T06:00:00Z', FEEDS.kentOnline, 200, '<html><title>Blocked</title></html>'),
    );
    expect(new Set(kindsOf(told))).toEqual(new Set(['welcome', 'source-down']));
    expect(ofKind(told, 'source-down').every(({ topic }) => topic === 'operator')).toBe(true);
  });
});
