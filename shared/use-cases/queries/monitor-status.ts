import type { Authority } from '../../domain/authority.ts';
import type { NamedSource } from '../../domain/source-health.ts';
import { newSourceState, type SourceState, type WatchState } from '../../domain/source-state.ts';
import { forEachCouncil } from './council-history.ts';
import type { QueryDeps } from './deps.ts';

/** `never-answered` is not a fault by itself: a monitor just started has heard from no source yet. */
type SourceCondition = 'answering' | 'failing' | 'suspect' | 'never-answered';

export type SourceStatus = { source: NamedSource; condition: SourceCondition; state: SourceState };

export type MonitorStatus = {
  sources: readonly SourceStatus[];
  watched: readonly { authority: Authority; watch: WatchState | null }[];
};

const conditionOf = ({ failures, suspectBecause, lastHealthyAt }: SourceState): SourceCondition => {
  if (failures > 0) return 'failing';
  if (suspectBecause !== null) return 'suspect';
  return lastHealthyAt === null ? 'never-answered' : 'answering';
};

const statusOf = (source: NamedSource, states: readonly SourceState[]): SourceStatus => {
  const state = states.find(({ sourceId }) => sourceId === source.id) ?? newSourceState(source.id);
  return { source, condition: conditionOf(state), state };
};

/** Every source that is polled here, heard from or not. */
export const sourceStatuses = async ({
  states,
  sources,
}: Pick<QueryDeps, 'states' | 'sources'>): Promise<readonly SourceStatus[]> => {
  const known = await states.sources();
  return sources.map((source) => statusOf(source, known));
};

/** How the monitor itself stands. */
export const monitorStatus = async (
  deps: Pick<QueryDeps, 'states' | 'sources' | 'watched'>,
): Promise<MonitorStatus> => ({
  sources: await sourceStatuses(deps),
  watched: await forEachCouncil(deps, undefined, async (authority) => ({
    authority,
    watch: (await deps.states.watch(authority.urn)) ?? null,
  })),
});
