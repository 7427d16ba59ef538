import { type Authority, currentAuthorities } from '../../../shared/domain/authority.ts';
import type { IsoDate } from '../../../shared/domain/dates.ts';
import { AUTHORITY_TYPE, ROWS_PER_PAGE } from '../../../shared/sources/ofsted/urls.ts';
import { escaped, siteShell } from './markup.ts';
import { pageDate } from './printed-date.ts';

/** One council in the search results; `latestReport` is null where it has none. */
export type ListedCouncil = { urn: string; name: string; latestReport: IsoDate | null };

/**
 * All 153 councils. Which order Ofsted gives them is not known; here it is that of the Department for Education's
 * codes. A council that is not in `latest` gets the other date, which says nothing true about it: its row is there so
 * that the listing is whole.
 */
export const wholeListing = (latest: Readonly<Record<string, IsoDate>>, otherwise: IsoDate): readonly ListedCouncil[] =>
  currentAuthorities()
    .toSorted((a: Authority, b: Authority) => Number(a.laCode) - Number(b.laCode))
    .map(({ slug, urn, name }) => ({ urn, name, latestReport: latest[slug] ?? otherwise }));

const latestPart = (latestReport: IsoDate | null): string =>
  latestReport === null ? '' : `<li>Latest report: <strong><time>${pageDate(latestReport)}</time></strong></li>`;

const row = ({ urn, name, latestReport }: ListedCouncil): string => `<li class="search-result">
<h3 class="search-result__title"><a href="/provider/${AUTHORITY_TYPE}/${urn}">${escaped(name)}</a></h3>
<ul class="search-result__provider-info"><li>Category: <strong>Local authority children&#039;s services</strong></li></ul>
<ul class="search-result__provider-info">${latestPart(latestReport)}<li>URN: <strong>${urn}</strong></li></ul>
</li>`;

const searchLink = (page: number): string =>
  `/search?q=&amp;location=&amp;lat=&amp;lon=&amp;radius=&amp;level_1_types=3&amp;level_2_types%5B0%5D=12&amp;start=${page * ROWS_PER_PAGE}&amp;rows=${ROWS_PER_PAGE}`;

const pagination = (page: number, pages: number): string => {
  const numbers = `<span class="pagination__numbers">${page + 1} of ${pages}</span>`;
  const previous = `<a class="pagination__previous" href="${searchLink(page - 1)}">Previous page ${numbers}</a>`;
  const next = `<a class="pagination__next" href="${searchLink(page + 1)}">Next page ${numbers}</a>`;
  return `<div class="pagination">${page > 0 ? previous : ''}${page + 1 < pages ? next : ''}</div>`;
};

const listingPage = (rows: readonly ListedCouncil[], count: number, page: number, pages: number): string =>
  siteShell(
    'Search results',
    `<div class="search-results">
<div class="search-results__heading"><h2><strong class="results-count">${count}</strong> results</h2></div>
<ul class="results-list">
${rows.map(row).join('\n')}
</ul>
${pagination(page, pages)}
</div>`,
  );

/**
 * Ofsted's search results for local authorities, 100 rows a page. `count` is the number printed above them, where it
 * is not that of the rows.
 */
export const listingPages = (councils: readonly ListedCouncil[], count = councils.length): readonly string[] => {
  const pages = Math.max(1, Math.ceil(councils.length / ROWS_PER_PAGE));
  return Array.from({ length: pages }, (_, page) =>
    listingPage(councils.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE), count, page, pages),
  );
};
