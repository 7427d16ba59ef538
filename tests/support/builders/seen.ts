import type { CoverageItem } from '../../../shared/domain/coverage.ts';
import type { FoundDocument } from '../../../shared/domain/history.ts';
import { newSourceState, type SourceState, type WatchState } from '../../../shared/domain/source-state.ts';
import { fileUrl } from '../../../shared/sources/ofsted/urls.ts';
import { MEDWAY, NOON } from './councils.ts';

export const aFoundDocument = (facts: Partial<FoundDocument> = {}): FoundDocument => ({
  urn: MEDWAY.urn,
  fileId: '50297101',
  url: fileUrl(facts.fileId ?? '50297101'),
  label: 'Focused visit',
  listedEnd: '2025-11-26',
  published: '2026-01-12',
  foundAt: NOON,
  arrival: 'new',
  state: 'waiting',
  told: false,
  attempts: 0,
  nextAttemptAt: NOON,
  lastFailure: null,
  ...facts,
});

export const aWatch = (facts: Partial<WatchState> = {}): WatchState => ({
  urn: MEDWAY.urn,
  watchedSince: '2026-01-01T09:00:00.000Z',
  phase: 'watching',
  listedLatest: null,
  pageCheckedAt: NOON,
  pageValidators: null,
  ...facts,
});

/** A source that answered at noon. */
export const aSourceState = (facts: Partial<SourceState> = {}): SourceState => ({
  ...newSourceState(facts.sourceId ?? 'ofsted-listing'),
  lastPolledAt: NOON,
  lastHealthyAt: NOON,
  lastGoodCount: 153,
  ...facts,
});

export const aCoverageItem = (facts: Partial<CoverageItem> = {}): CoverageItem => ({
  id: 'news-1',
  urn: MEDWAY.urn,
  source: 'kentonline',
  outlet: 'KentOnline',
  url: 'https://news.example/medway-children',
  title: 'Inspectors visit children’s services',
  published: '2026-01-13T08:00:00.000Z',
  foundAt: NOON,
  event: 'focused-visit',
  claims: { newRatings: {}, pastRatings: [] },
  because: 'visit-outcome: inspectors visited',
  about: '50297101',
  ...facts,
});
