import type { Alert, Message } from '../domain/alert.ts';
import { addMinutes } from '../domain/dates.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { undeliveredMessage } from '../wording/undelivered-message.ts';
import { audiences, noteWaiting } from './audience.ts';
import type { Deps } from './deps.ts';
import { noticeEntry } from './notice-entry.ts';
import { TEXTS_A_MONTH, textBudget } from './text-budget.ts';

const A_BATCH = 25;
const LONGEST_WAIT_MINUTES = 60;
/** Refusals in a row after which the operator is told. */
const REFUSALS_UNTIL_TOLD = 3;

type PublishDeps = Pick<Deps, 'history' | 'publisher' | 'clock' | 'log'>;

type SendDeps = PublishDeps & { withinBudget: ReturnType<typeof textBudget> };

const waitAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES);

/** The operator hears of alerts that do not go out; a message to the operator that fails has nobody left to tell. */
const tellOperator = async ({ history, clock }: PublishDeps, message: Message, reason: string): Promise<void> => {
  if (message.topic === 'operator') return;
  const now = clock.now();
  await history.record(noticeEntry('operator', null, undeliveredMessage(message, reason), now));
};

const send = async (deps: SendDeps, entry: HistoryEntry, alert: Alert): Promise<'sent' | 'refused'> => {
  const { history, publisher, clock, log } = deps;
  const message = await deps.withinBudget(alert.message);
  const outcome = await publisher.publish(message);
  const now = clock.now();
  const attempts = alert.attempts + 1;
  if (outcome.kind === 'accepted') {
    const { messageId } = outcome;
    await history.updateAlert(entry, { ...alert, state: 'sent', attempts, sentAt: now, messageId, lastError: null });
    log('alert-sent', { alertId: message.alertId, kind: message.kind });
    return 'sent';
  }
  log('alert-refused', { alertId: message.alertId, attempts, reason: outcome.reason });
  if (attempts === REFUSALS_UNTIL_TOLD) await tellOperator(deps, message, outcome.reason);
  const nextAttemptAt = addMinutes(now, waitAfter(attempts));
  await history.updateAlert(entry, { ...alert, attempts, nextAttemptAt, lastError: outcome.reason });
  return 'refused';
};

export type PublishSummary = { sent: number; refused: number; waiting: number };

/**
 * Drains the outbox, oldest first. An alert is marked sent only after it was accepted: a crash between the two repeats
 * it with the same `alertId`, none is lost. One refused alert never holds up the others. While nobody has confirmed a
 * subscription, alerts wait as they are.
 */
export const publishAlerts = async (deps: PublishDeps, textsAMonth = TEXTS_A_MONTH): Promise<PublishSummary> => {
  const counts = { sent: 0, refused: 0, waiting: 0 };
  const hasAudience = audiences(deps);
  const withinBudget = textBudget(deps, textsAMonth);
  // alerts that wait stay listed
  const handled = new Set<string>();
  for (;;) {
    const batch = await deps.history.pendingAlerts(deps.clock.now(), A_BATCH + counts.waiting);
    const fresh = batch.filter(({ id }) => !handled.has(id));
    if (fresh.length === 0) return counts;
    for (const entry of fresh) {
      handled.add(entry.id);
      if (entry.alert === null) continue;
      if (await hasAudience(entry.alert.message))
        counts[await send({ ...deps, withinBudget }, entry, entry.alert)] += 1;
      else {
        await noteWaiting(deps, entry, entry.alert);
        counts.waiting += 1;
      }
    }
  }
};
