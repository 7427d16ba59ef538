import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Publication } from '../../domain/publication.ts';
import { isRecordOf, publicationId } from '../../domain/publication-id.ts';
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
  publicationId(shipped.find((record) => isRecordOf(record, publication)) ?? publication);

/** Histories of the watched councils, or of the one asked for. */
export const councilHistories = (
  deps: Pick<QueryDeps, 'history' | 'watched'>,
  urn: string | undefined,
  asOf?: IsoDate,
): Promise<readonly CouncilHistory[]> =>
  Promise.all(
    deps.watched
      .filter((authority) => urn === undefined || authority.urn === urn)
      .map((authority) => councilHistory(deps, authority, asOf)),
  );
