/** Where Ofsted's record is asked for, and who may answer. */

/**
 * Version of what reads the list and the pages. Raise it whenever they are read otherwise: what an older version read is
 * asked for afresh, though the source says that it has not changed.
 */
export const PAGE_PARSER = '4';

const REPORTS = 'https://reports.ofsted.gov.uk';

/** Ofsted's provider type of a local authority's children's services. */
export const AUTHORITY_TYPE = 44;

/** Ofsted gives at most this many rows a page since February 2025, whatever is asked for. */
export const ROWS_PER_PAGE = 100;

export const listingUrl = (page: number): string =>
  `${REPORTS}/search?q=&location=&lat=&lon=&radius=&level_1_types=3&level_2_types%5B%5D=12&start=${page * ROWS_PER_PAGE}&rows=${ROWS_PER_PAGE}`;

export const providerUrl = (urn: string): string => `${REPORTS}/provider/${AUTHORITY_TYPE}/${urn}`;

/** The one spelling used to fetch and to cite a file, however the page spells its link. */
export const fileUrl = (fileId: string): string => `https://files.ofsted.gov.uk/v1/file/${fileId}`;

export const PAGE_HOSTS: readonly string[] = ['reports.ofsted.gov.uk'];

/** The second host gave the files until about 2020; links to it are still found. */
export const FILE_HOSTS: readonly string[] = ['files.ofsted.gov.uk', 'files.api.ofsted.gov.uk'];

/** A listing page is about 0.2 MB and a provider page less; anything far larger is not one. */
export const MAX_PAGE_BYTES = 5_000_000;

/** The largest of 497 published files has 0.9 MB. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

/** Why no document can be fetched from where an entry of a page leads. */
export type OddLink = 'no-link' | 'unknown-host' | 'unknown-path' | 'web-page';

/** Where a link of a council's page leads: to a file of a known id, or to something that is not fetched. */
type PageLink = { kind: 'file'; fileId: string } | { kind: Exclude<OddLink, 'no-link'>; href: string };

/** Longer addresses are no links of Ofsted's. */
const MOST_CHARACTERS = 1_000;

/**
 * `https://files.ofsted.gov.uk/v1/file/50227723` and its other spellings lead to a file: http, the older host, a query, a
 * trailing slash. Undefined where it is no link of the web: an anchor, an address of mail, a script.
 */
export const pageLink = (href: string | undefined): PageLink | undefined => {
  const trimmed = href?.trim() ?? '';
  if (trimmed === '' || trimmed.startsWith('#') || trimmed.length > MOST_CHARACTERS) return undefined;
  if (!URL.canParse(trimmed, providerUrl(''))) return undefined;
  const url = new URL(trimmed, providerUrl(''));
  if (!/^https?:$/.test(url.protocol)) return undefined;
  if (PAGE_HOSTS.includes(url.hostname)) return { kind: 'web-page', href: url.href };
  if (!FILE_HOSTS.includes(url.hostname)) return { kind: 'unknown-host', href: url.href };
  const [, fileId] = /^\/+v\d+\/file\/(\d{1,12})\/*$/i.exec(url.pathname) ?? [];
  return fileId === undefined ? { kind: 'unknown-path', href: url.href } : { kind: 'file', fileId };
};
