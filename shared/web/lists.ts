import { listAlerts } from '../use-cases/queries/list-alerts.ts';
import { listChanges } from '../use-cases/queries/list-changes.ts';
import { listPublications } from '../use-cases/queries/list-publications.ts';
import { listStandings } from '../use-cases/queries/list-standings.ts';
import { pageOf } from '../use-cases/queries/pages-of.ts';
import { alertRow } from './answers/alert-answer.ts';
import { authorityAnswer } from './answers/authority-answer.ts';
import { changeRow } from './answers/change-answer.ts';
import { publicationRow } from './answers/publication-answer.ts';
import type { CoverageRow } from './contract.ts';
import {
  ALERT_COLUMNS,
  AUTHORITY_COLUMNS,
  CHANGE_COLUMNS,
  COVERAGE_COLUMNS,
  PUBLICATION_COLUMNS,
} from './csv-columns.ts';
import { type Asked, listEndpoint, mapPage } from './list-endpoint.ts';
import { AlertsParams, AuthoritiesParams, ChangesParams, CoverageParams, PublicationsParams } from './params.ts';

const publicationFilter = ({ params, council }: Asked<PublicationsParams>) => ({
  urn: council?.urn,
  kind: params.kind,
  since: params.since,
  until: params.until,
  asOf: params.as_of,
});

const authorities = listEndpoint({
  name: 'authorities',
  params: AuthoritiesParams,
  columns: AUTHORITY_COLUMNS,
  find: async (deps, { council, params, part, origin }) =>
    mapPage(await listStandings(deps, { urn: council?.urn, asOf: params.as_of }, part), (now) =>
      authorityAnswer(now, origin),
    ),
});

const publications = listEndpoint({
  name: 'publications',
  params: PublicationsParams,
  columns: PUBLICATION_COLUMNS,
  find: async (deps, asked) =>
    mapPage(await listPublications(deps, publicationFilter(asked), asked.part), ({ authority, publication }) =>
      publicationRow(authority, publication),
    ),
});

const changes = listEndpoint({
  name: 'changes',
  params: ChangesParams,
  columns: CHANGE_COLUMNS,
  find: async (deps, asked) => mapPage(await listChanges(deps, publicationFilter(asked), asked.part), changeRow),
});

const alerts = listEndpoint({
  name: 'alerts',
  params: AlertsParams,
  columns: ALERT_COLUMNS,
  find: async (deps, { council, params, part }) =>
    mapPage(
      await listAlerts(deps, { urn: council?.urn, kind: params.kind, since: params.since, until: params.until }, part),
      alertRow,
    ),
});

const NO_COVERAGE: readonly CoverageRow[] = [];

/** No news source is read yet: the list is there, so that what uses it need not change, and it says so by being empty. */
const coverage = listEndpoint({
  name: 'coverage',
  params: CoverageParams,
  columns: COVERAGE_COLUMNS,
  find: async (_, { part }) => pageOf(NO_COVERAGE, ({ published, url }) => ({ date: published, id: url }), part),
});

export const LISTS = [authorities, publications, changes, alerts, coverage];
