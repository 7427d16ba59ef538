import type { Alert, AlertKind } from '../../domain/alert.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import type { Page } from '../../ports.ts';
import type { QueryDeps } from './deps.ts';
import type { Paged, Part } from './paging.ts';

/** Which alerts are wanted, by the London day on which they were raised; both days are included. */
export type AlertFilter = {
  urn?: string | undefined;
  kind?: AlertKind | undefined;
  since?: IsoDate | undefined;
  until?: IsoDate | undefined;
};

type AlertDeps = { history: Pick<QueryDeps['history'], 'alerts'> };

const AT_ONCE = 100;
/** A filter that matches almost nothing must not read the whole history in one request. */
const MOST_READS = 20;

const isWanted =
  ({ kind, since, until }: AlertFilter) =>
  ({ message, raisedAt }: Alert): boolean =>
    // faults of the monitor go to its operator; readers see them under the sources
    message.topic === 'alerts' &&
    (kind === undefined || message.kind === kind) &&
    (since === undefined || londonDate(raisedAt) >= since) &&
    (until === undefined || londonDate(raisedAt) <= until);

const alertsIn = ({ items }: Page<HistoryEntry>): readonly Alert[] =>
  items.flatMap(({ alert }) => (alert === null ? [] : [alert]));

/** A cursor that no page before gave out is a question asked wrongly; anything else is a fault. */
const isBadCursor = (error: unknown): boolean => error instanceof Error && error.name === 'BadCursor';

const readOn = async ({ history }: AlertDeps, filter: AlertFilter, { limit, cursor }: Part): Promise<Page<Alert>> => {
  const found: Alert[] = [];
  let next: string | undefined = cursor;
  for (let reads = 0; limit === undefined || reads < MOST_READS; reads += 1) {
    const missing = limit === undefined ? AT_ONCE : Math.min(limit - found.length, AT_ONCE);
    const page = await history.alerts({ urn: filter.urn, limit: missing, cursor: next });
    const alerts = alertsIn(page);
    found.push(...alerts.filter(isWanted(filter)));
    const oldest = alerts.at(-1);
    const past = oldest !== undefined && filter.since !== undefined && londonDate(oldest.raisedAt) < filter.since;
    if (page.next === null || past) return { items: found, next: null };
    next = page.next;
    if (found.length === limit) break;
  }
  return { items: found, next: next ?? null };
};

/** Alerts to readers, newest first. A page may hold fewer than the limit while there is a next one. */
export const listAlerts = async (deps: AlertDeps, filter: AlertFilter, part: Part): Promise<Paged<Alert>> => {
  try {
    return { kind: 'page', ...(await readOn(deps, filter, part)) };
  } catch (error) {
    if (part.cursor !== undefined && isBadCursor(error)) return { kind: 'bad-cursor' };
    throw error;
  }
};
