import type { DocumentKind } from '../../domain/document-kind.ts';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentText } from '../document-text.ts';
import { readJtai } from './jtai.ts';
import { readSendArea } from './send-area.ts';
import { readSendRevisit } from './send-revisit.ts';
import { readAssuranceVisit, readFocusedVisit, readMonitoringVisit } from './visit-letter.ts';

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
