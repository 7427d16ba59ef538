import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../shared/sources/feeds/parse-feed.ts';
import { atom, itemsIn, rss } from './feed.ts';

/*
 * One story in the many dressings that feeds in use put on it: whatever is odd about the markup, the letters or the
 * dates, the reader gets the same headline, address and moment.
 */

const TITLE = 'Medway children’s services rated ‘good’ by Ofsted';
const LINK = 'https://www.kentonline.co.uk/medway/news/rated-good-1/';
const MOMENT = '2023-09-11T08:05:00.000Z';
const DATE = '<pubDate>Mon, 11 Sep 2023 09:05:00 +0100</pubDate>';
const TEXT = '<description>Inspectors have judged the services to be good.</description>';
const title = `<title>${TITLE}</title>`;
const link = `<link>${LINK}</link>`;
const story = (inside: string): string => rss(`<item>${inside}</item>`);
const other = `<item><title>Cats</title><link>https://www.kentonline.co.uk/cats/</link>${DATE}</item>`;
const cp1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '‘': 0x91, '’': 0x92, '–': 0x96 })[letter] ?? letter.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const latin1AsUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
const dated = (date: string): string => story(`${title}${link}${TEXT}<pubDate>${date}</pubDate>`);
const headed = (headline: string): string => story(`<title>${headline}</title>${link}${TEXT}${DATE}`);
const quoted = (quote: string, opening = quote): string => TITLE.replaceAll('’', quote).replaceAll('‘', opening);
const whole = story(title + link + TEXT + DATE);
/** As if the bytes of UTF-8 had been taken for letters of Windows' charset. */
const twice = (text: string): string => text.replaceAll('’', 'â€™').replaceAll('‘', 'â€˜');

