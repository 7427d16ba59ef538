import type { Instant } from '../../shared/domain/dates.ts';
import type { Reading, ReadingResult } from '../../shared/domain/reading.ts';
import { Reading as ReadingSchema } from '../../shared/domain/reading.ts';
import type { Clock, DocumentReader, Http, HttpAnswer, HttpRequest } from '../../shared/ports.ts';
import { NEWS_SOURCES } from '../../shared/sources/catalogue.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { rssFeed } from '../recordings/pages/feed.ts';
import { listingPages, wholeListing } from '../recordings/pages/listing-page.ts';
import { providerPage } from '../recordings/pages/provider-page.ts';
import type { Lie, Outage, Script, ScriptedDocument } from './script.ts';

/** The feeds that carry stories; every other source of news is switched off. */
const FEEDS: readonly string[] = [
  'https://www.kentonline.co.uk/_api/rss/medway_messenger_news_feed.xml',
  'https://feeds.bbci.co.uk/news/england/kent/rss.xml',
  'https://www.kentlive.news/news/kent-news/?service=rss',
];

export const feedsSwitchedOff: readonly string[] = NEWS_SOURCES.flatMap(({ feeds }) =>
  feeds.map(({ url }) => url).filter((url) => !FEEDS.includes(url)),
);

type Answer = { type: string; body: string };

const isListed = ({ appears, goes }: ScriptedDocument, now: Instant): boolean =>
  appears <= now && (goes === null || now < goes);

const isNewest = (document: ScriptedDocument, listed: readonly ScriptedDocument[]): boolean =>
  listed.every(({ appears }) => appears <= document.appears);

/** Where a lie leads. */
const UNKNOWN_HOST = 'https://assets.ofsted.gov.uk/file/';

const pageOf = ({ councils, documents, lies }: Script, urn: string, now: Instant, old: boolean): Answer => {
  const council = councils.find((one) => one.urn === urn);
  const listed = documents.filter((document) => document.urn === urn && isListed(document, now));
  const lie = lies.find((one) => one.urn === urn && one.as !== 'old-list' && one.from <= now && now < one.to);
  const shown = shownBy(lie, old ? listed.filter((document) => !isNewest(document, listed)) : listed);
  const page = providerPage(
    { urn, name: council?.name ?? '', address: 'Town Hall' },
    shown.map(({ fileId, label, end, published }) => ({ fileId, label, inspectedUntil: end, published })),
  );
  return { type: 'text/html; charset=utf-8', body: inOtherWords(lie, page, listed) };
};

const newestOf = (listed: readonly ScriptedDocument[]): ScriptedDocument | undefined =>
  listed.toSorted((a, b) => a.published.localeCompare(b.published) || a.appears.localeCompare(b.appears)).at(-1);

