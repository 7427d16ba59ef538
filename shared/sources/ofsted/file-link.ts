import { FILE_HOSTS, PAGE_HOSTS, providerUrl } from './urls.ts';

/** Why no document can be fetched from where an entry of a page leads. */
export type OddLink = 'no-link' | 'unknown-host' | 'unknown-path' | 'web-page';

/** Where a link of a council's page leads: to a file of a known id, or to something that is not fetched. */
export type PageLink = { kind: 'file'; fileId: string } | { kind: Exclude<OddLink, 'no-link'>; href: string };

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
