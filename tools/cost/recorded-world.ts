import type { Authority } from '../../shared/domain/authority.ts';
import type { Instant, IsoDate } from '../../shared/domain/dates.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Http, HttpAnswer, HttpRequest } from '../../shared/ports.ts';
import { newsSourcesFor } from '../../shared/sources/catalogue.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { rssFeed, type ShownItem } from '../recordings/pages/feed.ts';
import { listingPages, wholeListing } from '../recordings/pages/listing-page.ts';
import { providerPage, type ShownDocument } from '../recordings/pages/provider-page.ts';
import type { RecordedDocument } from '../recordings/recorded-document.ts';
import type { Counts } from './counts.ts';
import { NEWS } from './habits.ts';

const OTHERWISE: IsoDate = '2015-01-01';

const shownEntry = ({ publication }: HistoryEntry): readonly ShownDocument[] =>
  publication?.fileId == null
    ? []
    : [
        {
          fileId: publication.fileId,
          label: publication.label ?? '',
          inspectedUntil: publication.inspectionEnd ?? publication.published,
          published: publication.published,
        },
      ];

/** Old news about a watched council, and news of anything else. */
const newsItems = (source: string, watched: readonly Authority[], published: Instant): readonly ShownItem[] =>
  Array.from({ length: NEWS.inAFeed }, (_, at) => {
    const council = at < NEWS.aboutAWatchedCouncil ? watched[at % watched.length] : undefined;
    const link = `https://news.example/${encodeURIComponent(source)}/${at}`;
    return council === undefined
      ? {
          title: `A new bridge is opened, part ${at}`,
          summary: 'Traffic flows again across the river.',
          link,
          published,
        }
      : {
          title: `${council.name} children's services rated good by Ofsted`,
          summary: `Ofsted has rated children's services at ${council.name} good after an inspection.`,
          link,
          published,
        };
  });

const search = (items: readonly ShownItem[]): string =>
  JSON.stringify({
    results: items.map(({ title, summary, link, published }) => ({
      title,
      link,
      description: summary,
      public_timestamp: published,
    })),
  });

/** Every source of these councils, without validators: each answer comes whole and is read anew. Requests are counted. */
export class RecordedWorld implements Http {
  readonly #bodies = new Map<string, string | Uint8Array>();
  readonly #counter: Counts;
  readonly #shown = new Map<string, readonly ShownDocument[]>();
  readonly #latest: Record<string, IsoDate> = {};

  constructor(counter: Counts, authorities: readonly Authority[], newsOf: Instant) {
    this.#counter = counter;
    for (const { feeds } of newsSourcesFor(authorities.map(({ slug }) => slug)))
      for (const { url, format } of feeds) {
        const items = newsItems(url, authorities, newsOf);
        this.#bodies.set(url, format === 'feed' ? rssFeed('News', items) : search(items));
      }
  }

  /** A council's page with these entries; the listing shows the day of the newest. */
  shows(authority: Authority, entries: readonly HistoryEntry[]): void {
    this.#page(authority, entries.flatMap(shownEntry));
  }

  async publishes(authority: Authority, { fileId, label, inspected, published, pdf }: RecordedDocument): Promise<void> {
    this.#bodies.set(fileUrl(fileId), await pdf());
    const before = this.#shown.get(authority.urn) ?? [];
    this.#page(authority, [...before, { fileId, label, inspectedUntil: inspected.end, published }]);
  }

  async get({ url }: HttpRequest): Promise<HttpAnswer> {
    this.#counter.sourceRequests += 1;
    const body = this.#bodies.get(url);
    if (body === undefined) return { kind: 'failed', reason: 'refused', detail: `nothing is recorded for ${url}` };
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    return { kind: 'answer', status: 200, headers: {}, body: bytes };
  }

  #page(authority: Authority, documents: readonly ShownDocument[]): void {
    const { slug, urn, name } = authority;
    this.#shown.set(urn, documents);
    this.#bodies.set(providerUrl(urn), providerPage({ urn, name, address: 'Town Hall' }, documents));
    const newest = documents
      .map(({ published }) => published)
      .toSorted()
      .at(-1);
    if (newest !== undefined) this.#latest[slug] = newest;
    for (const [page, html] of listingPages(wholeListing(this.#latest, OTHERWISE)).entries())
      this.#bodies.set(listingUrl(page), html);
  }
}
