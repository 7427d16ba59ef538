import { type Alert, type Message, pendingAlert } from '../../shared/domain/alert.ts';
import { type Authority, authorityBySlug } from '../../shared/domain/authority.ts';
import type { CoverageItem } from '../../shared/domain/coverage.ts';
import type { FoundDocument, HistoryEntry } from '../../shared/domain/history.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import { publicationId } from '../../shared/domain/publication-id.ts';
import type { Finding, Reading } from '../../shared/domain/reading.ts';
import { newSourceState, type SourceState, type WatchState } from '../../shared/domain/source-state.ts';
import { fileUrl } from '../../shared/sources/ofsted/urls.ts';

/** Things of the domain with sensible values, so that a test names only what it is about. All are of Medway. */

export const council = (slug: string): Authority => {
  const found = authorityBySlug(slug);
  if (found === undefined) throw new Error(`no council has the slug ${slug}`);
  return found;
};

export const MEDWAY = council('medway');
export const SWINDON = council('swindon');

/** Within office hours on a working day. */
export const NOON = '2026-02-02T12:00:00.000Z';

/** A focused visit; `fileId` also sets its address. */
export const aVisit = (facts: Partial<Publication> = {}): Publication => {
  const fileId = facts.fileId === undefined ? '50297101' : facts.fileId;
  return {
    fileId,
    urn: MEDWAY.urn,
    url: fileId === null ? null : fileUrl(fileId),
    label: 'Focused visit',
    kind: 'focused-visit',
    framework: null,
    published: '2026-01-12',
    inspectionStart: '2025-11-25',
    inspectionEnd: '2025-11-26',
    judgements: {},
    sendOutcome: null,
    focus: ['front-door'],
    priorityActions: 0,
    priorityActionsCarriedOver: 0,
    needsToImprove: 0,
    arrival: 'new',
    status: 'read',
    unread: null,
    revises: null,
    sha256: 'ab'.repeat(32),
    readerVersion: '1',
    source: null,
    ...facts,
  };
};

/** The inspection of July 2023: good overall. */
export const anIlacs = (facts: Partial<Publication> = {}): Publication =>
  aVisit({
    fileId: '50227723',
    label: 'Children’s services inspection',
    kind: 'ilacs',
    framework: 'ilacs-2023',
    published: '2023-09-11',
    inspectionStart: '2023-07-17',
    inspectionEnd: '2023-07-28',
    judgements: {
      'leaders-impact': 'good',
      'help-and-protection': 'requires-improvement',
      'in-care': 'good',
      'care-leavers': 'good',
      'overall-effectiveness': 'good',
    },
    focus: [],
    needsToImprove: 1,
    ...facts,
  });

/** The inspection of July 2019, before care leavers were judged apart: inadequate overall. */
export const anOlderIlacs = (facts: Partial<Publication> = {}): Publication =>
  anIlacs({
    fileId: '50103321',
    framework: 'ilacs-2018',
    published: '2019-08-27',
    inspectionStart: '2019-07-15',
    inspectionEnd: '2019-07-26',
    judgements: {
      'leaders-impact': 'inadequate',
      'help-and-protection': 'inadequate',
      'in-care-and-care-leavers': 'requires-improvement',
      'overall-effectiveness': 'inadequate',
    },
    ...facts,
  });

/** A document nobody could read yet. */
export const anUnread = (facts: Partial<Publication> = {}): Publication =>
  anIlacs({
    fileId: '50299000',
    published: '2026-01-20',
    inspectionStart: null,
    inspectionEnd: null,
    framework: null,
    judgements: {},
    needsToImprove: 0,
    status: 'unread',
    unread: { reason: 'readings-disagree', detail: 'The table and the headings differ on page 1.' },
    ...facts,
  });

export const aFinding = (facts: Partial<Finding> = {}): Finding => ({
  theme: 'front-door',
  direction: 'improved',
  comparesWith: 'the last inspection',
  quote: 'Decisions at the front door are quicker than at the last inspection.',
  page: 2,
  ...facts,
});

/** What was read in a publication. */
export const aReading = (of: Publication = anIlacs(), facts: Partial<Reading> = {}): Reading => ({
  kind: of.kind,
  urn: of.urn,
  framework: of.framework,
  inspectionStart: of.inspectionStart,
  inspectionEnd: of.inspectionEnd,
  published: of.published,
  judgements: of.judgements,
  sendOutcome: of.sendOutcome,
  previousOverall: null,
  needsToImprove: [],
  priorityActions: [],
  priorityActionsCarriedOver: of.priorityActionsCarriedOver,
  focus: of.focus,
  findings: [],
  evidence: {},
  ...facts,
});

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

export const aFoundDocument = (facts: Partial<FoundDocument> = {}): FoundDocument => ({
  urn: MEDWAY.urn,
  fileId: '50297101',
  url: fileUrl(facts.fileId ?? '50297101'),
  label: 'Focused visit',
  listedEnd: '2025-11-26',
  published: '2026-01-12',
  foundAt: NOON,
  arrival: 'new',
  state: 'waiting',
  told: false,
  attempts: 0,
  nextAttemptAt: NOON,
  lastFailure: null,
  ...facts,
});

export const aWatch = (facts: Partial<WatchState> = {}): WatchState => ({
  urn: MEDWAY.urn,
  watchedSince: '2026-01-01T09:00:00.000Z',
  phase: 'watching',
  listedLatest: null,
  pageCheckedAt: NOON,
  pageValidators: null,
  ...facts,
});

/** A source that answered at noon. */
export const aSourceState = (facts: Partial<SourceState> = {}): SourceState => ({
  ...newSourceState(facts.sourceId ?? 'ofsted-listing'),
  lastPolledAt: NOON,
  lastHealthyAt: NOON,
  lastGoodCount: 153,
  ...facts,
});

export const aCoverageItem = (facts: Partial<CoverageItem> = {}): CoverageItem => ({
  id: 'news-1',
  urn: MEDWAY.urn,
  source: 'kentonline',
  outlet: 'KentOnline',
  url: 'https://news.example/medway-children',
  title: 'Inspectors visit children’s services',
  published: '2026-01-13T08:00:00.000Z',
  foundAt: NOON,
  event: 'focused-visit',
  claims: { newRatings: {}, pastRatings: [] },
  because: 'visit-outcome: inspectors visited',
  about: '50297101',
  ...facts,
});
