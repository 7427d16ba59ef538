import type { DocumentKind } from '../../domain/document-kind.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { readAssuranceVisit } from './assurance-visit.ts';
import { readFocusedVisit } from './focused-visit.ts';
import { readJtai } from './jtai.ts';
import { readMonitoringVisit } from './monitoring-visit.ts';
import { readSendArea } from './send-area.ts';
import { readSendRevisit } from './send-revisit.ts';

const READERS: Partial<Record<DocumentKind, (text: DocumentText) => ReadingResult>> = {
  'focused-visit': readFocusedVisit,
  'monitoring-visit': readMonitoringVisit,
  'assurance-visit': readAssuranceVisit,
  jtai: readJtai,
  'send-area-inspection': readSendArea,
  'send-revisit': readSendRevisit,
};

/** Reads a visit letter or an area SEND report of a kind already known. Never yields a judgement. */
export const readLetter = (text: DocumentText, kind: DocumentKind): ReadingResult =>
  READERS[kind]?.(text) ?? {
    status: 'unread',
    reason: 'unknown-layout',
    detail: 'No reader knows the layout of this document.',
    certain: { kind },
  };
