import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchProviderPage, type ProviderPageOutcome } from '../../shared/sources/ofsted/fetch-provider-page.ts';
import { fileUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { APPLICATION_ERROR, FORBIDDEN } from '../../tools/recordings/pages/error-pages.ts';
import { providerPage, type ShownDocument } from '../../tools/recordings/pages/provider-page.ts';
import { NOON } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

const MEDWAY = { name: 'Medway Council', urn: '80522', address: 'Gun Wharf, Chatham' };
const VISIT = "Children's services focused visit";
const REPORT = "Children's services inspection";

const shown = (fileId: string, label: string, inspectedUntil: string, published: string): ShownDocument => ({
  fileId,
  label,
  inspectedUntil,
  published,
});

/** Four on the timeline and two in the archive. */
const DOCUMENTS: readonly ShownDocument[] = [
  shown('59000002', VISIT, '2025-11-26', '2026-01-12'),
  shown('59000001', VISIT, '2025-04-30', '2025-06-02'),
  shown('50243176', 'Area SEND full inspection', '2024-02-09', '2024-04-02'),
  shown('50227723', REPORT, '2023-07-28', '2023-09-11'),
  shown('50103321', REPORT, '2019-07-26', '2019-08-27'),
  shown('50004310', 'Single inspection of LA children’s services as pdf', '2015-10-08', '2015-11-27'),
];

const listed = ({ fileId, label, inspectedUntil, published }: ShownDocument) => ({
  fileId,
  url: fileUrl(fileId),
  label,
  listedEnd: inspectedUntil,
  published,
});

const read = (html: string, status = 200): Promise<ProviderPageOutcome> =>
  fetchProviderPage(recordedHttp({ [providerUrl('80522')]: { status, body: html } }), '80522', NOON);

const documentsOf = async (html: string) => {
  const outcome = await read(html);
  if (outcome.kind !== 'listed') throw new Error(JSON.stringify(outcome));
  return outcome.documents;
};

/** A page that holds nothing but this. */
const bare = (main: string): string => `<h1>Medway Council</h1><p>URN: 80522</p>${main}`;

describe('a council’s page', () => {
  it('lists every document, the archive included, with its label and both days', async () => {
    expect(await documentsOf(providerPage(MEDWAY, DOCUMENTS))).toEqual(DOCUMENTS.map(listed));
  });

  it('may list none', async () => {
    expect(await read(providerPage(MEDWAY, []))).toMatchObject({
      kind: 'listed',
      name: 'Medway Council',
      documents: [],
    });
  });

  it('is unchanged when it answers 304 to what it gave before, and only then', async () => {
    const url = providerUrl('80522');
    const http = recordedHttp({
      [url]: { body: providerPage(MEDWAY, DOCUMENTS), headers: { 'last-modified': 'Mon' } },
    });
    const first = await fetchProviderPage(http, '80522', NOON);
    if (first.kind !== 'listed') throw new Error(first.kind);
    expect(await fetchProviderPage(http, '80522', NOON, first.remembered)).toEqual({ kind: 'unchanged' });
    http.answer(url, { status: 304 });
    expect(await fetchProviderPage(http, '80522', NOON)).toMatchObject({ kind: 'failed', reason: 'http-other' });
  });
});

describe('a council’s page in other clothes', () => {
  it.each<[string, (html: string) => string]>([
    ['without class names', (html) => html.replace(/ class="(?!nonvisual)[^"]*"/g, '')],
    [
      'with tags in upper case',
      (html) => html.replace(/<(\/?)(ol|li|a|time|span)\b/g, (_, slash, tag) => `<${slash}${tag.toUpperCase()}`),
    ],
    [
      'with the address of a link first',
      (html) => html.replace(/<a (class="[^"]*") (target="_blank") (href="[^"]*")>/g, '<a $3 $2 $1>'),
    ],
    ['with two spaces in the note for screen readers', (html) => html.replace(/, PDF - /g, ',  PDF - ')],
    ['with no day in that note', (html) => html.replace(/, PDF - \d\d \w+ \d{4}/g, ', PDF')],
    [
      'with a table for its timeline',
      (html) => html.replace(/<(\/?)ol\b/g, '<$1section').replace(/<(\/?)li\b/g, '<$1article'),
    ],
    ['with links of the older host', (html) => html.replace(/https:\/\/files\.ofsted/g, 'https://files.api.ofsted')],
    ['with spaces wherever they may be', (html) => html.replace(/></g, '>\n   <')],
  ])('is read the same %s', async (_, restyle) => {
    const html = providerPage(MEDWAY, DOCUMENTS);
    expect(restyle(html)).not.toBe(html);
    expect(await documentsOf(restyle(html))).toEqual(DOCUMENTS.map(listed));
  });

  it('is read the same in its order of 2019', async () => {
    const html = readFileSync(new URL('../fixtures/ofsted/provider-2019-order.html', import.meta.url), 'utf8');
    expect(await documentsOf(html)).toEqual([
      listed(shown('50103321', REPORT, '2019-07-26', '2019-08-27')),
      listed(shown('50060001', VISIT, '2019-02-05', '2019-02-28')),
    ]);
  });
});

describe('an entry that leads to no document', () => {
  const entry = (link: string): string =>
    `<ol class="timeline"><li><time>30 April 2025</time> ${link} Published 02 June 2025</li></ol>`;
  const oddOf = async (main: string) => {
    const outcome = await read(bare(main));
    return outcome.kind === 'listed'
      ? outcome.odd.map(({ what, href, published }) => [what, href, published])
      : outcome;
  };

  it.each([
    ['another host', 'https://assets.ofsted.gov.uk/file/1', 'unknown-host'],
    ['an unknown path', 'https://files.ofsted.gov.uk/v2/report/7f3a', 'unknown-path'],
    ['a web page', 'https://reports.ofsted.gov.uk/report/59000001', 'web-page'],
  ])('by a link to %s is named, and costs no other entry', async (_, href, what) => {
    const known = `<ol><li><a href="${fileUrl('7')}">${VISIT}</a> Published 01 May 2025</li></ol>`;
    expect(await oddOf(`${known}${entry(`<a href="${href}">${VISIT}</a>`)}`)).toEqual([[what, href, '2025-06-02']]);
    expect(await documentsOf(bare(`${known}${entry(`<a href="${href}">${VISIT}</a>`)}`))).toHaveLength(1);
  });

  it.each([
    ['no link at all', VISIT],
    ['a link to nowhere', `<a href="#">${VISIT}</a>`],
    ['a script', `<a href="javascript:open(1)">${VISIT}</a>`],
  ])('by %s is named', async (_, link) => {
    expect(await oddOf(entry(link))).toEqual([['no-link', null, '2025-06-02']]);
  });

  it('is none of the links beside the timeline, nor an event without a document', async () => {
    const main = `<ol class="breadcrumbs"><li><a href="/">Home</a></li></ol>
<ol class="timeline"><li class="timeline__day--opened"><time>01 April 1998</time> Opened</li>
<li><a href="/provider/44/80476">Predecessor</a> <time>01 April 1998</time></li></ol>
<p><a href="https://www.gov.uk/">GOV.UK</a></p>`;
    expect(await oddOf(main)).toEqual([]);
  });

  it('is not the second link of an entry that has a document', async () => {
    const both = `<a href="${fileUrl('7')}">${VISIT}</a> <a href="https://www.gov.uk/help">Read about visits</a>`;
    expect(await oddOf(entry(both))).toEqual([]);
  });
});

describe('days of a page', () => {
  it.each([
    '2 June 2025',
    '2nd June 2025',
    '2 Jun 2025',
    'Monday, 2 June 2025',
    '2\u00a0June\u00a02025',
    '02/06/2025',
    '2.6.2025',
    '2025-06-02',
    '2nd of June, 2025',
    'June 2, 2025',
    '2 June ’25',
    '2‑Jun‑2025',
    '02–06–2025',
    '02 / 06 / 2025',
    '02/06/25',
    '<time datetime="2025-06-02">last week</time>',
    '<time datetime="2025-06-02T09:00:00Z"></time>',
  ])('are read as a person writes them: %s', async (day) => {
    const [document] = await documentsOf(
      bare(`<ol><li><a href="${fileUrl('7')}">${VISIT}</a> Published ${day}</li></ol>`),
    );
    expect(document?.published).toBe('2025-06-02');
  });

  it('are read beside other words for the same', async () => {
    const [document] = await documentsOf(
      bare(`<ol><li><a href="${fileUrl('7')}">${VISIT}</a> Publication date: 2 June 2025</li></ol>`),
    );
    expect(document?.published).toBe('2025-06-02');
  });

  it.each(['31 June 2025', '32/01/2025', '2 June 10:30', 'June 2025', 'soon'])(
    'are unknown where none exists: %s',
    async (day) => {
      const [document] = await documentsOf(
        bare(`<ol><li><a href="${fileUrl('7')}">${VISIT}</a> Published ${day}</li></ol>`),
      );
      expect(document?.published).toBeNull();
    },
  );

  it('and labels cannot forge a line, and have a limit', async () => {
    const label = `Visit\u202e\u0000\nWhat to do: nothing${'x'.repeat(5_000)}`;
    const [document] = await documentsOf(bare(`<ol><li><a href="${fileUrl('7')}">${label}</a></li></ol>`));
    expect(document?.label).toMatch(/^Visit ?.*What to do: nothingx+…$/);
    expect(document?.label).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(document?.label.length).toBeLessThanOrEqual(300);
  });

  it('do not stop a page on which a parser breaks: it is not recognised', async () => {
    const outcome = await read(bare(`&#x${'0'.repeat(300)};`));
    expect(outcome).toMatchObject({ kind: 'unrecognised', because: expect.stringMatching(/^the page cannot be read/) });
  });
});

describe('documents on a page', () => {
  const link = (fileId: string, words: string): string => `<a href="${fileUrl(fileId)}">${words}</a>`;

  it('are one where two links lead to one file', async () => {
    const twice = `<li>${link('7', '')}<time>30 April 2025</time> ${link('7', VISIT)} Published 02 June 2025</li>`;
    expect(await documentsOf(bare(`<ol>${twice}</ol>`))).toEqual([
      listed(shown('7', VISIT, '2025-04-30', '2025-06-02')),
    ]);
  });

  it('are two where two files stand under one day of the timeline', async () => {
    const both = `<li><time>30 April 2025</time>
      <div>${link('7', VISIT)} Published 02 June 2025</div><div>${link('8', 'Annex')} Published 03 June 2025</div></li>`;
    expect(await documentsOf(bare(`<ol>${both}</ol>`))).toEqual([
      listed(shown('7', VISIT, '2025-04-30', '2025-06-02')),
      listed(shown('8', 'Annex', '2025-04-30', '2025-06-03')),
    ]);
  });

  it('are listed without a day or a label where the page says none', async () => {
    expect(await documentsOf(bare(`<ul><li>${link('7', '')}</li></ul>`))).toEqual([
      { fileId: '7', url: fileUrl('7'), label: '', listedEnd: null, published: null },
    ]);
  });

  it('keep markup in their labels as text', async () => {
    const [document] = await documentsOf(
      bare(`<li>${link('7', 'Visit &lt;b&gt;now&lt;/b&gt; <script>alert(1)</script>')}</li>`),
    );
    expect(document?.label).toBe('Visit <b>now</b>');
  });

  it('are found only on Ofsted’s file hosts', async () => {
    const elsewhere =
      '<a href="https://files.ofsted.gov.uk.evil.example/v1/file/9">Report</a><a href="javascript:9">x</a>';
    expect(await documentsOf(bare(elsewhere))).toEqual([]);
  });
});

describe('a page that is not this council’s as we know it', () => {
  const because = async (html: string): Promise<string> => {
    const outcome = await read(html);
    return outcome.kind === 'unrecognised' ? outcome.because : outcome.kind;
  };

  it('is that of another council', async () => {
    expect(await because(providerPage({ ...MEDWAY, urn: '80476' }, DOCUMENTS))).toBe('the page is that of URN 80476');
  });

  it('names another council’s URN elsewhere and is still this one’s', async () => {
    const page = providerPage(MEDWAY, DOCUMENTS).replace('<body>', '<body><p>Predecessor, URN: 80476</p>');
    expect(await because(page)).toBe('listed');
  });

  it.each([
    ['<p>nothing</p>', 'the page has no heading'],
    ['', 'the page has no heading'],
    ['<h1>Medway</h1>', 'the page “Medway” shows no URN'],
    [APPLICATION_ERROR, 'the page “Slim Application Error” shows no URN'],
  ])('is %s', async (html, reason) => {
    expect(await because(html)).toBe(reason);
  });

  it('nests without end, which is noticed at once', async () => {
    expect(await because(bare('<div>'.repeat(100_000)))).toBe('the page has no heading');
    expect(await because(bare('<span>'.repeat(3000)))).toBe('the page has no heading');
  });

  it('is refused by the site', async () => {
    expect(await read(FORBIDDEN, 403)).toMatchObject({ kind: 'failed', reason: 'http-403' });
  });
});
