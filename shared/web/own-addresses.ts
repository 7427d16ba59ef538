/** Addresses of this site. `origin` is where it is reached, without a slash at the end. */
export const councilLinks = (origin: string, slug: string) => ({
  page: `${origin}/${slug}`,
  publications: `${origin}/v1/publications?authority=${slug}`,
  changes: `${origin}/v1/changes?authority=${slug}`,
  alerts: `${origin}/v1/alerts?authority=${slug}`,
  feed: `${origin}/feeds/${slug}.atom`,
  calendar: `${origin}/${slug}.ics`,
});

/** The alerts of all councils. */
export const feedOfAll = (origin: string): string => `${origin}/feeds/all.atom`;

export const publicationLink = (origin: string, id: string): string =>
  `${origin}/v1/publications/${encodeURIComponent(id)}`;

/** The place of one publication on its council's page. */
export const anchorOf = (id: string): string => `p-${id.replaceAll(/[^\w-]/g, '_')}`;

/** The same address with another cursor. */
export const nextLink = (origin: string, url: string, cursor: string | null): string | null => {
  if (cursor === null) return null;
  const { pathname, searchParams } = new URL(url);
  searchParams.set('cursor', cursor);
  return `${origin}${pathname}?${searchParams}`;
};

/** Where forms and programs ask. */
export const SIGN_UP_PATHS = {
  ask: '/v1/subscriptions',
  confirm: '/v1/subscriptions/confirm',
  end: '/v1/subscriptions/end',
} as const;

/** Where people can read about it. */
export const SIGN_UP_PAGES = { ask: '/alerts', confirm: '/alerts/confirm', end: '/alerts/end' } as const;
