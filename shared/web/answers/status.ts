import * as z from 'zod';
import { Instant } from '../../domain/dates.ts';
import type { MonitorStatus } from '../../use-cases/queries/monitor-status.ts';
import { Count } from './publication.ts';

const Source = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  condition: z
    .enum(['answering', 'failing', 'suspect', 'never-answered'])
    .describe('`suspect`: it answers, but not in a way that can be believed.'),
  lastSuccess: Instant.nullable(),
  lastPolled: Instant.nullable(),
  failingSince: Instant.nullable(),
  failures: Count.describe('Polls in a row that failed.'),
  because: z.string().nullable().describe('Why its last answer failed or could not be believed.'),
});

const Watched = z.object({
  authority: z.string(),
  urn: z.string(),
  watchedSince: Instant.nullable(),
  phase: z.enum(['not-started', 'awaiting-first-page', 'loading', 'watching']),
  pageChecked: Instant.nullable(),
});

export const StatusAnswer = z.object({
  version: z.string(),
  sources: z.array(Source),
  authorities: z.array(Watched),
});
export type StatusAnswer = z.infer<typeof StatusAnswer>;

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
