import { describe, expect, it } from 'vitest';
import { fetchFeed } from '../../../shared/sources/feeds/fetch-feed.ts';
import { recordedHttp } from '../../support/recorded-http.ts';
import { FEED_URL, item, read, rss } from './feed.ts';

const STORY = item('<title>A story</title>');
const BOMB = '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';

describe('what is no feed is told by name:', () => {
  it.each([
    [
      'a page that blocks',
      '<!DOCTYPE html><html><head><title>Access Denied</title></head></html>',
      'a web page titled “Access Denied” in place of a feed',
    ],
    [
      'a page of XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
      'a web page in place of a feed',
    ],
    ['nothing', '', 'the answer is empty'],
    ['blanks', ' \n\uFEFF', 'the answer is empty'],
    ['JSON', '{"items": []}', 'the answer is not XML'],
    ['an element named like what every object has', '<toString/>', 'it cannot be parsed: it has no element of a feed'],
    ['the parent of every object', '<__proto__/>', 'it cannot be parsed: it has no element of a feed'],
    ['an entity bomb', rss(STORY).replace('<rss', `${BOMB}<rss`), 'the feed declares a document type'],
    [
      'one behind a comment that seems to open CDATA',
      rss(STORY).replace('<rss', `<!-- <![CDATA[ -->${BOMB}<rss`),
      'the feed declares a document type',
    ],
    [
      'a file of this machine',
      rss(STORY).replace('<rss', '<!doctype x [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss'),
      'the feed declares a document type',
    ],
  ])('%s', async (_, body, detail) => {
    expect(await read(body)).toEqual({ kind: 'not-a-feed', detail });
  });

  it.each([
    ['another kind of XML', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['tags that fit nowhere', '<rss version="2.0"><channel></item></rss>'],
  ])('%s', async (_, body) => {
    expect(await read(body)).toMatchObject({ kind: 'not-a-feed', detail: expect.stringContaining('cannot be parsed') });
  });

  it('no entity is expanded where a document type is hidden from us', async () => {
    const hidden = rss(item('<title>&a;</title>'))
      .replace('<rss', '<rss x="<!--"')
      .replace('<channel>', `${BOMB}<channel>`);
    expect(JSON.stringify(await read(hidden))).not.toContain('lol');
  });
});

describe('a feed', () => {
  it('that begins with words about web pages is a feed all the same', async () => {
    const body = rss(`<description><![CDATA[<html><body>News</body></html>]]></description><!-- <html> -->${STORY}`);
    expect(await read(body)).toMatchObject({ kind: 'items', items: [{ title: 'A story' }] });
  });

  it('is asked for with what is known of it, and is unchanged where that still holds', async () => {
    const http = recordedHttp({ [FEED_URL]: { body: rss(STORY), headers: { etag: '"v1"', 'last-modified': 'Mon' } } });
    const first = await fetchFeed(http, FEED_URL);
    if (first.kind !== 'items') throw new Error('no items');
    expect(first.validators).toEqual({ etag: '"v1"', lastModified: 'Mon' });
    expect(await fetchFeed(http, FEED_URL, first.validators)).toEqual({ kind: 'unchanged' });
    http.answer(FEED_URL, { body: rss(STORY), headers: { etag: '"v2"' } });
    expect(await fetchFeed(http, FEED_URL, first.validators)).toMatchObject({
      kind: 'items',
      validators: { etag: '"v2"' },
    });
  });

  it.each([
    [403, 'http-403'],
    [404, 'http-other'],
    [429, 'http-429'],
    [503, 'http-5xx'],
  ])('that answers %i has failed as %s, whatever the page says', async (status, reason) => {
    const http = recordedHttp({ [FEED_URL]: { status, body: rss(STORY) } });
    expect(await fetchFeed(http, FEED_URL)).toMatchObject({ kind: 'failed', reason });
  });

  it('that says nothing has changed although nothing was known has failed', async () => {
    expect(await fetchFeed(recordedHttp({ [FEED_URL]: { status: 304 } }), FEED_URL)).toMatchObject({ kind: 'failed' });
  });
});
