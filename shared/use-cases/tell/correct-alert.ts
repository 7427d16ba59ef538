import type { Alert, Message } from '../../domain/alert.ts';
import { answering } from '../../domain/follow-ups.ts';
import { type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { standingOf } from '../../domain/standing.ts';
import { ownCorrectionMessage } from '../../messages/correction-message.ts';
import type { Deps } from '../deps.ts';

type CorrectDeps = Pick<Deps, 'history' | 'clock' | 'log'>;

export type Correction = { alertId: string; because: string; by: string };

export type Corrected =
  | { kind: 'corrected'; message: Message }
  /** It was corrected before, for this reason: one correction is sent, however often it is asked for. */
  | { kind: 'already-corrected'; earlier: HistoryEntry }
  /** Nobody has got it yet. */
  | { kind: 'not-sent'; message: Message }
  | { kind: 'unknown'; latest: readonly Message[] };

type Raised = { entry: HistoryEntry; alert: Alert };

const AT_ONCE = 100;
const SUGGESTED = 10;

/** Every alert ever raised, newest first; stop asking and no further page is fetched. */
async function* raised({ history }: Pick<Deps, 'history'>): AsyncGenerator<Raised> {
  let cursor: string | undefined;
  do {
    const page = await history.alerts({ limit: AT_ONCE, cursor });
    for (const entry of page.items) if (entry.alert !== null) yield { entry, alert: entry.alert };
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

const find = async (deps: CorrectDeps, alertId: string): Promise<Raised | { latest: readonly Message[] }> => {
  const latest: Message[] = [];
  for await (const one of raised(deps)) {
    if (one.alert.message.alertId === alertId) return one;
    if (latest.length < SUGGESTED) latest.push(one.alert.message);
  }
  return { latest };
};

/**
 * Tells everyone who got an alert that it was our mistake. The correction is an entry of its own, with who, when and why;
 * the first alert stays in the ledger as it was.
 */
export const correctAlert = async (deps: CorrectDeps, { alertId, because, by }: Correction): Promise<Corrected> => {
  const found = await find(deps, alertId);
  if ('latest' in found) return { kind: 'unknown', latest: found.latest };
  const { entry: first, alert } = found;
  if (alert.sentAt === null) return { kind: 'not-sent', message: alert.message };
  const now = deps.clock.now();
  const isFirst = (one: Alert): boolean => one.message.alertId === alertId;
  const entries = first.urn === null ? [first] : await deps.history.entriesOf(first.urn);
  const message = answering(
    ownCorrectionMessage(
      { message: alert.message, sentAt: alert.sentAt },
      because,
      standingOf(publicationsOf(entries)),
    ),
    entries,
    isFirst,
    isFirst,
  );
  const notice = noticeEntry(first.urn ?? 'operator', first.urn, message, now);
  const entry: HistoryEntry = { ...notice, corrects: { alertId, because, by } };
  const recorded = await deps.history.record(entry);
  deps.log('alert-corrected', { alertId, recorded });
  if (recorded === 'recorded') return { kind: 'corrected', message };
  return { kind: 'already-corrected', earlier: (await deps.history.entry(entry.urn, entry.id)) ?? entry };
};
