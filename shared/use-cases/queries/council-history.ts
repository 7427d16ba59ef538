import pLimit from 'p-limit';
import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationId, shippedEntryOf } from '../../domain/publication-id.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { QueryDeps } from './deps.ts';

/** Everything on record about one council. */
export type CouncilHistory = {
  authority: Authority;
  /** Oldest inspection first. */
  publications: readonly Publication[];
  /** Entries of the shipped record, also those that Ofsted's own document has replaced since. */
  shipped: readonly Publication[];
};

export const councilHistory = async (
  { history }: Pick<QueryDeps, 'history'>,
  authority: Authority,
  asOf?: IsoDate,
): Promise<CouncilHistory> => {
  const entries = await history.entriesOf(authority.urn);
  const shipped = entries.flatMap(({ publication }) => (publication?.status === 'record' ? [publication] : []));
  return { authority, publications: publicationsOf(entries, asOf), shipped };
};

/**
 * An id that stays: that of the shipped entry where there was one, also after Ofsted's document has replaced it.
 * Readers of a feed would otherwise see the same change again.
 */
export const lastingId = ({ shipped }: CouncilHistory, publication: Publication): string =>
  publicationId(shippedEntryOf(shipped, publication) ?? publication);

/** Reading all 153 councils at once would hold up a request for one. */
const AT_ONCE = 8;

/** The same question about each watched council, or about the one asked for, in the order in which they are shown. */
export const forEachCouncil = <T>(
  { watched }: Pick<QueryDeps, 'watched'>,
  urn: string | undefined,
  ask: (authority: Authority) => Promise<T>,
): Promise<T[]> => {
  const limit = pLimit(AT_ONCE);
  return limit.map(
    watched.filter((authority) => urn === undefined || authority.urn === urn),
    ask,
  );
};

/** Histories of the watched councils, or of the one asked for. */
export const councilHistories = (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  urn: string | undefined,
  asOf?: IsoDate,
): Promise<readonly CouncilHistory[]> =>
  forEachCouncil(deps, urn, (authority) => councilHistory(deps, authority, asOf));
