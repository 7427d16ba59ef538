import { type Alert, CLAIM_MINUTES, LONGEST_WAIT_FOR_SENDING, type Message } from '../../domain/alert.ts';
import { addMinutes } from '../../domain/dates.ts';
import { type HistoryEntry, noticeEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { type AlertEntry, type Group, groupsOf, hasAlert, isDocumentAlert } from '../../domain/one-message.ts';
import type { Publication } from '../../domain/publication.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { withNextDateAndPage } from '../../messages/next-steps.ts';
import { togetherMessage } from '../../messages/together-message.ts';
import { noAudienceId, undeliveredMessage } from '../../messages/undelivered-message.ts';
import type { Audience, PublishOutcome } from '../../ports.ts';
import type { Deps } from '../deps.ts';
import { audiences, isGone, NOBODY_LISTENS, noteDeaf, reachesNobody, tellUnreachable } from './audience.ts';
import { type Envelope, sealGroup } from './seal-alerts.ts';
import { inSendingOrder, isInHand, REFUSALS_UNTIL_TOLD, StillAhead } from './sending-order.ts';
import { TEXTS_A_MONTH, textBudget } from './text-budget.ts';

const A_BATCH = 25;

type PublishDeps = Pick<Deps, 'history' | 'publisher' | 'clock' | 'log' | 'site'>;

/** One run of the publisher. */
type Run = PublishDeps & {
  audienceOf: ReturnType<typeof audiences>;
  withinBudget: ReturnType<typeof textBudget>;
  ahead: StillAhead;
  known: ReturnType<typeof publications>;
};

const waitAfter = (attempts: number): number => Math.min(2 ** (attempts - 1), LONGEST_WAIT_FOR_SENDING);

/** The operator hears of alerts that do not go out; a message to the operator that fails has nobody left to tell. */
const tellOperator = async (
  { history, clock }: Pick<Deps, 'history' | 'clock'>,
  message: Message,
  reason: string,
): Promise<void> => {
  if (message.topic === 'operator') return;
  const now = clock.now();
  await history.record(noticeEntry('operator', null, undeliveredMessage(message, reason), now));
};

/** What an attempt came to, noted with the alert and with those it carried; the alert that gives the message its id first. */
const note = async ({ history }: PublishDeps, { lead, carried }: Envelope, after: Partial<Alert>): Promise<void> => {
  for (const entry of [lead, ...carried]) {
    const { claimedUntil: _free, ...alert } = entry.alert;
    await history.updateAlert(entry, { ...alert, ...after });
  }
};

const messageOf = ({ lead, carried }: Envelope): Message =>
  isDocumentAlert(lead) ? togetherMessage([lead, ...carried]) : lead.alert.message;

/** Drops a waiting notice to the operator that is no longer true, such as `undelivered` once the alert has been sent. */
const dropNotice = async ({ history }: PublishDeps, alertId: string): Promise<void> => {
  const entry = await history.entry(null, `operator/${alertId}`);
  // one that a publisher had in hand when it ended may have gone out: it is repeated, as any other
  if (entry?.alert?.state !== 'pending' || entry.alert.claimedUntil !== undefined) return;
  const { claimedUntil: _free, ...alert } = entry.alert;
  await history.updateAlert(entry, { ...alert, state: 'dropped', lastError: 'overtaken: the alert went out' });
};

/**
 * What each council had published when an alert was raised: a message that has to be repeated says the same, whatever
 * came between. The history is asked once a run, and again for an alert that was raised since.
 */
const publications = ({ history }: PublishDeps) => {
  const known = new Map<string, readonly HistoryEntry[]>();
  return async ({ urn, id, alert }: AlertEntry): Promise<readonly Publication[]> => {
    if (urn === null) return [];
    const asked = known.get(urn);
    const isKnown = asked?.some((entry) => entry.id === id) === true;
    const entries = isKnown ? asked : await history.entriesOf(urn);
    known.set(urn, entries);
    return publicationsOf(entries.filter(({ recordedAt }) => recordedAt <= alert.raisedAt));
  };
};

/** As readers get it: every email to them, of whatever kind, has the next date and the council's page. */
const forReaders = async ({ known, site }: Run, lead: AlertEntry, message: Message): Promise<Message> =>
  message.topic === 'alerts'
    ? withNextDateAndPage(message, await known(lead), londonDate(lead.alert.raisedAt), site)
    : message;

const tryOut = async ({ publisher }: Run, message: Message, audience: Audience): Promise<PublishOutcome> =>
  audience.kind === 'unreachable' ? { kind: 'refused', reason: audience.reason } : publisher.publish(message);

/** Sends the claimed alert. If SNS refuses it, the claim is released straight away. */
const send = async (run: Run, envelope: Envelope, audience: Audience): Promise<'sent' | 'refused'> => {
  const { clock, log } = run;
  const message = await forReaders(run, envelope.lead, await run.withinBudget(messageOf(envelope)));
  const outcome = await tryOut(run, message, audience);
  const now = clock.now();
  const { attempts } = envelope.lead.alert;
  if (outcome.kind === 'accepted') {
    const { messageId } = outcome;
    await note(run, envelope, { state: 'sent', attempts, sentAt: now, messageId, lastError: null });
    if (attempts > REFUSALS_UNTIL_TOLD) await dropNotice(run, undeliveredMessage(message, '').alertId);
    log('alert-sent', { alertId: message.alertId, kind: message.kind });
    return 'sent';
  }
  log('alert-refused', { alertId: message.alertId, attempts, reason: outcome.reason });
  if (attempts === REFUSALS_UNTIL_TOLD && !isGone(audience)) await tellOperator(run, message, outcome.reason);
  const nextAttemptAt = addMinutes(now, waitAfter(attempts));
  await note(run, envelope, { attempts, nextAttemptAt, lastError: outcome.reason });
  for (const entry of [envelope.lead, ...envelope.carried]) {
    const { claimedUntil: _free, ...alert } = entry.alert;
    run.ahead.add({ ...entry, alert: { ...alert, attempts } });
  }
  return 'refused';
};

/** Claims this alert and those sent with it; undefined if another publisher claimed it first or it must wait. */
const takeInHand = async (run: Run, group: Group): Promise<Envelope | undefined> => {
  const envelope = await sealGroup(run, group);
  if (envelope === undefined) return undefined;
  // what was listed may be old: another publisher may have sealed and claimed it since
  if (isInHand(envelope.lead, run.clock.now())) {
    run.ahead.add(envelope.lead);
    return undefined;
  }
  const until = addMinutes(run.clock.now(), CLAIM_MINUTES);
  const claimed = await run.history.claim(envelope.lead, until);
  if (claimed !== undefined && hasAlert(claimed)) return { ...envelope, lead: claimed };
  run.ahead.add({ ...envelope.lead, alert: { ...envelope.lead.alert, claimedUntil: until } });
  return undefined;
};

/** Sends what is to go out with this alert, or notes why it waits. */
const handle = async (run: Run, group: Group): Promise<keyof PublishSummary> => {
  const now = run.clock.now();
  const mustWait = (entry: AlertEntry): boolean => isInHand(entry, now) || run.ahead.holdUp(entry, now);
  if (group.some(mustWait)) {
    for (const entry of group) run.ahead.add(entry);
    return 'waiting';
  }
  const audience = await run.audienceOf(group[0].alert.message.topic);
  if (reachesNobody(audience, group[0].alert.message)) {
    for (const entry of group) await noteDeaf(run, { entry, alert: entry.alert }, audience);
    return 'waiting';
  }
  if (audience.kind === 'heard' && group[0].alert.lastError === NOBODY_LISTENS)
    await dropNotice(run, noAudienceId(now));
  const envelope = await takeInHand(run, group);
  return envelope === undefined ? 'waiting' : send(run, envelope, audience);
};

/** Messages that went out or were refused, and alerts that wait: for an audience, for their turn, for their carrier. */
export type PublishSummary = { sent: number; refused: number; waiting: number };

/**
 * Drains the outbox, oldest first; documents of one day go out in one message (ADR 0007). An alert is taken in hand before
 * it is sent (ADR 0009), so that two publishers at once send it once, and marked sent only after it was accepted: a death
 * between the two repeats it with the same `alertId`, none is lost. Messages about one council leave in their order; a
 * refused one holds up no other council. While nobody has confirmed a subscription, alerts wait as they are.
 */
export const publishAlerts = async (deps: PublishDeps, textsAMonth = TEXTS_A_MONTH): Promise<PublishSummary> => {
  const counts = { sent: 0, refused: 0, waiting: 0 };
  const audienceOf = audiences(deps);
  const withinBudget = textBudget(deps, textsAMonth);
  const run: Run = { ...deps, audienceOf, withinBudget, ahead: new StillAhead(), known: publications(deps) };
  await tellUnreachable(deps, await audienceOf('alerts'));
  // what waits or was refused may stay listed
  const handled = new Set<string>();
  for (;;) {
    const batch = await deps.history.pendingAlerts(deps.clock.now(), A_BATCH + counts.waiting + counts.refused);
    const fresh = batch.filter(({ id }) => !handled.has(id));
    if (fresh.length === 0) {
      deps.log('outbox-drained', counts);
      return counts;
    }
    for (const { id } of fresh) handled.add(id);
    for (const group of groupsOf(inSendingOrder(fresh.filter(hasAlert)))) {
      const outcome = await handle(run, group);
      counts[outcome] += outcome === 'waiting' ? group.length : 1;
    }
  }
};
