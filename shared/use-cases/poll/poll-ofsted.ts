import type { Authority } from '../../domain/authority.ts';
import { OFSTED_LISTING, OFSTED_PROVIDER } from '../../sources/catalogue.ts';
import type { Deps } from '../deps.ts';
import { compareFiles } from '../read/compare-files.ts';
import { beginWatching } from './begin-watching.ts';
import { MOST_PAGES_A_POLL } from './pages-due.ts';
import { askListing, keepListing } from './poll-listing.ts';
import { type PagesPolled, pollPages } from './poll-pages.ts';
import type { Watching } from './watching.ts';

type PollDeps = Pick<Deps, 'http' | 'history' | 'found' | 'states' | 'queue' | 'clock' | 'log'>;

/** Pages asked at each poll though the listing says nothing of them. */
export const IN_TURN = 5;

export type PollSummary = { pagesAsked: number; newDocuments: number };

/** Where no page is asked for, what is on record is all there is to load. */
const loadWithoutPages = async (
  { states, queue }: PollDeps,
  authorities: readonly Authority[],
): Promise<PagesPolled> => {
  for (const { urn } of authorities) {
    const watch = await states.watch(urn);
    if (watch?.phase === 'awaiting-first-page') await states.saveWatch({ ...watch, phase: 'loading' });
    if (watch?.phase !== 'watching') await queue.requestReading(urn);
  }
  return { asked: 0, newDocuments: 0, missed: false };
};

/**
 * One round of looking at Ofsted's site: the listing tells which councils' pages to look at, the pages which documents
 * there are. What the listing said is kept last, and only when every page it pointed at was seen: a poll that ends
 * half-way is made up for by the next.
 */
export const pollOfsted = async (deps: PollDeps, watching: Watching): Promise<PollSummary> => {
  const isOn = ({ id }: { id: string }): boolean => watching.without?.includes(id) !== true;
  for (const authority of watching.authorities) await beginWatching(deps, authority, watching.shippedRecord);
  const listing = isOn(OFSTED_LISTING) ? await askListing(deps, watching.authorities) : undefined;
  const pages = isOn(OFSTED_PROVIDER)
    ? await pollPages(deps, watching.authorities, listing?.latestReports ?? new Map(), IN_TURN)
    : await loadWithoutPages(deps, watching.authorities);
  if (listing !== undefined) await keepListing(deps, listing, pages.missed);
  const summary = { pagesAsked: pages.asked, newDocuments: pages.newDocuments };
  deps.log('polled-ofsted', summary);
  return summary;
};

/**
 * At night: every watched page that was not seen for longest, the second route to whatever the listing hid, and the files
 * read lately, the only route to what Ofsted changed in place.
 */
export const sweepPages = async (deps: PollDeps, watching: Watching): Promise<PagesPolled> => {
  if (watching.without?.includes(OFSTED_PROVIDER.id) === true) return { asked: 0, newDocuments: 0, missed: false };
  const polled = await pollPages(deps, watching.authorities, new Map(), MOST_PAGES_A_POLL);
  await compareFiles(deps, watching.authorities);
  return polled;
};
