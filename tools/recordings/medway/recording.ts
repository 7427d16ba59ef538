import type { Instant, IsoDate } from '../../../shared/domain/dates.ts';
import { londonTime } from '../../../shared/domain/london-time.ts';
import { DFE_DECISIONS } from '../../../shared/sources/catalogue.ts';
import { fileUrl, listingUrl, providerUrl } from '../../../shared/sources/ofsted/urls.ts';
import { rssFeed, type ShownItem } from '../pages/feed.ts';
import { listingPages, wholeListing } from '../pages/listing-page.ts';
import { type Provider, providerPage, type ShownDocument } from '../pages/provider-page.ts';
import type { RecordedDocument } from '../recorded-document.ts';
import { ARTICLES, DECISIONS } from './news.ts';

const START = '2015-12-01T06:00:00Z';
const END = '2026-02-02T18:00:00Z';

const MEDWAY: Provider = {
  name: 'Medway Council',
  urn: '80522',
  address: 'Gun Wharf, Dock Road, Chatham, ME4 4TR',
};

/**
 * The date that the other 152 councils are listed with from beginning to end. It is no report's: nothing is published
 * on New Year's Day, and nobody can take it for a fact.
 */
const NOT_A_FACT: IsoDate = '2015-01-01';

/** Half past nine in London, within the hours in which Ofsted publishes. */
const inTheMorning = (day: IsoDate): Instant =>
  londonTime(`${day}T09:30:00Z`).hour === 9 ? `${day}T09:30:00Z` : `${day}T08:30:00Z`;

/** What was published before the replay begins is there from the first moment. */
const appearsAt = ({ published }: RecordedDocument): Instant => {
  const morning = inTheMorning(published);
  return morning < START ? START : morning;
};

type Answer = { from: Instant; url: string; name: string; type: string; bytes: Uint8Array };

const HTML = 'text/html; charset=utf-8';
const html = (from: Instant, url: string, name: string, text: string): Answer => ({
  from,
  url,
  name,
  type: HTML,
  bytes: new TextEncoder().encode(text),
});

const shown = ({ fileId, label, inspected, published }: RecordedDocument): ShownDocument => ({
  fileId,
  label,
  inspectedUntil: inspected.end,
  published,
});

/** The site as it stood after one publication. */
const siteAt = (from: Instant, listed: readonly RecordedDocument[]): readonly Answer[] => {
  const day = from.slice(0, 10);
  const latest = listed
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  const listing = listingPages(wholeListing(latest === undefined ? {} : { medway: latest }, NOT_A_FACT));
  return [
    ...listing.map((text, page) => html(from, listingUrl(page), `listing-${page + 1}-${day}.html`, text)),
    html(from, providerUrl(MEDWAY.urn), `provider-${day}.html`, providerPage(MEDWAY, listed.map(shown))),
  ];
};

const KENT_ONLINE = 'https://www.kentonline.co.uk/_api/rss/medway_messenger_news_feed.xml';

const feedAt = (from: Instant, items: readonly ShownItem[]): Answer => ({
  from,
  url: KENT_ONLINE,
  name: `feed-${from.slice(0, 10)}.xml`,
  type: 'text/xml; charset=utf-8',
  bytes: new TextEncoder().encode(rssFeed('Medway news', items.toReversed())),
});

const decisionsAt = (from: Instant, items: readonly ShownItem[]): Answer => ({
  from,
  url: DFE_DECISIONS,
  name: `decisions-${from.slice(0, 10)}.json`,
  type: 'application/json',
  bytes: new TextEncoder().encode(
    JSON.stringify({
      results: items.map(({ title, summary, link, published }) => ({
        title,
        link,
        description: summary,
        public_timestamp: published,
      })),
      total: items.length,
    }),
  ),
});

/** The answers of a source that grows by one item at a time, from the start on. */
const growing = (
  items: readonly ShownItem[],
  at: (from: Instant, shown: readonly ShownItem[]) => Answer,
): readonly Answer[] => [
  at(START, []),
  ...items.map(({ published }, index) => at(published, items.slice(0, index + 1))),
];

const fileOf = async (document: RecordedDocument): Promise<Answer> => ({
  from: appearsAt(document),
  url: fileUrl(document.fileId),
  name: `${document.fileId}.pdf`,
  type: 'application/pdf',
  bytes: await document.pdf(),
});

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Leaves out what an address answered already. */
const changesOnly = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter((answer, at) => {
    const before = answers.slice(0, at).findLast(({ url }) => url === answer.url);
    return before === undefined || !sameBytes(before.bytes, answer.bytes);
  });

export type Recording = { scenario: string; files: ReadonlyMap<string, Uint8Array> };

/** The folder of generated answers, beside scenario.json. */
export const ANSWERS = 'answers';

/** What Ofsted's site, the paper and GOV.UK answered about Medway while these documents were published. */
export const recordingOf = async (documents: readonly RecordedDocument[]): Promise<Recording> => {
  const moments = [...new Set(documents.map(appearsAt))].toSorted();
  const site = moments.flatMap((from) =>
    siteAt(
      from,
      documents.filter((document) => appearsAt(document) <= from),
    ),
  );
  const news = [...growing(ARTICLES, feedAt), ...growing(DECISIONS, decisionsAt)];
  const answers = [...(await Promise.all(documents.map(fileOf))), ...changesOnly(site), ...news];
  const responses = answers
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, url, name, type }) => ({
      from,
      url,
      status: 200,
      headers: { 'content-type': type },
      body: `${ANSWERS}/${name}`,
    }));
  const scenario = { authorities: ['medway'], start: START, end: END, history: 'shipped', responses };
  return {
    scenario: `${JSON.stringify(scenario, null, 2)}\n`,
    files: new Map(answers.map(({ name, bytes }) => [name, bytes])),
  };
};
