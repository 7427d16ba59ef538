import type { Alert, Message, Topic } from '../../domain/alert.ts';
import { type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import { countedAnew, isCountDue } from '../../domain/readership.ts';
import { noAudienceMessage, unreachableTopicMessage } from '../../messages/undelivered-message.ts';
import type { Audience } from '../../ports.ts';
import type { Deps } from '../deps.ts';

type AudienceDeps = Pick<Deps, 'history' | 'publisher' | 'clock'>;

type Deaf = Extract<Audience, { kind: 'not-heard' }>;

export const NOBODY_LISTENS = 'nobody has confirmed a subscription';

/** Whether a message would reach nobody. The heartbeat still goes out if only people who chose the heartbeat are left. */
export const reachesNobody = (audience: Audience, { kind }: Message): audience is Deaf =>
  audience.kind === 'not-heard' && !(kind === 'heartbeat' && audience.missing.withoutNews > 0);

export const isGone = (audience: Audience): boolean => audience.kind === 'unreachable' && audience.lasting;

/** Who listens to a topic: asked once a run. */
export const audiences = ({ publisher }: AudienceDeps) => {
  const known = new Map<Topic, Promise<Audience>>();
  return (topic: Topic): Promise<Audience> => {
    const asked = known.get(topic) ?? publisher.audience(topic);
    known.set(topic, asked);
    return asked;
  };
};

/** Tells the operator at once, and every day, that the readers' topic is gone, even if no alert is waiting. */
export const tellUnreachable = async ({ history, clock }: AudienceDeps, readers: Audience): Promise<void> => {
  if (readers.kind !== 'unreachable' || !readers.lasting) return;
  const now = clock.now();
  await history.record(noticeEntry('operator', null, unreachableTopicMessage(readers.reason, now), now));
};

/** Notes once in the ledger that an alert waits because nobody is subscribed; the operator hears once a week at most. */
export const noteDeaf = async (
  { history, clock }: Pick<AudienceDeps, 'history' | 'clock'>,
  { entry, alert }: { entry: HistoryEntry; alert: Alert },
  { missing }: Deaf,
): Promise<void> => {
  const now = clock.now();
  if (alert.message.topic === 'alerts')
    await history.record(noticeEntry('operator', null, noAudienceMessage(alert.message, missing, now), now));
  if (alert.lastError === NOBODY_LISTENS) return;
  const waiting = { ...alert, lastError: NOBODY_LISTENS };
  await (alert.sealed === undefined ? history.updateUnsealed(entry, waiting) : history.updateAlert(entry, waiting));
};

/**
 * Counts the subscriptions again if the last count is old, so that lost readers are noticed. It runs after the alerts of
 * a run, since it takes long where there are many.
 */
export const countReaders = async ({
  publisher,
  states,
  clock,
}: Pick<Deps, 'publisher' | 'states' | 'clock'>): Promise<void> => {
  const known = await states.readership();
  const now = clock.now();
  if (!isCountDue(known, now)) return;
  const count = await publisher.subscriptions();
  if (count !== undefined) await states.saveReadership(countedAnew(known, count, now));
};
