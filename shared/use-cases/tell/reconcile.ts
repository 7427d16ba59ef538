import type { Authority } from '../../domain/authority.ts';
import type { CoverageItem } from '../../domain/coverage.ts';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import {
  documentEntryId,
  type FoundDocument,
  type HistoryEntry,
  noticeEntry,
  noticeEntryId,
} from '../../domain/history.ts';
import { londonDate, londonTime } from '../../domain/london-time.ts';
import { lastDue } from '../../domain/schedules.ts';
import type { WatchState } from '../../domain/source-state.ts';
import { heartbeatId } from '../../messages/heartbeat-message.ts';
import { gapMessage } from '../../messages/operator-messages.ts';
import { welcomeId } from '../../messages/welcome-message.ts';
import type { Deps } from '../deps.ts';
import { lateWithoutMessage } from '../read/digest-late-documents.ts';
import { tellHeldDocuments } from '../read/held-documents.ts';
import type { Watching } from '../watching.ts';

type ReconcileDeps = Pick<Deps, 'history' | 'found' | 'coverage' | 'states' | 'queue' | 'clock' | 'log'>;

/** An alert that should exist and is not in the ledger, or was not sent. */
type Gap = { id: string; authority: Authority | null; what: string; url: string | null; isTriedAgain?: boolean };

/** An alert is sent within minutes; one that has not been tried for this long will not be. */
const PATIENCE_MINUTES = 60;

/** What recurs every day comes when somebody can act on it. */
const OFFICE_OPENS = 9;

/** What the monitor has seen of one council. */
type Seen = {
  documents: readonly FoundDocument[];
  items: readonly CoverageItem[];
  phase: WatchState['phase'] | undefined;
};

/** Documents that raised an alert and whose entry is missing from the ledger. */
const lostDocuments = ({ documents }: Seen, ids: ReadonlySet<string>): readonly FoundDocument[] =>
  documents.filter(({ arrival, told, urn, fileId }) => arrival === 'new' && told && !isRecorded(ids, urn, fileId));

const missingDocuments = (lost: readonly FoundDocument[], authority: Authority): readonly Gap[] =>
  lost.map(({ fileId, label, published, url }) => ({
    id: `${authority.urn}-${fileId}`,
    authority,
    what: `“${label}”, published ${published}: no alert is in the ledger`,
    url,
  }));

/** A document raises its alert within the hour, as unread if it cannot be read. */
const UNTOLD_MINUTES = 120;

/** Documents found some time ago that no message has mentioned yet. */
const untold = ({ documents }: Seen, authority: Authority, now: Instant): readonly Gap[] =>
  documents
    .filter(({ arrival, told, state }) => arrival !== 'baseline' && !told && state === 'waiting')
    .filter(({ foundAt }) => addMinutes(foundAt, UNTOLD_MINUTES) <= now)
    .map(({ fileId, label, foundAt, url, lastFailure }) => ({
      id: `${authority.urn}-${fileId}-not-told`,
      authority,
      what: `“${label}”, found at ${foundAt}, is not told yet${lastFailure === null ? '' : `: ${lastFailure}`}`,
      url,
      isTriedAgain: true,
    }));

/**
 * Has it read again, into the history and not as news, so that the next document can be compared with it. The alert may
 * have been sent before its entry was lost, so it is not sent again.
 */
const readAgain = async ({ found, queue }: ReconcileDeps, document: FoundDocument, now: Instant): Promise<void> => {
  await found.update({ ...document, arrival: 'baseline', state: 'waiting', attempts: 0, nextAttemptAt: now });
  await queue.requestReading(document.urn);
};

const isRecorded = (ids: ReadonlySet<string>, urn: string, fileId: string): boolean =>
  (['read', 'unread'] as const).some((what) => ids.has(documentEntryId({ urn, fileId }, what)));

const missingWelcome = ({ phase }: Seen, authority: Authority, ids: ReadonlySet<string>): readonly Gap[] => {
  const id = welcomeId(authority);
  const isMissing = phase === 'watching' && !ids.has(noticeEntryId(authority.urn, id));
  return isMissing ? [{ id, authority, what: 'the welcome: no alert is in the ledger', url: null }] : [];
};

