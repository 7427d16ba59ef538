import type { Authority } from '../../domain/authority.ts';
import { isOpen } from '../../domain/council-doubts.ts';
import { councilMentions } from '../../domain/council-names.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { fetchProviderPage, type ProviderPageOutcome } from '../../sources/ofsted/fetch-provider-page.ts';
import type { Deps } from '../deps.ts';
import { isPageAwaited, type ToldElsewhere } from './moved-elsewhere.ts';

/** A watched council and how far the monitor has come with it. */
export type Due = { authority: Authority; watch: WatchState };

/** A first load of all councils takes a few polls: one poll must end within a function's time. */
export const MOST_PAGES_A_POLL = 60;

const checkedAt = ({ watch }: Due): Instant => watch.pageCheckedAt ?? '';

/** Every watched council whose first load has started. */
export const watchedCouncils = async (
  { states }: Pick<Deps, 'states'>,
  authorities: readonly Authority[],
): Promise<readonly Due[]> => {
  const councils: Due[] = [];
  for (const authority of authorities) {
    const watch = await states.watch(authority.urn);
    if (watch !== undefined) councils.push({ authority, watch });
  }
  return councils;
};

/** Whether the list speaks of a report that the page does not show, or a doubt is too new to be reported. */
const isDoubted = ({ doubts = [] }: WatchState, now: Instant): boolean =>
  doubts.some((doubt) => doubt.kind === 'list-ahead' || isOpen(doubt, now));

/**
 * Pages the listing points at, those in doubt, those of whose council the press has just told, and `inTurn` of the
 * others, those seen longest ago first: some documents may not move the listing's date.
 */
export const pagesDue = (
  councils: readonly Due[],
  latest: ReadonlyMap<string, IsoDate | null>,
  inTurn: number,
  now: Instant,
  told: readonly ToldElsewhere[] = [],
): readonly Due[] => {
  const isPointedAt = ({ authority, watch }: Due): boolean =>
    watch.pageCheckedAt === null ||
    isPageAwaited(told, authority.slug) ||
    (latest.get(watch.urn) ?? watch.listedLatest) !== watch.listedLatest ||
    isDoubted(watch, now);
  const longestAgo = councils.toSorted((a, b) => checkedAt(a).localeCompare(checkedAt(b)));
  const others = longestAgo.filter((due) => !isPointedAt(due)).slice(0, inTurn);
  return [...longestAgo.filter(isPointedAt), ...others].slice(0, MOST_PAGES_A_POLL);
};

/** After so many failures in a row the other pages are not asked: each would take its full time to fail. */
const SITE_IS_AWAY = 3;

/** A page that was asked for, and what came. */
export type AskedPage = Due & { outcome: ProviderPageOutcome };

/** Another council's name in the heading, and nothing else: the page is no longer this council's. */
const isNamedAfterAnother = (heading: string, { urn }: Authority): boolean => {
  const [only, ...others] = councilMentions(heading);
  return (
    only !== undefined && others.length === 0 && only.words.trim() === heading.trim() && only.authority.urn !== urn
  );
};

const recognised = (outcome: ProviderPageOutcome, authority: Authority): ProviderPageOutcome =>
  outcome.kind === 'listed' && isNamedAfterAnother(outcome.name, authority)
    ? { kind: 'unrecognised', because: `the page is headed “${outcome.name}”`, isAnothers: true }
    : outcome;

/**
 * Asks for pages one after the other, as long as the site answers; in full, and not whether it changed, for one of whose
 * council the press has just told.
 */
export const askPages = async (
  { http, clock }: Pick<Deps, 'http' | 'clock'>,
  due: readonly Due[],
  told: readonly ToldElsewhere[],
): Promise<readonly AskedPage[]> => {
  const asked: AskedPage[] = [];
  let awayInARow = 0;
  for (const { authority, watch } of due) {
    const remembered = isPageAwaited(told, authority.slug) ? null : watch.pageValidators;
    const outcome = recognised(await fetchProviderPage(http, watch.urn, clock.now(), remembered), authority);
    asked.push({ authority, watch, outcome });
    awayInARow = outcome.kind === 'failed' ? awayInARow + 1 : 0;
    if (awayInARow === SITE_IS_AWAY) break;
  }
  return asked;
};

export const isAnswer = ({ outcome }: AskedPage): boolean => outcome.kind === 'listed' || outcome.kind === 'unchanged';
