import type { Alert } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Publication } from '../../domain/publication.ts';
import { newestFirst } from '../../domain/publications.ts';
import { councilHistory } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { type RegionStanding, regionOf } from './grades-in-force.ts';
import { type FrameworkStart, frameworkStarts, type JudgementPeriod, judgementPeriods } from './judgement-periods.ts';
import { listAlerts } from './list-alerts.ts';
import { type CouncilCoverage, listCoverage } from './list-coverage.ts';
import { type SourceStatus, sourceStatuses } from './monitor-status.ts';
import { changesBy, type PublicationDetail, readingOf } from './one-publication.ts';
import { type CouncilStanding, standingFrom } from './standing-of-council.ts';

/** A government step that raised an alert: a direction, a notice, a commissioner, a plan. */
export type Intervention = { date: IsoDate; subject: string };

/** Oldest first, up to a day where one is given. */
const interventionsOf = async (
  { history }: Pick<QueryDeps, 'history'>,
  { urn }: Authority,
  asOf?: IsoDate,
): Promise<readonly Intervention[]> =>
  (await history.entriesOf(urn)).flatMap(({ date, alert }) =>
    alert?.message.kind === 'intervention' && (asOf === undefined || date <= asOf)
      ? [{ date, subject: alert.message.subject }]
      : [],
  );

/** All that one page about a council needs. */
export type CouncilTimeline = {
  now: CouncilStanding;
  /** The last day it covers: today in London, or the day asked for. */
  upTo: IsoDate;
  periods: readonly JudgementPeriod[];
  frameworks: readonly FrameworkStart[];
  interventions: readonly Intervention[];
  /** Oldest inspection first. */
  publications: readonly Publication[];
  /** Newest first, with what each changed and what was read in it. */
  details: readonly PublicationDetail[];
  alerts: readonly Alert[];
  coverage: readonly CouncilCoverage[];
  sources: readonly SourceStatus[];
  /** Its region, by the record that ships. */
  region: RegionStanding;
};

const RECENT = 5;

/** What is known about a council, now or as it was known on a day. */
export const councilTimeline = async (
  deps: Pick<QueryDeps, 'history' | 'coverage' | 'states' | 'sources' | 'clock'>,
  authority: Authority,
  asOf?: IsoDate,
): Promise<CouncilTimeline> => {
  const [council, watch, interventions, alerts, coverage, sources] = await Promise.all([
    councilHistory(deps, authority, asOf),
    deps.states.watch(authority.urn),
    interventionsOf(deps, authority, asOf),
    listAlerts(deps, { urn: authority.urn, until: asOf }, { limit: RECENT }),
    listCoverage({ ...deps, watched: [authority] }, { until: asOf }, { limit: RECENT }),
    sourceStatuses(deps),
  ]);
  const { publications } = council;
  const details = publications.toSorted(newestFirst).map(async (publication) => ({
    authority,
    publication,
    reading: await readingOf(deps, publication),
    changes: changesBy(publications, publication),
  }));
  const upTo = asOf ?? londonDate(deps.clock.now());
  return {
    now: standingFrom(council, watch, asOf),
    upTo,
    region: regionOf(authority, upTo),
    periods: judgementPeriods(publications),
    frameworks: frameworkStarts(publications),
    interventions,
    publications,
    details: await Promise.all(details),
    alerts: alerts.kind === 'page' ? alerts.items : [],
    coverage: coverage.kind === 'page' ? coverage.items : [],
    sources,
  };
};
