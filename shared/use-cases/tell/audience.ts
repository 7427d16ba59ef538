import type { Alert, Message, Topic } from '../../domain/alert.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { noAudienceMessage } from '../../messages/no-audience-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from './notice-entry.ts';

type AudienceDeps = Pick<Deps, 'history' | 'publisher' | 'clock'>;

const NOBODY_LISTENS = 'nobody has confirmed a subscription';

/** Alerts to a topic that nobody listens to wait, untried; the operator is told, once a week at most. */
const tellNoAudience = async ({ history, clock }: AudienceDeps, waiting: Message): Promise<void> => {
  const now = clock.now();
  if (waiting.topic === 'alerts')
    await history.record(noticeEntry('operator', null, noAudienceMessage(waiting, now), now));
};

/** Whether a topic has anybody to hear it: asked once a run, and only when there is something to tell. */
export const audiences = (deps: AudienceDeps) => {
  const known = new Map<Topic, boolean>();
  return async (message: Message): Promise<boolean> => {
    const said = known.get(message.topic);
    if (said !== undefined) return said;
    const found = await deps.publisher.hasAudience(message.topic);
    known.set(message.topic, found);
    if (!found) await tellNoAudience(deps, message);
    return found;
  };
};

/** Says in the ledger, once, why an alert waits. */
export const noteWaiting = async ({ history }: AudienceDeps, entry: HistoryEntry, alert: Alert): Promise<void> => {
  if (alert.lastError === NOBODY_LISTENS) return;
  const waiting = { ...alert, lastError: NOBODY_LISTENS };
  await (alert.sealed === undefined ? history.updateUnsealed(entry, waiting) : history.updateAlert(entry, waiting));
};