const shownBy = (lie: Lie | undefined, listed: readonly ScriptedDocument[]): readonly ScriptedDocument[] => {
  if (lie?.as === 'no-rows') return [];
  if (lie?.as === 'without-new')
    return listed.filter(({ appears }) => appears < lie.from || appears <= '2026-02-02T06:00');
  return lie?.as === 'cut' ? listed.filter((one) => one === newestOf(listed)) : listed;
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const ORDINAL = (day: number): string =>
  `${day}${['st', 'nd', 'rd'][(day % 10) - 1] !== undefined && ![11, 12, 13].includes(day) ? ['st', 'nd', 'rd'][(day % 10) - 1] : 'th'}`;

const DAYS: Partial<Record<Lie['as'], (day: string, month: string, year: string) => string>> = {
  'days-in-figures': (day, month, year) => `${day}/${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}/${year}`,
  'days-short': (day, month, year) => `${Number(day)} ${month.slice(0, 3)} ${year}`,
  'days-in-words': (day, month, year) => `${ORDINAL(Number(day))}\u00a0of ${month},&nbsp;${year}`,
  'days-iso': (day, month, year) => `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`,
};

const inOtherWords = (lie: Lie | undefined, page: string, listed: readonly ScriptedDocument[]): string => {
  const write = lie === undefined ? undefined : DAYS[lie.as];
  if (write !== undefined)
    return page.replace(/(\d\d) ([A-Z][a-z]+) (\d{4})/g, (_, day, month, year) => write(day, month, year));
  if (lie?.as === 'all-moved')
    return listed.reduce((moved, { fileId }) => moved.replaceAll(fileUrl(fileId), UNKNOWN_HOST + fileId), page);
  const newest = newestOf(listed);
  return lie?.as === 'unknown-host' && newest !== undefined
    ? page.replaceAll(fileUrl(newest.fileId), UNKNOWN_HOST + newest.fileId)
    : page;
};

const madeBefore = new Map<string, readonly string[]>();

/** Making 153 rows takes longer than all else in a history: each listing is made once. */
const listingWith = (latest: Readonly<Record<string, string>>): readonly string[] => {
  const key = JSON.stringify(latest);
  const pages = madeBefore.get(key) ?? listingPages(wholeListing(latest, '2015-01-01'));
  madeBefore.set(key, pages);
  return pages;
};

const listingOf = ({ councils, documents, lies }: Script, page: number, now: Instant): Answer => {
  const latest = councils.flatMap(({ slug, urn }) => {
    const lie = lies.find((one) => one.urn === urn && one.as === 'old-list' && one.from <= now && now < one.to);
    const days = documents
      .filter((one) => one.urn === urn && isListed(one, lie?.from ?? now))
      .map(({ published }) => published);
    const newest = days.toSorted().at(-1);
    return newest === undefined ? [] : [[slug, newest] as const];
  });
  return { type: 'text/html; charset=utf-8', body: listingWith(Object.fromEntries(latest))[page] ?? '' };
};

const feedOf = ({ stories }: Script, outlet: number, now: Instant): Answer => {
  const items = stories
    .filter((story) => story.outlet === outlet && story.published <= now)
    .map(({ link, grade, published }) => ({
      title: `Medway children’s services rated ${grade.replace('-', ' ')} by Ofsted`,
      summary: `Inspectors have judged Medway Council’s children’s services to be ${grade.replace('-', ' ')} overall after an inspection.`,
      link,
      published,
    }));
  const other = {
    title: 'A new bridge for the river',
    summary: 'The bridge was opened on Monday.',
    link: `https://news.example.org/${outlet}/bridge`,
    published: '2026-01-20T10:00:00.000Z',
  };
  return { type: 'text/xml', body: rssFeed('News', [...items, other]) };
};

const readingOf = ({ urn, kind, start, end, published, grades }: ScriptedDocument): Reading =>
  ReadingSchema.parse({
    kind,
    urn,
    framework: kind === 'ilacs' ? 'ilacs-2023' : null,
    inspectionStart: start,
    inspectionEnd: end,
    published,
    judgements: grades,
    sendOutcome: null,
    previousOverall: null,
    needsToImprove: [],
    priorityActions: [],
    priorityActionsCarriedOver: 0,
    focus: [],
    findings: [],
    evidence: {},
  });

const fileOf = (document: ScriptedDocument, now: Instant): Answer | undefined => {
  const { spoilt } = document;
  const isSpoilt = spoilt !== null && (spoilt.until === null || now < spoilt.until);
  if (isSpoilt && spoilt.as === 'missing') return undefined;
  if (isSpoilt && spoilt.as === 'web-page') return { type: 'text/html', body: '<title>Report not found</title>' };
  const body = isSpoilt ? '%PDF-damaged' : `%PDF-${JSON.stringify(readingOf(document))}`;
  return { type: 'application/pdf', body };
};

/** Reads the files of these sources, which say plainly what they hold. */
export const scriptedReader: DocumentReader = {
  read: async (bytes): Promise<ReadingResult> => {
    const text = new TextDecoder().decode(bytes).slice('%PDF-'.length);
    return text === 'damaged'
      ? { status: 'unread', reason: 'damaged', detail: 'The file is cut off.', certain: {} }
      : { status: 'read', reading: ReadingSchema.parse(JSON.parse(text)) };
  },
};

const sourceOf = (url: string): Outage['source'] => {
  if (url.startsWith('https://files.')) return 'file';
  if (url.startsWith(listingUrl(0).slice(0, 40))) return 'listing';
  return url.startsWith('https://reports.') ? 'page' : 'feed';
};

const hashOf = (text: string): string => {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return `"${hash}"`;
};

/** What was shown at each address last, and when a source said that this had not changed though it had. */
export type Shown = { last: Map<string, string>; lied: { url: string; at: Instant }[] };

/** The sources of a history, as they answered at each moment. */
export class ScriptedSources implements Http {
  readonly #script: Script;
  readonly #clock: Clock;
  readonly #shown: Shown;

  constructor(script: Script, clock: Clock, shown: Shown) {
    this.#script = script;
    this.#clock = clock;
    this.#shown = shown;
  }

  async get({ url, validators }: HttpRequest): Promise<HttpAnswer> {
    const now = this.#clock.now();
    const source = sourceOf(url);
    const outage = this.#script.outages.find((one) => one.source === source && one.from <= now && now < one.to);
    if (outage?.as === 'refused') return { kind: 'failed', reason: 'refused', detail: 'the connection was refused' };
    if (outage?.as === 'error') return this.#reply(503, { type: 'text/html', body: 'Service unavailable' });
    if (outage?.as === 'web-page') return this.#reply(200, { type: 'text/html', body: '<title>Blocked</title>' });
    const answer = this.#answer(url, now, outage?.as === 'old-page');
    if (answer === undefined) return this.#reply(404, { type: 'text/html', body: '' });
    const etag = this.#script.stuck.includes(source) ? '"stuck"' : hashOf(answer.body);
    if (this.#script.withValidators && validators?.etag === etag) {
      if (this.#shown.last.get(url) !== answer.body) this.#shown.lied.push({ url, at: now });
      return this.#reply(304, { type: 'text/html', body: '' });
    }
    this.#shown.last.set(url, answer.body);
    return this.#reply(200, answer, this.#script.withValidators ? { etag } : {});
  }

  #reply(status: number, { type, body }: Answer, more: Record<string, string> = {}): HttpAnswer {
    return { kind: 'answer', status, headers: { 'content-type': type, ...more }, body: new TextEncoder().encode(body) };
  }

  #answer(url: string, now: Instant, old: boolean): Answer | undefined {
    const council = this.#script.councils.find(({ urn }) => providerUrl(urn) === url);
    if (council !== undefined) return pageOf(this.#script, council.urn, now, old);
    const document = this.#script.documents.find(({ fileId }) => fileUrl(fileId) === url);
    if (document !== undefined) return document.appears <= now ? fileOf(document, now) : undefined;
    const outlet = FEEDS.indexOf(url);
    if (outlet >= 0) return feedOf(this.#script, outlet, now);
    const page = [0, 1].find((number) => listingUrl(number) === url);
    return page === undefined ? undefined : listingOf(this.#script, page, now);
  }
}
