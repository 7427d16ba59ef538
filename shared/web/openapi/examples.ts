import { type Authority, authorityBySlug } from '../../domain/authority.ts';
import type { Publication } from '../../domain/publication.ts';
import { shippedEntries } from '../../domain/shipped-record.ts';
import { newSourceState } from '../../domain/source-state.ts';
import { changesOf } from '../../use-cases/queries/list-changes.ts';
import { changesBy } from '../../use-cases/queries/one-publication.ts';
import { standingFrom } from '../../use-cases/queries/standing-of-council.ts';
import type { AlertRow } from '../answers/alert.ts';
import { authorityAnswer } from '../answers/authority.ts';
import { changeRow } from '../answers/change.ts';
import type { CoverageRow } from '../answers/coverage.ts';
import { publicationAnswer, publicationRow } from '../answers/publication.ts';
import { statusAnswer } from '../answers/status.ts';

const NOON = '2026-02-02T12:00:00.000Z';

const alert: AlertRow = {
  alertId: '80522-50227723-rating-change',
  authority: 'medway',
  kind: 'rating-change',
  severity: 5,
  direction: 'better',
  confirms: null,
  subject: "Medway now GOOD, was inadequate (Ofsted children's services)",
  email: 'RATING CHANGED: overall now good, was inadequate. …',
  sms: 'Medway: good overall, was inadequate.',
  changes: [{ aspect: 'overall-effectiveness', from: 'inadequate', to: 'good', since: '2019-08-27' }],
  sources: ['https://files.ofsted.gov.uk/v1/file/50227723'],
  state: 'sent',
  raisedAt: '2023-09-11T08:30:00.000Z',
  sentAt: '2023-09-11T08:30:02.000Z',
};

const coverage: CoverageRow = {
  id: 'https://news.example/medway',
  authority: 'medway',
  published: '2023-09-11T10:00:00.000Z',
  foundAt: '2023-09-11T10:20:00.000Z',
  outlet: 'An outlet',
  title: 'Children’s services rated good',
  url: 'https://news.example/medway',
  event: 'full-inspection',
  newRatings: { 'overall-effectiveness': 'good' },
  because: 'a grade awarded now: “rated good”',
  about: '50227723',
};

const listed = (item: unknown) => ({ items: [item], next: null });

const ofCouncil = (
  authority: Authority,
  publications: readonly Publication[],
  publication: Publication,
  origin: string,
) => {
  const council = { authority, publications, shipped: [] };
  const changes = changesBy(publications, publication);
  const standing = authorityAnswer(standingFrom(council, undefined), origin);
  const change = changesOf(council).find((one) => one.publication === publication);
  return {
    '/v1/authorities': listed(standing),
    '/v1/authorities/{slug}': standing,
    '/v1/publications': listed(publicationRow(authority, publication)),
    '/v1/publications/{id}': publicationAnswer({ authority, publication, reading: null, changes }),
    '/v1/changes': listed(change === undefined ? undefined : changeRow(change)),
  };
};

const ofMonitor = (authority: Authority) => {
  const source = { id: 'ofsted-listing', name: 'Ofsted’s list of councils', url: 'https://reports.ofsted.gov.uk/' };
  const state = { ...newSourceState(source.id), lastPolledAt: NOON, lastHealthyAt: NOON };
  return statusAnswer(
    { sources: [{ source, condition: 'answering', state }], watched: [{ authority, watch: null }] },
    '0.1.0',
  );
};

/** An answer of each address, made from the shipped record by what makes the real answers. */
export const examples = (origin: string): Readonly<Record<string, unknown>> => {
  const authority = authorityBySlug('medway');
  const publications = shippedEntries('medway', NOON).flatMap(({ publication }) => publication ?? []);
  const report = publications.find(({ fileId }) => fileId === '50227723');
  if (authority === undefined || report === undefined) return {};
  return {
    ...ofCouncil(authority, publications, report, origin),
    '/v1/alerts': listed(alert),
    '/v1/coverage': listed(coverage),
    '/v1/status': ofMonitor(authority),
  };
};
