import { type Alert, type Message, pendingAlert } from '../../../shared/domain/alert.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import { publicationId } from '../../../shared/domain/publication-id.ts';
import { MEDWAY, NOON } from './councils.ts';

export const aMessage = (facts: Partial<Message> = {}): Message => ({
  alertId: '80522-50297101-visit-findings',
  topic: 'alerts',
  kind: 'visit-findings',
  authority: 'medway',
  severity: 1,
  direction: 'none',
  confirms: null,
  subject: 'Medway: focused visit, no grade given',
  email: 'Ofsted published a letter on a focused visit.',
  sms: null,
  changes: [],
  sources: [],
  ...facts,
});

/** An alert that went out a minute after it was raised. */
export const anAlert = (message: Partial<Message> = {}, facts: Partial<Alert> = {}): Alert => ({
  ...pendingAlert(aMessage(message), NOON),
  state: 'sent',
  attempts: 1,
  sentAt: '2026-02-02T12:01:00.000Z',
  messageId: 'message-1',
  ...facts,
});

/** The entry with which a publication came into the history. */
export const published = (publication: Publication, facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: `${publication.urn}/${publicationId(publication)}/${publication.status}`,
  urn: publication.urn,
  type: 'published',
  date: publication.published,
  recordedAt: NOON,
  publication,
  alert: null,
  ...facts,
});

/** An entry that holds a message and no document. */
export const aNotice = (alert: Alert, facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: `notice/${alert.message.alertId}`,
  urn: MEDWAY.urn,
  type: 'notice',
  date: '2026-02-02',
  recordedAt: NOON,
  publication: null,
  alert,
  ...facts,
});
