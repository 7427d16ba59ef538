import type { Alert, Message } from '../../domain/alert.ts';
import { addMinutes } from '../../domain/dates.ts';
import { type Group, groupsOf, hasAlert, isDocumentAlert } from '../../domain/told-together.ts';
import { togetherMessage } from '../../messages/together-message.ts';
import { undeliveredMessage } from '../../messages/undelivered-message.ts';
import type { Deps } from '../deps.ts';
import { audiences, noteWaiting } from './audience.ts';
import { noticeEntry } from './notice-entry.ts';
import { type Envelope, sealGroup } from './seal-alerts.ts';
import { TEXTS_A_MONTH, textBudget } from './text-budget.ts';

const A_BATCH = 25;
const LONGEST_WAIT_MINUTES = 60;
/** Refusals in a row after which the operator is told. */
const REFUSALS_UNTIL_TOLD = 3;

type PublishDeps = Pick<Deps, 'history' | 'publisher' | 'clock' | 'log'>;

type SendDeps = PublishDeps & {
  hasAudience: ReturnType<typeof audiences>;
  withinBudget: ReturnType<typeof textBudget>;
};

const waitAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES);

/** The operator hears of alerts that do not go out; a message to the operator that fails has nobody left to tell. */
const tellOperator = async ({ history, clock }: PublishDeps, message: Message, reason: string): Promise<void> => {
  if (message.topic === 'operator') return;
  const now = clock.now();
  await history.record(noticeEntry('operator', null, undeliveredMessage(message, reason), now));
};

/** What an attempt came to, noted with the alert and with those it carried; the alert that gives the message its id first. */
const note = async ({ history }: PublishDeps, { lead, carried }: Envelope, after: Partial<Alert>): Promise<void> => {
  for (const entry of [lead, ...carried]) await history.updateAlert(entry, { ...entry.alert, ...after });
};

const messageOf = ({ lead, carried }: Envelope): Message =>
  isDocumentAlert(lead) ? togetherMessage([lead, ...carried]) : lead.alert.message;

const send = async (deps: SendDeps, envelope: Envelope): Promise<'sent' | 'refused'> => {
  const { publisher, clock, log } = deps;
  const message = await deps.withinBudget(messageOf(envelope));
  const outcome = await publisher.publish(message);
  const now = clock.now();
  const attempts = envelope.lead.alert.attempts + 1;
  if (outcome.kind === 'accepted') {
    const { messageId } = outcome;
    await note(deps, envelope, { state: 'sent', attempts, sentAt: now, messageId, lastError: null });
    log('alert-sent', { alertId: message.alertId, kind: message.kind });
    return 'sent';
  }
  log('alert-refused', { alertId: message.alertId, attempts, reason: outcome.reason });
  if (attempts === REFUSALS_UNTIL_TOLD) await tellOperator(deps, message, outcome.reason);
  const nextAttemptAt = addMinutes(now, waitAfter(attempts));
  await note(deps, envelope, { attempts, nextAttemptAt, lastError: outcome.reason });
  return 'refused';
};

/** Sends what is to go out with this alert, or notes why it waits. */
const handle = async (deps: SendDeps, group: Group): Promise<keyof PublishSummary> => {
  if (!(await deps.hasAudience(group[0].alert.message))) {
    for (const entry of group) await noteWaiting(deps, entry, entry.alert);
    return 'waiting';
  }
  const envelope = await sealGroup(deps, group);
  return envelope === undefined ? 'waiting' : send(deps, envelope);
};

/** Messages that went out or were refused, and alerts that wait for an audience or for the one that carries them. */
export type PublishSummary = { sent: number; refused: number; waiting: number };

/**
 * Drains the outbox, oldest first; documents of one day go out in one message (ADR 0007). An alert is marked sent only
 * after it was accepted: a crash between the two repeats it with the same `alertId`, none is lost. One refused alert
 * never holds up the others. While nobody has confirmed a subscription, alerts wait as they are.
 */
export const publishAlerts = async (deps: PublishDeps, textsAMonth = TEXTS_A_MONTH): Promise<PublishSummary> => {
  const counts = { sent: 0, refused: 0, waiting: 0 };
  const sending = { ...deps, hasAudience: audiences(deps), withinBudget: textBudget(deps, textsAMonth) };
  // alerts that wait stay listed
  const handled = new Set<string>();
  for (;;) {
    const batch = await deps.history.pendingAlerts(deps.clock.now(), A_BATCH + counts.waiting);
    const fresh = batch.filter(({ id }) => !handled.has(id));
    if (fresh.length === 0) return counts;
    for (const { id } of fresh) handled.add(id);
    for (const group of groupsOf(fresh.filter(hasAlert))) {
      const outcome = await handle(sending, group);
      counts[outcome] += outcome === 'waiting' ? group.length : 1;
    }
  }
};
