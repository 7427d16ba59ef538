import type { Authority } from '../../domain/authority.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { QueryDeps } from './deps.ts';

/** A step by the government that readers were told of: a direction, a notice, a commissioner, a plan. */
export type Intervention = { date: IsoDate; subject: string };

/** Oldest first, up to a day where one is given. */
export const interventionsOf = async (
  { history }: Pick<QueryDeps, 'history'>,
  { urn }: Authority,
  asOf?: IsoDate,
): Promise<readonly Intervention[]> =>
  (await history.entriesOf(urn)).flatMap(({ date, alert }) =>
    alert?.message.kind === 'intervention' && (asOf === undefined || date <= asOf)
      ? [{ date, subject: alert.message.subject }]
      : [],
  );