describe('a story is read in every dressing:', () => {
  it.each<[string, string | Uint8Array]>([
    ['as it should be', whole],
    ['UTF-8 that is declared Latin-1', whole.replace('UTF-8', 'ISO-8859-1')],
    ['UTF-8 that is declared UTF-16', whole.replace('UTF-8', 'utf-16')],
    ['bytes of Windows declared UTF-8', cp1252(whole)],
    ['bytes of Windows without a declaration', cp1252(whole.replace(/<\?xml[^>]*>/, ''))],
    ['bytes of Windows declared Latin-1', cp1252(whole.replace('UTF-8', 'iso-8859-1'))],
    ['UTF-16 without a mark', utf16(whole)],
    ['UTF-16 with a mark', utf16(`\ufeff${whole}`)],
    ['UTF-16 behind an empty line', utf16(`\n ${whole}`)],
    ['UTF-16, the high byte first', utf16be(whole)],
    ['UTF-16, the high byte first, with a mark', utf16be(`\ufeff${whole}`)],
    ['two marks of UTF-8', `\ufeff\ufeff${whole}`],
    ['a mark of UTF-8 that was taken for letters', `ï»¿${whole}`],
    ['references to bytes of Windows', whole.replaceAll('’', '&#146;').replaceAll('‘', '&#x91;')],
    ['control characters that are bytes of Windows', whole.replaceAll('’', '\u0092').replaceAll('‘', '\u0091')],
    ['letters encoded twice', twice(whole)],
    ['letters encoded twice by Latin-1', whole.replaceAll('’', 'â\u0080\u0099').replaceAll('‘', 'â\u0080\u0098')],
    ['letters encoded three times', latin1AsUtf8(latin1AsUtf8(whole))],
    ['references of HTML', headed(quoted('&rsquo;', '&lsquo;'))],
    ['references that were escaped', headed(quoted('&amp;rsquo;', '&amp;lsquo;'))],
    ['numbers that were escaped', headed(quoted('&amp;#8217;', '&amp;#8216;'))],
    ['references in CDATA', headed(`<![CDATA[${quoted('&#8217;', '&lsquo;')}]]>`)],
    ['a headline set in bold', headed(`<b>${TITLE}</b>`)],
    ['a headline set in bold, escaped', headed(`&lt;b&gt;${TITLE}&lt;/b&gt;`)],
    ['a headline in a paragraph of CDATA', headed(`<![CDATA[<p class="a">${TITLE}</p>]]>`)],
    ['a headline on two lines', headed(TITLE.replace(' services', '<br/>services'))],
    ['a word of the headline in italics', headed(TITLE.replace('children’s', '<i>children’s</i>'))],
    ['a tab of type between words', headed(TITLE.replace(' ', '\u000b'))],
    ['a character that is none', headed(TITLE.replace('children', 'children&#xFFFF;'))],
    ['a lost apostrophe', headed(TITLE.replace('’s', '?s'))],
    ['quotes that could not be decoded', headed(quoted('\ufffd'))],
    ['lost quotes', headed(quoted('?'))],
    [
      'references to each byte of UTF-8',
      whole.replaceAll('’', '&#226;&#128;&#153;').replaceAll('‘', '&#226;&#128;&#152;'),
    ],
    ['soft hyphens', whole.replace('children', 'chil\u00addren').replace('services', 'ser&#173;vices')],
    ['marks of direction', whole.replace('children', '\u200echildren\u200f')],
    ['a bare < in another headline', whole.replace('<item>', `${other.replace('Cats', 'Cats < dogs')}<item>`)],
    ['a bare < before a digit', whole.replace('<item>', `${other.replace('Cats', 'Under <5s')}<item>`)],
    ['a bare < before a letter', whole.replace('<item>', `${other.replace('Cats', 'cats<dogs')}<item>`)],
    ['a bare & in another headline', whole.replace('<item>', `${other.replace('Cats', 'Cats & dogs')}<item>`)],
    ['an end tag too many in another item', whole.replace('<item>', `${other.replace('Cats', 'Cats</b>')}<item>`)],
    ['HTML that is not closed in the text', whole.replace('Inspectors', '<p>Inspectors<br>')],
    ['an entity of HTML in the text', whole.replace('Inspectors', 'Inspectors&nbsp;&hellip;')],
    ['a notice before the declaration', `Deprecated: x in wp.php on line 5\n${whole}`],
    ['a notice in HTML before the declaration', `<br />\n<b>Warning</b>: x & y<br />\n${whole}`],
    ['words behind the feed', `${whole}\n<!-- cached -->\nQuery took 5 ms <b>`],
    [
      'the document type of RSS 0.91',
      whole.replace('<rss', '<!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "https://x/rss.dtd"><rss'),
    ],
    ['the link in atom:link alone', story(`${title}<atom:link href="${LINK}"/>${TEXT}${DATE}`)],
    ['an empty link and atom:link', story(`${title}<link/><atom:link rel="alternate" href="${LINK}"/>${TEXT}${DATE}`)],
    ['the link in CDATA', story(`${title}<link><![CDATA[ ${LINK} ]]></link>${TEXT}${DATE}`)],
    ['the link in its guid', story(`${title}<guid isPermaLink="true">${LINK}</guid>${TEXT}${DATE}`)],
    ['a title in CDATA', story(`<title><![CDATA[${TITLE}]]></title>${link}${TEXT}${DATE}`)],
    ['a link without a scheme', story(`${title}<link>${LINK.slice('https://'.length)}</link>${TEXT}${DATE}`)],
    ['a title in media:title', story(`<title/><media:title>${TITLE}</media:title>${link}${DATE}`)],
    ['a title in dc:title', story(`<dc:title>${TITLE}</dc:title>${link}${TEXT}${DATE}`)],
    ['a date in dc:date', story(`${title}${link}<dc:date>2023-09-11T09:05:00+01:00</dc:date>`)],
    ['a date in a10:updated', story(`${title}${link}<a10:updated>2023-09-11T09:05:00+01:00</a10:updated>`)],
    ['a date in pubdate', story(`${title}${link}<pubdate>Mon, 11 Sep 2023 09:05:00 +0100</pubdate>`)],
    ['a broken date before a good one', story(`${title}${link}<pubDate>soon</pubDate>${DATE}`)],
    [
      'a broken date and a good one of another name',
      story(`${title}${link}<pubDate/><dc:date>2023-09-11T09:05:00+01:00</dc:date>`),
    ],
    ['a date with attributes', story(`${title}${link}<pubDate x="1">Mon, 11 Sep 2023 09:05:00 +0100</pubDate>`)],
    ['an item that was not closed before it', whole.replace('<item>', `${other.replace('</item>', '')}<item>`)],
    [
      'tags in capitals',
      `<RSS><CHANNEL><ITEM><TITLE>${TITLE}</TITLE><LINK>${LINK}</LINK><PUBDATE>Mon, 11 Sep 2023 09:05:00 +0100</PUBDATE></ITEM></CHANNEL></RSS>`,
    ],
    ['items in a list of their own', whole.replace('<item>', '<items><item>').replace('</item>', '</item></items>')],
    ['a channel that was not closed', whole.replace('</channel>', '')],
    ['Atom', atom(`<entry>${title}<link href="${LINK}"/><id>x</id><updated>2023-09-11T08:05:00Z</updated></entry>`)],
    [
      'Atom whose link to itself comes first',
      atom(
        `<entry>${title}<link rel="self" href="https://api.example/1"/><link rel="alternate" href="${LINK}"/><id>x</id><updated>2023-09-11T08:05:00Z</updated></entry>`,
      ),
    ],
    [
      'Atom under a prefix',
      `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>${TITLE}</a:title><a:link href="${LINK}"/><a:updated>2023-09-11T08:05:00Z</a:updated></a:entry></a:feed>`,
    ],
    [
      'RSS 1.0',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item rdf:about="${LINK}">${title}${link}<dc:date>2023-09-11T08:05:00Z</dc:date></item></rdf:RDF>`,
    ],
    [
      'RSS 1.0 under another prefix',
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item r:about="${LINK}">${title}${link}<dc:date>2023-09-11T08:05:00Z</dc:date></item></r:RDF>`,
    ],
    ...[
      'Monday, 11 September, 2023 - 09:05',
      'Monday, September 11, 2023 - 09:05',
      '11 September 2023 @ 9.05am',
      '11 September 2023 | 09:05',
      'Mon, 11 Sep 2023 09.05',
      '11–09–2023 09:05',
      '11‑09‑2023 09:05',
      '20230911090500',
      '11th of September 2023 – 9.05 a.m.',
      'Monday 11th September 2023, 9:05 AM',
      '11/09/23 09:05',
    ].map((date): [string, string] => [`the date ${date}`, dated(date)]),
  ])('%s', async (_, body) => {
    const items = await itemsIn(body);
    expect(items.map(({ title: said, url, published }) => ({ said, url, published }))).toContainEqual({
      said: TITLE,
      url: LINK,
      published: MOMENT,
    });
  });

  it('with a day in figures is not dated where its feed writes the month first', async () => {
    const other = `<item><title>Cats</title><link>https://www.kentonline.co.uk/c/</link><pubDate>08/31/2023 10:00</pubDate></item>`;
    const items = await itemsIn(dated('09/11/2023 09:05').replace('<item>', `${other}<item>`));
    expect(items.map(({ published }) => published)).toEqual([null, null]);
  });

  it('with a day in figures is not dated where its feed prints days as software does that is set up for America', async () => {
    const [item] = await itemsIn(dated('9/8/2023 9:05:00 AM'));
    expect(item?.published).toBeNull();
    const [british] = await itemsIn(dated('8/9/2023 9:05am'));
    expect(british?.published).toBe('2023-09-08T08:05:00.000Z');
  });

  it.each([
    [
      'an item of RSS in a feed of Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><item><m:x xmlns:m="u:m">A</m:x></item></feed>',
    ],
    [
      'an entry of Atom in RSS',
      '<rss version="2.0"><channel><entry><m:x xmlns:m="u:m">A</m:x></entry></channel></rss>',
    ],
  ])('counts %s that gives nothing to use', async (_, body) => {
    expect(await parseFeed(body, 'https://news.example/feed')).toMatchObject({ items: [], skipped: 1 });
  });

  it('with no address is at the site’s own', async () => {
    expect(await itemsIn(story(`${title}<guid>k-1</guid>${DATE}`))).toMatchObject([
      { title: TITLE, url: 'https://news.example/' },
    ]);
  });

  it('with no headline is headed by its opening', async () => {
    const items = await itemsIn(story(`${link}<description>&lt;p&gt;${TITLE}&lt;/p&gt;</description>${DATE}`));
    expect(items).toMatchObject([{ title: TITLE, url: LINK }]);
  });

  it('keeps letters that only look as if they were encoded twice', async () => {
    expect((await itemsIn(story(`<title>CAFÉ’S £5 – NAÏVE</title>${link}`)))[0]?.title).toBe('CAFÉ’S £5 – NAÏVE');
  });
});

describe('items with one link', () => {
  const one = (name: string, guid = ''): string =>
    `<item><title>${name}</title><link>https://www.kentonline.co.uk/</link>${guid}${DATE}</item>`;

  it('are told apart by their guid', async () => {
    const items = await itemsIn(
      rss(one('A', '<guid isPermaLink="false">k-1</guid>') + one('A', '<guid isPermaLink="false">k-2</guid>')),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('are told apart by their title where they have no guid', async () => {
    const items = await itemsIn(rss(one('A') + one('B') + one('B')));
    expect(items.map(({ title: said }) => said)).toEqual(['A', 'B']);
  });

  it('are one article where the guid is the link, with a number for each re-issue', async () => {
    const guid = (number: number): string => `<guid isPermaLink="false">https://www.kentonline.co.uk/#${number}</guid>`;
    const items = await itemsIn(rss(one('Newer headline', guid(1)) + one('Older headline', guid(0))));
    expect(items.map(({ title: said }) => said)).toEqual(['Newer headline']);
  });
});
