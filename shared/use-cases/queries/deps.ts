import type { Authority } from '../../domain/authority.ts';
import type { NamedSource } from '../../domain/source-health.ts';
import type { Clock, Coverage, CoverageByDay, History, PublishedByDay, WatchStates } from '../../ports.ts';

/** What the questions below may look at: they only ever read. */
export type QueryDeps = {
  history: Pick<History, 'entriesOf' | 'alerts' | 'reading'> & PublishedByDay;
  coverage: Pick<Coverage, 'ofCouncil'> & CoverageByDay;
  states: Pick<WatchStates, 'sources' | 'watch'>;
  clock: Clock;
  /** Councils that are watched here, in the order in which they are shown. */
  watched: readonly Authority[];
  /** Every source that is polled here, also those that have never answered. */
  sources: readonly NamedSource[];
};
