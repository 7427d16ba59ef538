import { describe, expect, it } from 'vitest';
import { atom, fixture, itemsIn, rss } from './feed.ts';

describe('the feed of', () => {
  it('the BBC brings a re-issued story once, at its latest, under its address without campaign', async () => {
    expect(await itemsIn(fixture('bbc-kent.xml'))).toMatchObject([
      {
        url: 'https://www.bbc.com/news/articles/c123',
        title: "Inspectors' letter on social work & care in Medway",
        text: 'The letter follows two days at the front door.',
        published: '2025-06-02T12:05:11.000Z',
      },
    ]);
  });

  it('KentOnline brings titles out of CDATA and times with an offset', async () => {
    expect(await itemsIn(fixture('kentonline.xml'))).toMatchObject([
      {
        url: 'https://www.kentonline.co.uk/medway/news/children-s-services-praised-1/',
        title: "Children's services praised",
        published: '2023-09-11T06:05:00.000Z',
      },
    ]);
  });

  it('Kent Live brings its entities as letters', async () => {
    expect(await itemsIn(fixture('kent-live.xml'))).toMatchObject([{ title: "Council's rating lifted" }]);
  });

  it('a WordPress site brings the whole article rather than its beginning', async () => {
    expect(await itemsIn(fixture('wordpress.xml'))).toMatchObject([
      {
        title: 'Trafford’s services: two judgments & a plan',
        text: '<p>The whole story, with a <a href="https://files.ofsted.gov.uk/v1/file/50308602">link</a>.</p>',
        published: '2026-08-03T15:12:00.000Z',
      },
    ]);
  });

  it('a committee brings a title, an address and a date, and no text', async () => {
    expect(await itemsIn(fixture('moderngov.xml'))).toMatchObject([
      { url: 'https://democracy.medway.gov.uk/ieListDocuments.aspx?CId=378&MId=1', text: '' },
    ]);
  });

  it('Bing News leads to the article itself', async () => {
    expect(await itemsIn(fixture('bing-news.xml'))).toMatchObject([
      { url: 'https://www.kentonline.co.uk/medway/news/a-headline-1/' },
    ]);
  });

  it('Google News has addresses of its own, since nothing in it leads to the article', async () => {
    expect(await itemsIn(fixture('google-news.xml'))).toMatchObject([
      { url: 'https://news.google.com/rss/articles/CBMi1?oc=5', published: '2026-01-12T11:30:00.000Z' },
    ]);
  });

  it('Ofsted on GOV.UK has the same item after it was published anew under another id', async () => {
    const before = fixture('govuk-ofsted.atom');
    const after = before.replaceAll('2025-09-25T08:30:00Z', '2025-11-03T09:00:00Z');
    const [first] = await itemsIn(before);
    const [again] = await itemsIn(after);
    expect(first).toMatchObject({
      url: 'https://www.gov.uk/government/statistics/outcomes-of-councils',
      text: 'What was found & where.',
      published: '2025-09-25T08:30:00.000Z',
    });
    expect(again).toMatchObject({ id: first?.id, published: '2025-11-03T09:00:00.000Z' });
  });

  it('an outlet with nothing to say is a feed without items', async () => {
    expect(await itemsIn(rss(''))).toEqual([]);
    expect(await itemsIn(atom(''))).toEqual([]);
  });

  it('an older site in RSS 1.0 is read as well', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://news.example/"><title>t</title></channel><item rdf:about="https://news.example/a"><title>A story</title><link>https://news.example/a</link><dc:date>2025-06-02T10:00:00+01:00</dc:date></item></rdf:RDF>`;
    expect(await itemsIn(rdf)).toMatchObject([{ title: 'A story', published: '2025-06-02T09:00:00.000Z' }]);
  });
});
