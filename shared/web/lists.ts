import { listAlerts } from '../use-cases/queries/list-alerts.ts';
import { listChanges } from '../use-cases/queries/list-changes.ts';
import { listCoverage } from '../use-cases/queries/list-coverage.ts';
import { listPublications } from '../use-cases/queries/list-publications.ts';
import { listStandings } from '../use-cases/queries/list-standings.ts';
import { alertRow } from './answers/alert-answer.ts';
import { authorityAnswer } from './answers/authority-answer.ts';
import { changeRow } from './answers/change-answer.ts';
import { coverageRow } from './answers/coverage-answer.ts';
import { publicationRow } from './answers/publication-answer.ts';
import { AlertRow } from './contract/alert.ts';
import { AuthorityAnswer } from './contract/authority.ts';
import { ChangeRow } from './contract/change.ts';
import { CoverageRow } from './contract/coverage.ts';
import { PublicationRow } from './contract/publication.ts';
import {
  ALERT_COLUMNS,
  AUTHORITY_COLUMNS,
  CHANGE_COLUMNS,
  COVERAGE_COLUMNS,
  PUBLICATION_COLUMNS,
} from './csv-columns.ts';
import { type Asked, listEndpoint, mapPage } from './list-endpoint.ts';
import { AlertsParams, AuthoritiesParams, CoverageParams, PublicationsParams } from './params.ts';

const publicationFilter = ({ params, council }: Asked<PublicationsParams>) => ({
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
  summary: 'What was told to readers, newest first.',
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
