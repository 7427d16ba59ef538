import type { DocumentKind } from '../domain/document-kind.ts';
import type { ReadingResult } from '../domain/reading.ts';
import type { DocumentText } from './document-text.ts';
import { kindOfDocument } from './kind-of-document.ts';
import { readLetter } from './letters/read-letter.ts';
import { readIlacs } from './reports/ilacs.ts';
import { readLookedAfterChildren } from './reports/looked-after-children.ts';
import { readOther } from './reports/other-report.ts';
import { readSif } from './reports/sif.ts';

type ReadKind = (text: DocumentText, kind: DocumentKind) => ReadingResult;

const READERS: Record<DocumentKind, ReadKind> = {
  ilacs: readIlacs,
  sif: readSif,
  'looked-after-children': readLookedAfterChildren,
  'focused-visit': readLetter,
  'monitoring-visit': readLetter,
  'assurance-visit': readLetter,
  jtai: readLetter,
  'send-area-inspection': readLetter,
  'send-revisit': readLetter,
  other: readOther,
};

/** Reads one document of whatever kind, with certainty or not at all. What the document says of itself decides. */
export const readDocument = (text: DocumentText): ReadingResult => {
  const found = kindOfDocument(text);
  if (found === undefined)
    return {
      status: 'unread',
      reason: 'unknown-kind',
      detail: 'The first page bears no title of a document that Ofsted is known to publish on children’s services.',
      certain: {},
    };
  const result = READERS[found.kind](text, found.kind);
  if (result.status === 'unread') return result;
  return { ...result, reading: { ...result.reading, evidence: { kind: found.evidence, ...result.reading.evidence } } };
};
