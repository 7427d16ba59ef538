import type { Publication } from '../../../shared/domain/publication.ts';
import { fileUrl } from '../../../shared/sources/ofsted/urls.ts';
import { MEDWAY } from './councils.ts';

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
