import { FILE_HOSTS, providerUrl } from './urls.ts';

/** A link to Ofsted's files, with the id of the file unless the link has an unknown form. */
export type FileLink = { fileId: string | null; href: string };

/**
 * `https://files.ofsted.gov.uk/v1/file/50227723` and its other spellings: http, the older host, a query, a trailing
 * slash. Undefined for a link that leads elsewhere.
 */
export const fileLink = (href: string | undefined): FileLink | undefined => {
  if (href === undefined || !URL.canParse(href.trim(), providerUrl(''))) return undefined;
  const { protocol, hostname, pathname } = new URL(href.trim(), providerUrl(''));
  if (!/^https?:$/.test(protocol) || !FILE_HOSTS.includes(hostname)) return undefined;
  const [, fileId] = /^\/+v\d+\/file\/(\d{1,12})\/*$/i.exec(pathname) ?? [];
  return { fileId: fileId ?? null, href };
};
