import type { JudgementChange } from '../../domain/alert.ts';
import type { Authority } from '../../domain/authority.ts';
import { judgementChanges } from '../../domain/compare.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { isGraded } from '../../domain/document-kind.ts';
import { inspectedOn, type Publication } from '../../domain/publication.ts';
import { newestFirst } from '../../domain/publications.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { type JudgementInForce, type Standing, standingBefore, standingOf } from '../../domain/standing.ts';
import { providerUrl } from '../../sources/ofsted/urls.ts';
import { type CouncilHistory, councilHistory, forEachCouncil } from './council-history.ts';
import type { QueryDeps } from './deps.ts';
import { type Paged, type Part, pageOf } from './paging.ts';

/** How a council stands, and how far that can be relied on. */
export type CouncilStanding = {
  authority: Authority;
  asOf: IsoDate | null;
  standing: Standing;
  /** Each judgement in force against the one before it, in the same order. */
  before: readonly JudgementChange[];
  newest: Publication | null;
  /** Inspection reports newer than the standing whose grades could not be read: it may be out of date. */
  unreadSince: readonly Publication[];
  watch: WatchState | null;
  /** Ofsted's own page about the council. */
  ofstedPage: string;
};

const changeBehind = (publications: readonly Publication[], judgement: JudgementInForce): JudgementChange => {
  const { aspect, grade, publication } = judgement;
  const found = judgementChanges(publication, standingBefore(publications, publication)).find(
    (change) => change.aspect === aspect,
  );
  return found ?? { aspect, from: null, to: grade, since: null };
};

const unreadAfter = (publications: readonly Publication[], { lastGraded }: Standing): readonly Publication[] =>
  publications.filter(
    (publication) =>
      publication.status === 'unread' &&
      (isGraded(publication.kind) || publication.kind === 'other') &&
      (lastGraded === null || inspectedOn(publication) > inspectedOn(lastGraded)),
  );

export const standingFrom = (
  { authority, publications }: CouncilHistory,
  watch: WatchState | undefined,
  asOf?: IsoDate,
): CouncilStanding => {
  const standing = standingOf(publications);
  return {
    authority,
    asOf: asOf ?? null,
    standing,
    before: standing.judgements.map((judgement) => changeBehind(publications, judgement)),
    newest: publications.toSorted(newestFirst)[0] ?? null,
    unreadSince: unreadAfter(publications, standing),
    watch: watch ?? null,
    ofstedPage: providerUrl(authority.urn),
  };
};

/** The standing now, or as it was known on a day: documents published later are then left out. */
export const standingOfCouncil = async (
  deps: Pick<QueryDeps, 'history' | 'states'>,
  authority: Authority,
  asOf?: IsoDate,
): Promise<CouncilStanding> => {
  const [history, watch] = await Promise.all([councilHistory(deps, authority, asOf), deps.states.watch(authority.urn)]);
  return standingFrom(history, watch, asOf);
};

/** Councils have no day: they stay in the order in which they are watched, which no arrival shifts. */
const ANY_DAY: IsoDate = '2013-01-01';

/** How the watched councils stand, or the one asked for: now, or as it was known on a day. */
export const listStandings = async (
  deps: Pick<QueryDeps, 'history' | 'states' | 'watched'>,
  { urn, asOf }: { urn?: string | undefined; asOf?: IsoDate | undefined },
  part: Part,
): Promise<Paged<CouncilStanding>> => {
  const councils = deps.watched.filter((authority) => urn === undefined || authority.urn === urn);
  const page = pageOf(councils, ({ slug }) => ({ date: ANY_DAY, id: slug }), part);
  if (page.kind === 'bad-cursor') return page;
  const items = await forEachCouncil({ watched: page.items }, undefined, (authority) =>
    standingOfCouncil(deps, authority, asOf),
  );
  return { ...page, items };
};
