import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scenario } from '../../cli/simulation/scenario.ts';
import { StoreFault } from '../../shared/adapters/dynamo/store-fault.ts';
import { FoundDocumentItem, readItem, storedItem, toEntry } from '../../shared/adapters/dynamo/stored-items.ts';
import { fetchFeed } from '../../shared/sources/feeds/fetch-feed.ts';
import { fetchSearch } from '../../shared/sources/govuk/search.ts';
import { ListedDocument } from '../../shared/sources/ofsted/listed-document.ts';
import { ListingRow, parseListing } from '../../shared/sources/ofsted/parse-listing.ts';
import { parseProviderPage } from '../../shared/sources/ofsted/parse-provider-page.ts';
import { listingPages, wholeListing } from '../../tools/recordings/pages/listing-page.ts';
import { providerPage } from '../../tools/recordings/pages/provider-page.ts';
import { aFoundDocument, anAlert, anIlacs, published } from '../support/builders.ts';
import { recordedHttp } from '../support/recorded-http.ts';

/** A text with some of its parts cut out, doubled, swapped for others or replaced by noise. */
const mutated = (text: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.nat(Math.min(400, text.length)),
        put: fc.oneof(
          fc.string({ maxLength: 40 }),
          fc.constantFrom('', '<', '</li>', '"', '&#x0;', '<![CDATA[', '\u0000', '}{'),
        ),
        from: fc.nat(text.length),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((cuts) =>
      cuts.reduce(
        (said, { at, length, put, from }) =>
          said.slice(0, at) + put + text.slice(from, from + length) + said.slice(at + length),
        text,
      ),
    );

const LISTING = listingPages(wholeListing({ medway: '2026-01-12' }, '2015-01-01').slice(0, 8))[0] ?? '';
const PAGE = providerPage(
  { name: 'Medway Council', urn: '80522', address: 'Gun Wharf' },
  Array.from({ length: 6 }, (_, at) => ({
    fileId: String(50_300_000 + at),
    label: 'Children’s services focused visit',
    inspectedUntil: `2025-0${at + 1}-10`,
    published: `2025-0${at + 2}-11`,
  })),
);
const FEED = readFileSync(new URL('../fixtures/feeds/kentonline.xml', import.meta.url), 'utf8');
const SEARCH = readFileSync(new URL('../fixtures/govuk/dfe-decisions.json', import.meta.url), 'utf8');
const RUNS = { numRuns: 150 };

describe('input that was damaged on its way', () => {
  it('leaves of a listing only rows that are whole', () => {
    fc.assert(
      fc.property(mutated(LISTING), (html) => {
        const { rows, items } = parseListing(html);
        expect(rows.length).toBeLessThanOrEqual(items);
        for (const row of rows) expect(ListingRow.safeParse(row).success).toBe(true);
      }),
      RUNS,
    );
  });

  it('leaves of a council’s page only documents that are whole, each once', () => {
    fc.assert(
      fc.property(mutated(PAGE), (html) => {
        const { documents } = parseProviderPage(html);
        for (const document of documents) expect(ListedDocument.safeParse(document).success).toBe(true);
        expect(new Set(documents.map(({ fileId }) => fileId)).size).toBe(documents.length);
      }),
      RUNS,
    );
  });

  it('gives a feed a named outcome, and items that can be followed', async () => {
    const url = 'https://www.kentonline.co.uk/feed';
    await fc.assert(
      fc.asyncProperty(mutated(FEED), async (body) => {
        const outcome = await fetchFeed(recordedHttp({ [url]: { body } }), url, undefined);
        expect(['items', 'not-a-feed']).toContain(outcome.kind);
        if (outcome.kind === 'items') for (const item of outcome.items) expect(item.url).toMatch(/^https?:/);
      }),
      RUNS,
    );
  });

  it('gives an answer of GOV.UK a named outcome', async () => {
    const url = 'https://www.gov.uk/api/search.json';
    await fc.assert(
      fc.asyncProperty(mutated(SEARCH), async (body) => {
        const outcome = await fetchSearch(recordedHttp({ [url]: { body } }), url);
        expect(['items', 'not-a-feed', 'failed']).toContain(outcome.kind);
      }),
      RUNS,
    );
  });

  it('is refused as a scenario, or is one', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        for (const said of [
          JSON.parse(text),
          { authorities: ['medway'], start: value, end: value, history: 'empty', responses: value },
        ])
          expect(typeof Scenario.safeParse(said).success).toBe('boolean');
      }),
    );
  });
});

describe('stored items', () => {
  const entry = published(anIlacs(), { alert: anAlert() });
  const { alert, ...rest } = entry;
  const key = { PK: 'COUNCIL#80522', SK: `ENTRY#${entry.id}` };
  const stored = storedItem(key, { entry: rest, alert });

  /** Paths to every value of an item, the deepest last. */
  const paths = (value: unknown, at: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, inner]) => [[...at, name], ...paths(inner, [...at, name])])
      : [];

  const replaced = (value: unknown, [name, ...path]: readonly string[], by: unknown): unknown =>
    name === undefined || typeof value !== 'object' || value === null
      ? by
      : Object.assign(Array.isArray(value) ? [...value] : { ...value }, {
          [name]: replaced(Object.entries(value).find(([key]) => key === name)?.[1], path, by),
        });

  it('are read as they are, or refused as a fault of the store that names the item', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths(stored)), fc.jsonValue(), (path, by) => {
        try {
          const read = toEntry(replaced(stored, path, by));
          expect(read.id.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(StoreFault);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of a newer version are refused rather than guessed at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000 }), (schemaVersion) => {
        expect(() => toEntry({ ...stored, schemaVersion })).toThrow(/newer version/);
      }),
    );
  });

  it('with attributes that nobody knows are read without them', () => {
    const item = { ...storedItem(key, { document: aFoundDocument() }), later: { added: true } };
    expect(readItem(FoundDocumentItem, item)).toEqual({ document: aFoundDocument() });
  });
});
