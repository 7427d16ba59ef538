import { type Message, pendingAlert } from '../../domain/alert.ts';
import type { Instant } from '../../domain/dates.ts';
import type { HistoryEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';

/** The entry of a message without a document; `owner` is the council's URN, or who of the monitor speaks. */
export const noticeEntry = (owner: string, urn: string | null, message: Message, now: Instant): HistoryEntry => ({
  id: `${owner}/${message.alertId}`,
  urn,
  type: 'notice',
  date: londonDate(now),
  recordedAt: now,
  publication: null,
  alert: pendingAlert(message, now),
});
