import { describe, expect, it } from 'vitest';
import { addMinutes } from '../../shared/domain/dates.ts';
import type { FeedMemory } from '../../shared/domain/source-state.ts';
import type { PublishedItem } from '../../shared/sources/feeds/published-item.ts';
import {
  isDated,
  newsSince,
  rememberFeed,
  type SeenItem,
  seenBefore,
} from '../../shared/use-cases/poll/feed-memory.ts';
import { NOON } from '../support/builders.ts';

const hours = (count: number) => addMinutes(NOON, count * 60);
const days = (count: number) => hours(count * 24);

const anItem = (id: string, facts: Partial<PublishedItem> = {}): PublishedItem => ({
  id,
  url: `https://news.example/${id}`,
  title: `Story ${id}`,
  text: `What happened, in words of its own: ${id}.`,
  published: hours(-3),
  ...facts,
});

/** A feed that held these items when it was read half an hour ago. */
const remembered = (items: readonly PublishedItem[], again: readonly string[] = [], readAt = hours(-0.5)): FeedMemory =>
  rememberFeed({ items, skipped: 0 }, undefined, new Set(again), { now: readAt, judgedFor: 'medway' });

const seenOf = (item: PublishedItem, before: FeedMemory | undefined) =>
  seenBefore([anItem('known'), item], before, NOON).find((one) => one.item === item)?.seen;

const HELD = remembered([anItem('known'), anItem('story')]);

describe('an item of a feed', () => {
  it('is known while its words stay, whatever blanks are between them', () => {
    expect(seenOf(anItem('story'), HELD)).toBe('known');
    expect(seenOf(anItem('story', { text: ' What happened,\n in words of its own:  story.' }), HELD)).not.toBe('new');
  });

  it('has changed where its headline, its text or the day of the government’s last change is another', () => {
    for (const change of [{ title: 'Another' }, { text: 'Another.' }, { changed: NOON }])
      expect(seenOf(anItem('story', change), HELD)).toBe('changed');
  });

  it('has not changed where another version of the parser read it', () => {
    expect(seenOf(anItem('story', { text: 'As read now.' }), { ...HELD, parser: 'older' })).toBe('known');
  });

  it('is to be judged again where it could not be', () => {
    expect(seenOf(anItem('story'), remembered([anItem('known'), anItem('story')], ['story']))).toBe('not-judged');
  });

  it('is new where the feed did not hold it a moment ago', () => {
    expect(seenOf(anItem('other'), HELD)).toBe('new');
  });

  it('may be of any age where the feed was never read, or not for a month', () => {
    expect(seenOf(anItem('other'), undefined)).toBe('at-first');
    expect(seenOf(anItem('other'), remembered([anItem('known')], [], days(-30)))).toBe('at-first');
  });

  it('may be of any age where the feed was made anew', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => anItem(id));
    expect(new Set(seenBefore(others, HELD, NOON).map(({ seen }) => seen))).toEqual(new Set(['at-first']));
    expect(seenBefore(others.slice(1), HELD, NOON)[0]?.seen).toBe('new');
  });

  it('is no new story under another address or name', () => {
    expect(seenOf({ ...anItem('story'), id: 'moved', url: 'https://other.example/story' }, HELD)).toBe('at-first');
  });

  it('is known when it comes back', () => {
    const without = rememberFeed({ items: [anItem('known')], skipped: 0 }, HELD, new Set(), {
      now: NOON,
      judgedFor: 'medway',
    });
    expect(seenOf(anItem('story'), without)).toBe('known');
  });

  it('is forgotten when hundreds of others have come since', () => {
    const others = Array.from({ length: 700 }, (_, at) => anItem(`other-${at}`));
    const after = rememberFeed({ items: others, skipped: 0 }, HELD, new Set(), { now: NOON, judgedFor: 'medway' });
    expect(Object.keys(after.items)).toHaveLength(700);
  });
});

describe('a date', () => {
  it('that lies more than a day ahead is none', () => {
    expect(isDated(anItem('a', { published: hours(24) }), NOON)).toBe(true);
    expect(isDated(anItem('a', { published: hours(25) }), NOON)).toBe(false);
    expect(isDated(anItem('a', { published: null }), NOON)).toBe(false);
  });

  it('that lies ahead is counted with those that are missing', () => {
    const items = [anItem('a', { published: days(400) }), anItem('b', { published: null }), anItem('c')];
    expect(remembered(items).undated).toBe(2);
  });
});

describe('since when an item is news', () => {
  const since = (seen: SeenItem['seen'], facts: Partial<PublishedItem> = {}) =>
    newsSince({ item: anItem('a', facts), seen }, NOON);

  it('is said by its date', () => {
    expect(since('new')).toBe(hours(-3));
    expect(since('at-first')).toBe(hours(-3));
  });

  it('is the poll that found it where its date lies ahead, or is none', () => {
    for (const published of [hours(5), days(400), null]) expect(since('new', { published })).toBe(NOON);
  });

  it('is known to nobody where it was there at the first look and its date is none', () => {
    for (const published of [days(400), null]) expect(since('at-first', { published })).toBeNull();
  });

  it('is the poll that found it changed, unless the story is half a year old', () => {
    expect(since('changed')).toBe(NOON);
    expect(since('changed', { published: null })).toBe(NOON);
    expect(since('changed', { published: days(-181) })).toBe(days(-181));
  });

  it('is not moved by the day on which the government’s page was last changed: its own history says', () => {
    expect(since('changed', { changed: hours(-1) })).toBe(hours(-3));
  });
});
