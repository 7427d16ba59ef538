import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { PollHealth } from '../../domain/source-health.ts';
import type { SourceState } from '../../domain/source-state.ts';
import { OFSTED_LISTING } from '../../sources/catalogue.ts';
import { fetchListing, type ListingOutcome } from '../../sources/ofsted/fetch-listing.ts';
import type { Deps } from '../deps.ts';
import { noteSourceHealth } from './note-source-health.ts';

/** What the listing said, to be kept once the pages it points at were looked at. */
export type AskedListing = {
  outcome: ListingOutcome;
  /** Day of the latest report by URN, as far as rows were read. */
  latestReports: ReadonlyMap<string, IsoDate | null>;
  before: SourceState;
};

/** Asks for the list of all councils: two requests, however many are watched. */
export const askListing = async (
  { http, states, clock }: Pick<Deps, 'http' | 'states' | 'clock'>,
  watched: readonly Authority[],
): Promise<AskedListing> => {
  const before = await states.source(OFSTED_LISTING.id);
  const urns = watched.filter(({ validTo }) => validTo === null).map(({ urn }) => urn);
  const outcome = await fetchListing(http, before, clock.now(), urns);
  const rows = 'rows' in outcome ? outcome.rows : [];
  return { outcome, before, latestReports: new Map(rows.map(({ urn, latestReport }) => [urn, latestReport])) };
};

const healthOf = (outcome: ListingOutcome): PollHealth => {
  if (outcome.kind === 'failed') return { kind: 'failed', because: outcome.detail };
  return outcome.kind === 'suspect' ? { kind: 'suspect', because: outcome.because } : { kind: 'healthy' };
};

/**
 * Keeps the listing's count and validators. With a page missed the validators are left as they were, so that the whole
 * listing comes again and points at that page once more.
 */
export const keepListing = async (
  deps: Pick<Deps, 'history' | 'states' | 'clock' | 'log'>,
  { outcome, before }: AskedListing,
  missedAPage: boolean,
): Promise<void> => {
  const seen =
    outcome.kind === 'listed'
      ? {
          ...before,
          lastGoodCount: outcome.count,
          validators: missedAPage ? before.validators : outcome.remembered,
        }
      : before;
  await noteSourceHealth(deps, OFSTED_LISTING, seen, healthOf(outcome));
};
