import { describe, expect, it } from 'vitest';
import { atom, item, itemsIn, read, rss, titlesIn } from './feed.ts';

const GOOD = item('<title>Good</title>', 'https://news.example/good');

describe('one bad item costs the others nothing:', () => {
  it.each([
    ['an ampersand in a title', item('<title>Health & care</title>'), 'Health & care'],
    ['an ampersand in an address', item('<title>Bad</title>', 'https://news.example/a?x=1&y=2'), 'Bad'],
    [
      'an ampersand in CDATA, where it is right',
      item('<title><![CDATA[Health & care &amp; more]]></title>'),
      'Health & care & more',
    ],
    ['an entity of HTML', item('<title>&pound;5m &ndash; no</title>'), '£5m – no'],
    ['an entity of nobody', item('<title>Health &nobody; care</title>'), 'Health &nobody; care'],
    ['a character that does not exist', item('<title>Health &#9999999; care</title>'), 'Health \uFFFD care'],
    ['a control character', item('<title>Health\u0001 care\u000B</title>'), 'Health care'],
    ['a control character, spelt out', item('<title>Health&#1;&#x7F; care</title>'), 'Health care'],
    ['half a character', item('<title>Health &#xD83D; care</title>'), 'Health \uFFFD care'],
    ['a title over many lines', item('<title>\n  Health\n  care\n</title>'), 'Health care'],
    ['a mark that turns the direction of reading', item('<title>Health &#x202E;care</title>'), 'Health care'],
    ['a title with formatting in it', item('<title>A <b>new</b> rating</title>'), 'A new rating'],
    ['a date that is none', item('<title>Bad</title><pubDate>soon</pubDate>'), 'Bad'],
    [
      'attributes where nobody expects them',
      item('<title a="1">Bad</title><pubDate foo="1"/><guid isPermaLink="false"/>'),
      'Bad',
    ],
    [
      'a name that JavaScript knows',
      item('<title>Bad</title><__proto__>x</__proto__><constructor>y</constructor>'),
      'Bad',
    ],
    [
      'a document type in its text',
      item('<title>Bad</title><description><![CDATA[<!DOCTYPE html><html>x]]></description>'),
      'Bad',
    ],
  ])('%s', async (_, bad, title) => {
    expect(await titlesIn(rss(bad + GOOD))).toEqual([title, 'Good']);
  });

  it.each([
    [
      'a link that runs a script',
      '<item><title>Bad</title><link>javascript:alert(1)</link><guid isPermaLink="false"/></item>',
    ],
    ['no title', item('<title/>')],
    ['a title of blanks', item('<title>&#8203; &#160;</title>')],
  ])('one with %s is left out, and counted', async (_, bad) => {
    expect(await read(rss(bad + GOOD))).toMatchObject({ kind: 'items', items: [{ title: 'Good' }], skipped: 1 });
  });

  it('a date of Atom that is none', async () => {
    const entry = (id: string, updated: string) =>
      `<entry><id>${id}</id><title>${id}</title><updated>${updated}</updated><link rel="alternate" href="https://news.example/${id}"/></entry>`;
    expect(await itemsIn(atom(entry('a', '2025-06-02T10:00:00Z') + entry('b', 'not a date')))).toMatchObject([
      { title: 'a', published: '2025-06-02T10:00:00.000Z' },
      { title: 'b', published: null },
    ]);
  });

  it('an address of Atom without its attribute', async () => {
    const bad = '<entry><id>https://news.example/b</id><title>b</title><link>https://news.example/b</link></entry>';
    const good = '<entry><id>a</id><title>a</title><link href="https://news.example/a"/></entry>';
    expect(await titlesIn(atom(bad + good))).toEqual(['b', 'a']);
  });
});

describe('an item', () => {
  it('has a day-first date of Atom read day first', async () => {
    const entry =
      '<entry><id>https://news.example/a</id><title>a</title><published>02/06/2025 10:00</published></entry>';
    expect(await itemsIn(atom(entry))).toMatchObject([{ published: '2025-06-02T09:00:00.000Z' }]);
  });

  it('keeps markup in its texts as text, in the order in which it was written', async () => {
    const text = '<description>Rated <b>good</b>, not <i>inadequate</i></description>';
    expect(await itemsIn(rss(item(`<title>&lt;img src=x onerror=alert(1)&gt; News</title>${text}`)))).toMatchObject([
      { title: '<img src=x onerror=alert(1)> News', text: 'Rated <b>good</b>, not <i>inadequate</i>' },
    ]);
  });

  it('may have its address in its name only', async () => {
    const named = '<item><title>a</title><guid isPermaLink="true">https://news.example/a</guid></item>';
    expect(await itemsIn(rss(named))).toMatchObject([{ url: 'https://news.example/a' }]);
  });

  it('may have an address relative to the feed’s, but a name that is no address is none', async () => {
    const relative = '<item><title>a</title><link>/story/1</link><guid>77</guid></item>';
    const nameless = '<item><title>b</title><guid>77</guid></item>';
    expect((await itemsIn(rss(relative + nameless))).slice(0, 1)).toMatchObject([
      { url: 'https://news.example/story/1' },
    ]);
  });

  it('is kept within bounds, however long its title and text', async () => {
    const long = item(`<title>${'t'.repeat(400_000)}</title><description>${'d'.repeat(400_000)}</description>`);
    const [{ title, text } = { title: '', text: '' }] = await itemsIn(rss(long));
    expect([title.length, text.length]).toEqual([300, 100_000]);
  });
});

describe('a feed that was cut off', () => {
  const HALF = '<item><link>https://news.example/half</link><title>Services no longer';

  it.each([
    ['in a title', rss(GOOD + HALF)],
    ['in CDATA that looks whole', rss(`${GOOD}<item><title><![CDATA[Services no longer </item>`)],
    ['in a tag', rss(`${GOOD}<item><lin`)],
    ['before the next item', rss(GOOD)],
  ])('%s gives its whole items, and is asked for again whole', async (_, xml) => {
    const cut = xml.replace('</channel></rss>', '');
    expect(await read(cut)).toMatchObject({
      kind: 'items',
      items: [{ title: 'Good' }],
      skipped: 0,
      validators: { etag: null, lastModified: null },
    });
  });

  it('gives the whole entries of Atom too', async () => {
    const whole = '<entry><id>a</id><title>a</title><link href="https://news.example/a"/></entry>';
    const cut = atom(`${whole}<entry><title>b`).replace('</feed>', '');
    expect(await titlesIn(cut)).toEqual(['a']);
  });

  it('before its first item has ended is told by name', async () => {
    expect(await read(rss(HALF).replace('</channel></rss>', ''))).toMatchObject({ kind: 'not-a-feed' });
  });
});
