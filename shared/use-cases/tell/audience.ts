import type { Alert, Message, Topic } from '../../domain/alert.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { noAudienceMessage } from '../../messages/no-audience-message.ts';
import { unreachableTopicMessage } from '../../messages/unreachable-topic-message.ts';
import type { Audience } from '../../ports.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from './notice-entry.ts';

type AudienceDeps = Pick<Deps, 'history' | 'publisher' | 'clock'>;

export const NOBODY_LISTENS = 'nobody has confirmed a subscription';

export const isDeaf = (audience: Audience): boolean => audience.kind === 'counted' && audience.confirmed === 0;

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

/** The operator hears at once, and every day, of a readers' topic that is gone: also while nothing is to be told. */
export const tellUnreachable = async ({ history, clock }: AudienceDeps, readers: Audience): Promise<void> => {
  if (readers.kind !== 'unreachable' || !readers.lasting) return;
  const now = clock.now();
  await history.record(noticeEntry('operator', null, unreachableTopicMessage(readers.reason, now), now));
};

/** Says in the ledger, once, why an alert waits for somebody to listen; the operator is told, once a week at most. */
export const noteDeaf = async ({ history, clock }: AudienceDeps, entry: HistoryEntry, alert: Alert): Promise<void> => {
  if (alert.message.topic === 'alerts') await tellNoAudience({ history, clock }, alert.message);
  if (alert.lastError === NOBODY_LISTENS) return;
  const waiting = { ...alert, lastError: NOBODY_LISTENS };
  await (alert.sealed === undefined ? history.updateUnsealed(entry, waiting) : history.updateAlert(entry, waiting));
};

const tellNoAudience = async ({ history, clock }: Pick<Deps, 'history' | 'clock'>, waiting: Message): Promise<void> => {
  const now = clock.now();
  await history.record(noticeEntry('operator', null, noAudienceMessage(waiting, now), now));
};