const missingEvents = ({ items }: Seen, authority: Authority, entries: readonly HistoryEntry[]): readonly Gap[] => {
  const known = new Set(entries.flatMap(({ event }) => event?.id ?? []));
  const told = items.filter(({ about }) => about?.includes('-event-') === true);
  return told
    .filter(({ about }) => about !== null && !known.has(about))
    .map(({ about, title, url }) => ({
      id: `${about}`,
      authority,
      what: `“${title}”: no alert is in the ledger`,
      url,
    }));
};

const neverTried = (authority: Authority, entries: readonly HistoryEntry[], now: Instant): readonly Gap[] =>
  entries.flatMap(({ alert }) =>
    alert?.state === 'pending' && alert.lastError === null && addMinutes(alert.raisedAt, PATIENCE_MINUTES) < now
      ? [
          {
            id: `${alert.message.alertId}-not-sent`,
            authority,
            what: `“${alert.message.subject}” waits since ${alert.raisedAt} and was not tried`,
            url: null,
            isTriedAgain: true,
          },
        ]
      : [],
  );

const seenOf = async ({ found, coverage, states }: ReconcileDeps, { urn }: Authority): Promise<Seen> => ({
  documents: await found.ofCouncil(urn),
  items: await coverage.ofCouncil(urn),
  phase: (await states.watch(urn))?.phase,
});

type Found = { gaps: readonly Gap[]; lost: readonly FoundDocument[] };

const gapsOf = async (deps: ReconcileDeps, authority: Authority, now: Instant): Promise<Found> => {
  // the ledger last: what another function records meanwhile is in it before it counts as seen
  const seen = await seenOf(deps, authority);
  const entries = await deps.history.entriesOf(authority.urn);
  const ids = new Set(entries.map(({ id }) => id));
  // a reader that ended before its digest has left nothing that waits to be read
  if (lateWithoutMessage(entries).length > 0) await deps.queue.requestReading(authority.urn);
  const lost = lostDocuments(seen, ids);
  const gaps = [
    ...missingDocuments(lost, authority),
    ...untold(seen, authority, now),
    ...missingWelcome(seen, authority, ids),
    ...missingEvents(seen, authority, entries),
    ...neverTried(authority, entries, now),
  ];
  return { gaps, lost };
};

const missingHeartbeat = async (
  { history, states }: ReconcileDeps,
  { authorities, heartbeats }: Watching,
  now: Instant,
): Promise<readonly Gap[]> => {
  const due = lastDue('heartbeat', addMinutes(now, -PATIENCE_MINUTES / 2));
  const watches = await Promise.all(authorities.map(({ urn }) => states.watch(urn)));
  const watched = watches.some((watch) => watch !== undefined && watch.watchedSince < due);
  if (heartbeats === false || !watched) return [];
  const id = heartbeatId(due);
  return (await history.entry(null, noticeEntryId('monitor', id))) === undefined
    ? [{ id, authority: null, what: `the weekly proof of life of ${londonDate(due)} is not in the ledger`, url: null }]
    : [];
};

/**
 * Compares what the monitor has seen with what its ledger shows: the operator hears of each gap once. A
 * document whose entry was lost is read again into the history; late documents that no digest has named are put back on
 * the queue.
 */
export const reconcile = async (deps: ReconcileDeps, watching: Watching): Promise<{ gaps: number }> => {
  const now = deps.clock.now();
  const found: Found[] = [];
  for (const authority of watching.authorities) found.push(await gapsOf(deps, authority, now));
  const gaps = [...(await missingHeartbeat(deps, watching, now)), ...found.flatMap((one) => one.gaps)];
  for (const gap of gaps) await deps.history.record(noticeEntry('operator', null, gapMessage(gap, now), now));
  for (const document of found.flatMap(({ lost }) => lost)) await readAgain(deps, document, now);
  if (londonTime(now).hour >= OFFICE_OPENS) await tellHeldDocuments(deps, watching.authorities);
  deps.log('reconciled', { gaps: gaps.length });
  return { gaps: gaps.length };
};
