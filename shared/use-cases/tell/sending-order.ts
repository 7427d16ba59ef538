import { CLAIM_MINUTES } from '../../domain/alert.ts';
import { addMinutes, type Instant } from '../../domain/dates.ts';
import type { AlertEntry } from '../../domain/one-message.ts';

/** After this many refusals in a row the operator hears of it, and later alerts no longer wait. */
export const REFUSALS_UNTIL_TOLD = 3;
/** After this long a follow-up is sent even if the message it follows has not been: out of order beats never. */
const PASSED_AFTER_MINUTES = 12 * 60;

/** Whether another publisher sends it at this moment. A claim for longer than claims last was made by a wrong clock. */
export const isInHand = ({ alert: { claimedUntil } }: AlertEntry, now: Instant): boolean =>
  claimedUntil !== undefined && now < claimedUntil && claimedUntil <= addMinutes(now, CLAIM_MINUTES);

/** Whether a message confirms, corrects or revises another, and makes no sense before it. */
const answers = ({ alert: { message } }: AlertEntry, { alert: first }: AlertEntry): boolean =>
  [message.confirms, ...(message.answers ?? []).map(({ alertId }) => alertId)].includes(first.message.alertId);

/** In the order of raising, but that what answers another comes after it: both may be raised in one moment. */
export const inSendingOrder = (entries: readonly AlertEntry[]): readonly AlertEntry[] => {
  const placed = new Set<AlertEntry>();
  const place = (entry: AlertEntry): void => {
    if (placed.has(entry)) return;
    for (const first of entries) if (first !== entry && answers(entry, first)) place(first);
    placed.add(entry);
  };
  for (const entry of entries) place(entry);
  return [...placed];
};

/**
 * What was to go out and did not, by council. Messages about a council leave in the order in which they were raised: a
 * later one waits while an earlier one is in another publisher's hand or was refused a few times only.
 */
export class StillAhead {
  readonly #byCouncil = new Map<string, AlertEntry[]>();

  add(entry: AlertEntry): void {
    if (entry.urn === null) return;
    this.#byCouncil.set(entry.urn, [...(this.#byCouncil.get(entry.urn) ?? []), entry]);
  }

  holdUp(entry: AlertEntry, now: Instant): boolean {
    const ahead = entry.urn === null ? [] : (this.#byCouncil.get(entry.urn) ?? []);
    return ahead.some(
      (first) =>
        isInHand(first, now) ||
        first.alert.attempts < REFUSALS_UNTIL_TOLD ||
        (answers(entry, first) && now < addMinutes(first.alert.raisedAt, PASSED_AFTER_MINUTES)),
    );
  }
}
