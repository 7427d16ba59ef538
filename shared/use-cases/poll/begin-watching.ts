import type { Authority } from '../../domain/authority.ts';
import { shippedEntries } from '../../domain/shipped-record.ts';
import type { WatchState } from '../../domain/source-state.ts';
import type { Deps } from '../deps.ts';

/**
 * Makes a council watched, once: its shipped record goes into the history before the watch state that says so, so
 * that a crash between the two only repeats writes that change nothing.
 */
export const beginWatching = async (
  { history, states, clock }: Pick<Deps, 'history' | 'states' | 'clock'>,
  authority: Authority,
  shippedRecord: boolean,
): Promise<WatchState> => {
  const known = await states.watch(authority.urn);
  if (known !== undefined) return known;
  const now = clock.now();
  if (shippedRecord) for (const entry of shippedEntries(authority.slug, now)) await history.record(entry);
  const watch: WatchState = {
    urn: authority.urn,
    watchedSince: now,
    phase: 'awaiting-first-page',
    listedLatest: null,
    pageCheckedAt: null,
    pageValidators: null,
  };
  await states.saveWatch(watch);
  return watch;
};
