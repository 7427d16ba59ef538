import type { Alert, Heard, Message, Severity } from './alert.ts';
import type { HistoryEntry } from './history.ts';
import { type AlertEntry, hasAlert } from './one-message.ts';

const louder = (a: Severity, b: Severity): Severity => (a > b ? a : b);

const union = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

/** The attributes a subscription filters on: the message's own, plus those of every message it follows up. */
export const heardBy = (message: Message): Omit<Heard, 'alertId'> => {
  const answers = message.answers ?? [];
  return {
    kinds: union(message.together?.map(({ kind }) => kind) ?? [message.kind], ...answers.map(({ kinds }) => kinds)),
    severity: answers.reduce<Severity>((most, { severity }) => louder(most, severity), message.severity),
    directions: union([message.direction], ...answers.map(({ directions }) => directions)),
    text: message.sms !== null || answers.some(({ text }) => text),
  };
};

/** The alerts that went out in one message with this one, itself among them. */
const groupOf = (entry: AlertEntry, all: readonly AlertEntry[]): readonly AlertEntry[] => {
  const { sealed } = entry.alert;
  if (sealed === undefined) return [entry];
  if ('carries' in sealed) return [entry, ...all.filter(({ id }) => sealed.carries.includes(id))];
  const lead = all.find(({ id }) => id === sealed.carriedBy);
  return lead === undefined ? [entry] : [entry, lead, ...groupOf(lead, all).filter((one) => one.id !== entry.id)];
};

const heardAs = (entry: AlertEntry, all: readonly AlertEntry[]): Heard => {
  const each = groupOf(entry, all).map(({ alert }) => heardBy(alert.message));
  return {
    alertId: entry.alert.message.alertId,
    kinds: union(...each.map(({ kinds }) => kinds)),
    severity: each.reduce<Severity>((most, { severity }) => louder(most, severity), 0),
    directions: union(...each.map(({ directions }) => directions)),
    text: each.some(({ text }) => text),
  };
};

/**
 * The message as an answer to those of these entries that `isAnswered` names: whatever choice let one of them through
 * lets this through. What sets a message right (`asLoud`) has at least its level as well.
 */
export const answering = (
  message: Message,
  entries: readonly HistoryEntry[],
  isAnswered: (first: Alert) => boolean,
  asLoud: (first: Alert) => boolean,
): Message => {
  const all = entries.filter(hasAlert);
  const answered = all.filter(
    ({ alert }) =>
      alert.message.alertId !== message.alertId && alert.message.topic === message.topic && isAnswered(alert),
  );
  if (answered.length === 0) return message;
  const levels = answered.filter(({ alert }) => asLoud(alert)).map(({ alert }) => alert.message.severity);
  return {
    ...message,
    severity: levels.reduce(louder, message.severity),
    answers: answered.map((entry) => heardAs(entry, all)),
  };
};
