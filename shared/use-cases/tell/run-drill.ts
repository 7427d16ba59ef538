import type { Instant } from '../../domain/dates.ts';
import { type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import { drillMessage } from '../../messages/operator-messages.ts';
import type { Deps } from '../deps.ts';
import { publishAlerts } from './publish-alerts.ts';

/** `seconds` from the moment it was recorded to the moment it was accepted, or given up. */
export type DrillOutcome =
  | { kind: 'delivered'; seconds: number }
  | { kind: 'not-delivered'; seconds: number; because: string };

/** Brings the drill a step further: publishes it, or waits for the publisher that runs elsewhere. */
export type Step = (entry: HistoryEntry) => Promise<unknown>;

/** The ledger with one alert in its outbox: a drill must not send what waits there for its own time. */
const onlyThis = (history: Deps['history'], { urn, id }: HistoryEntry): Deps['history'] => ({
  record: (entry) => history.record(entry),
  entriesOf: (council) => history.entriesOf(council),
  entry: (council, entryId) => history.entry(council, entryId),
  alerts: (query) => history.alerts(query),
  claim: (entry, until) => history.claim(entry, until),
  updateAlert: (entry, alert) => history.updateAlert(entry, alert),
  updateUnsealed: (entry, alert) => history.updateUnsealed(entry, alert),
  saveReading: (fileId, reading) => history.saveReading(fileId, reading),
  reading: (fileId) => history.reading(fileId),
  pendingAlerts: async () => {
    const entry = await history.entry(urn, id);
    return entry?.alert?.state === 'pending' ? [entry] : [];
  },
});

/** Publishes the drill from here, the way every alert is published. */
export const publishFrom =
  (deps: Pick<Deps, 'history' | 'publisher' | 'clock' | 'log'>): Step =>
  (entry) =>
    // a drill goes to the operator, whose messages link no page
    publishAlerts({ ...deps, site: '', history: onlyThis(deps.history, entry) });

const secondsBetween = (from: Instant, to: Instant): number => (Date.parse(to) - Date.parse(from)) / 1_000;

/** Why the step failed, or null: whatever breaks on the way to the reader is what a drill is there to find. */
const faultOf = async (step: Promise<unknown>): Promise<string | null> =>
  step.then(
    () => null,
    (fault: unknown) => (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)),
  );

/**
 * Records a labelled test message to the operator and takes it through these steps until the ledger shows it sent or
 * refused, or the time is up. One that was not delivered stays in the outbox, as any alert does.
 */
export const runDrill = async (
  { history, clock }: Pick<Deps, 'history' | 'clock'>,
  step: Step,
  patienceSeconds: number,
): Promise<DrillOutcome> => {
  const started = clock.now();
  const entry = noticeEntry('operator', null, drillMessage(started), started);
  await history.record(entry);
  for (;;) {
    const fault = await faultOf(step(entry));
    const alert = (await history.entry(entry.urn, entry.id))?.alert;
    const seconds = secondsBetween(started, alert?.sentAt ?? clock.now());
    if (alert?.state === 'sent') return { kind: 'delivered', seconds };
    const because = fault ?? alert?.lastError ?? null;
    if (because !== null) return { kind: 'not-delivered', seconds, because };
    if (seconds >= patienceSeconds) return { kind: 'not-delivered', seconds, because: 'nobody has published it yet' };
  }
};
