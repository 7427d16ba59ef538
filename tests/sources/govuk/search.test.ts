import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DFE_DECISIONS, OFSTED_ON_GOVUK } from '../../../shared/sources/catalogue.ts';
import { fetchSearch } from '../../../shared/sources/govuk/search.ts';
import { type Recorded, recordedHttp } from '../../support/recorded-http.ts';

const DECISIONS = readFileSync(new URL('../../fixtures/govuk/dfe-decisions.json', import.meta.url), 'utf8');

const asked = (recorded: Recorded) => fetchSearch(recordedHttp({ [DFE_DECISIONS]: recorded }), DFE_DECISIONS);
const results = (...found: unknown[]) => asked({ body: JSON.stringify({ results: found, total: found.length }) });

const PAGE = '/government/publications/a-decision';

describe('the answer of GOV.UK’s search', () => {
  it('is items with whole addresses, also where a description is missing', async () => {
    expect(await asked({ body: DECISIONS })).toMatchObject({
      kind: 'items',
      skipped: 0,
      items: [
        {
          url: 'https://www.gov.uk/government/publications/revised-direction-issued-to-halton-borough-council-february-2025',
          title: 'Revised direction issued to Halton Borough Council: February 2025',
          text: 'What the council has to do about its services for children.',
          published: '2025-02-27T10:00:00.000Z',
        },
        { title: 'Direction issued to Tameside Metropolitan Borough Council: March 2024', text: '' },
      ],
    });
  });

  it('may leave the address to the name of the page, and have no date', async () => {
    expect(await results({ _id: PAGE, title: 'A decision', public_timestamp: null })).toMatchObject({
      items: [{ url: `https://www.gov.uk${PAGE}`, published: null }],
    });
  });

  it('keeps its good results beside those that are none', async () => {
    const good = { title: 'A decision', link: PAGE };
    const bad = [
      'text',
      null,
      { link: PAGE },
      { title: 'x' },
      { title: 'x', link: 'javascript:alert(1)' },
      { title: 7 },
    ];
    expect(await results(...bad, good)).toMatchObject({ items: [{ title: 'A decision' }], skipped: 6 });
  });

  it('may be empty', async () => {
    expect(await results()).toMatchObject({ kind: 'items', items: [], skipped: 0 });
  });

  it.each([
    ['a page', '<!DOCTYPE html><title>Welcome to GOV.UK</title>'],
    ['nothing', ''],
    ['another envelope', '{"documents": []}'],
    ['results of another kind', '{"results": {"0": {}}}'],
    ['a list', '[]'],
  ])('that is %s is none of the search', async (_, body) => {
    expect(await asked({ body })).toMatchObject({ kind: 'not-a-feed' });
  });

  it('to a question it does not take says which part of it', async () => {
    const body = '{"error": "Unexpected parameters: filter_document_typ"}';
    expect(await asked({ status: 422, body })).toEqual({
      kind: 'failed',
      reason: 'http-other',
      detail: 'HTTP 422: Unexpected parameters: filter_document_typ',
    });
  });

  it('to a question with a field that it does not know comes to the question without', async () => {
    const http = recordedHttp({
      [DFE_DECISIONS]: { status: 422, body: '{"error": "Some requested fields are not valid: first_published_at"}' },
      [DFE_DECISIONS.replace(',first_published_at', '')]: { body: DECISIONS },
    });
    expect(await fetchSearch(http, DFE_DECISIONS)).toMatchObject({ kind: 'items' });
  });

  it('says when a page was first published, and when it was changed', async () => {
    const page = {
      title: 'A decision',
      link: PAGE,
      public_timestamp: '2026-06-20T09:00:00Z',
      first_published_at: '2021-03-02T09:00:00Z',
    };
    expect(await results(page)).toMatchObject({
      items: [{ published: '2021-03-02T09:00:00.000Z', changed: '2026-06-20T09:00:00.000Z' }],
    });
  });

  it('to somebody who asks too often is a page, and a failure by name', async () => {
    const page = '<!DOCTYPE html><html><head><title>Welcome to GOV.UK</title></head></html>';
    expect(await asked({ status: 429, body: page, headers: { 'content-type': 'text/html' } })).toEqual({
      kind: 'failed',
      reason: 'http-429',
      detail: 'HTTP 429',
    });
  });

  it('comes from GOV.UK alone', async () => {
    const elsewhere = DFE_DECISIONS.replace('www.gov.uk', 'gov.example');
    const http = recordedHttp({ [elsewhere]: { body: DECISIONS } });
    expect(await fetchSearch(http, elsewhere)).toMatchObject({ reason: 'host-not-allowed' });
  });
});

it('is asked for what is new first, for Ofsted and for the Department’s decisions', () => {
  for (const address of [OFSTED_ON_GOVUK, DFE_DECISIONS]) {
    const { searchParams } = new URL(address);
    expect(searchParams.get('order')).toBe('-public_timestamp');
    expect(searchParams.get('fields')).toBe('title,link,public_timestamp,description,first_published_at');
  }
  expect(new URL(DFE_DECISIONS).searchParams.get('filter_content_store_document_type')).toBe('decision');
});
