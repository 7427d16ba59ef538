import type { Authority } from '../../domain/authority.ts';
import { isOpen } from '../../domain/council-doubts.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { WatchState } from '../../domain/source-state.ts';
import type { Deps } from '../deps.ts';

/** A watched council and how far the monitor has come with it. */
export type Due = { authority: Authority; watch: WatchState };

/** A first load of all councils takes a few polls: one poll must end within a function's time. */
export const MOST_PAGES_A_POLL = 60;

const checkedAt = ({ watch }: Due): Instant => watch.pageCheckedAt ?? '';

/** Every watched council, as far as its watching has begun. */
export const watchedCouncils = async (
  { states }: Pick<Deps, 'states'>,
  authorities: readonly Authority[],
): Promise<readonly Due[]> => {
  const councils: Due[] = [];
  for (const authority of authorities) {
    const watch = await states.watch(authority.urn);
    if (watch !== undefined) councils.push({ authority, watch });
  }
  return councils;
};

/** Whether the list speaks of a report that the page does not show, or a doubt is not old enough to be told. */
const isDoubted = ({ doubts = [] }: WatchState, now: Instant): boolean =>
  doubts.some((doubt) => doubt.kind === 'list-ahead' || isOpen(doubt, now));

/**
 * Pages the listing points at, those in doubt, and `inTurn` of the others, those seen longest ago first: some documents
 * may not move the listing's date.
 */
export const pagesDue = (
  councils: readonly Due[],
  latest: ReadonlyMap<string, IsoDate | null>,
  inTurn: number,
  now: Instant,
): readonly Due[] => {
  const isPointedAt = ({ watch }: Due): boolean =>
    watch.pageCheckedAt === null ||
    (latest.get(watch.urn) ?? watch.listedLatest) !== watch.listedLatest ||
    isDoubted(watch, now);
  const longestAgo = councils.toSorted((a, b) => checkedAt(a).localeCompare(checkedAt(b)));
  const others = longestAgo.filter((due) => !isPointedAt(due)).slice(0, inTurn);
  return [...longestAgo.filter(isPointedAt), ...others].slice(0, MOST_PAGES_A_POLL);
};
