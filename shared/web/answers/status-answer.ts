import type { MonitorStatus } from '../../use-cases/queries/monitor-status.ts';
import type { StatusAnswer } from '../contract/status.ts';

/** No time of day of its own, so that an unchanged state has an unchanged ETag. */
export const statusAnswer = ({ sources, watched }: MonitorStatus, version: string): StatusAnswer => ({
  version,
  sources: sources.map(({ source, condition, state }) => ({
    id: source.id,
    name: source.name,
    url: source.url,
    condition,
    lastSuccess: state.lastHealthyAt,
    lastPolled: state.lastPolledAt,
    failingSince: state.failingSince,
    failures: state.failures,
    because: condition === 'failing' ? state.lastFailure : state.suspectBecause,
  })),
  authorities: watched.map(({ authority, watch }) => ({
    authority: authority.slug,
    urn: authority.urn,
    watchedSince: watch?.watchedSince ?? null,
    phase: watch?.phase ?? 'not-started',
    pageChecked: watch?.pageCheckedAt ?? null,
  })),
});
