import { listAlerts } from '../use-cases/queries/list-alerts.ts';
import { listChanges } from '../use-cases/queries/list-changes.ts';
import { listCoverage } from '../use-cases/queries/list-coverage.ts';
import { listPublications } from '../use-cases/queries/list-publications.ts';
import { listStandings } from '../use-cases/queries/standing-of-council.ts';
import { ALERT_COLUMNS, AlertRow, alertRow } from './answers/alert.ts';
import { AUTHORITY_COLUMNS, AuthorityAnswer, authorityAnswer } from './answers/authority.ts';
import { CHANGE_COLUMNS, ChangeRow, changeRow } from './answers/change.ts';
import { COVERAGE_COLUMNS, CoverageRow, coverageRow } from './answers/coverage.ts';
import { PUBLICATION_COLUMNS, PublicationRow, publicationRow } from './answers/publication.ts';
import { type ListQuestion, listEndpoint, mapPage } from './list-endpoint.ts';
import { AlertsParams, AuthoritiesParams, CoverageParams, PublicationsParams } from './params.ts';

const publicationFilter = ({ params, council }: ListQuestion<PublicationsParams>) => ({
  urn: council?.urn,
  kind: params.kind,
  since: params.since,
  until: params.until,
  asOf: params.as_of,
});

const authorities = listEndpoint({
  name: 'authorities',
  summary: 'How each watched council stands.',
  row: AuthorityAnswer,
  rowName: 'Authority',
  params: AuthoritiesParams,
  columns: AUTHORITY_COLUMNS,
  find: async (deps, { council, params, part, origin }) =>
    mapPage(await listStandings(deps, { urn: council?.urn, asOf: params.as_of }, part), (now) =>
      authorityAnswer(now, origin),
    ),
});

const publications = listEndpoint({
  name: 'publications',
  summary: 'Ofsted’s documents, newest first.',
  row: PublicationRow,
  rowName: 'Publication',
  params: PublicationsParams,
  columns: PUBLICATION_COLUMNS,
  find: async (deps, asked) =>
    mapPage(await listPublications(deps, publicationFilter(asked), asked.part), ({ authority, publication }) =>
      publicationRow(authority, publication),
    ),
});

const changes = listEndpoint({
  name: 'changes',
  summary: 'What each document changed, newest first; one row a change.',
  row: ChangeRow,
  rowName: 'Change',
  params: PublicationsParams,
  columns: CHANGE_COLUMNS,
  find: async (deps, asked) => mapPage(await listChanges(deps, publicationFilter(asked), asked.part), changeRow),
});

const alerts = listEndpoint({
  name: 'alerts',
  summary: 'Alerts to readers, newest first.',
  row: AlertRow,
  rowName: 'Alert',
  params: AlertsParams,
  columns: ALERT_COLUMNS,
  find: async (deps, { council, params, part }) =>
    mapPage(
      await listAlerts(deps, { urn: council?.urn, kind: params.kind, since: params.since, until: params.until }, part),
      alertRow,
    ),
});

const coverage = listEndpoint({
  name: 'coverage',
  summary: 'What the press and the government published, newest first.',
  row: CoverageRow,
  rowName: 'Coverage',
  params: CoverageParams,
  columns: COVERAGE_COLUMNS,
  find: async (deps, { council, params, part }) =>
    mapPage(
      await listCoverage(deps, { urn: council?.urn, since: params.since, until: params.until }, part),
      coverageRow,
    ),
});

export const LISTS = [authorities, publications, changes, alerts, coverage];
