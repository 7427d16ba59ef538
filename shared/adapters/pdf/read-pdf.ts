import type { DocumentText } from '../../documents/document-text.ts';
import { readDocument } from '../../documents/read-document.ts';
import type { ReadingResult, UnreadReason } from '../../domain/reading.ts';
import { PdfFault } from './pdf-fault.ts';
import { PDF_LIMITS, type PdfLimits } from './pdf-limits.ts';
import { pdfText } from './pdf-text.ts';

export const unread = (reason: UnreadReason, detail: string): ReadingResult => ({
  status: 'unread',
  reason,
  detail,
  certain: {},
});

const readText = (text: DocumentText): ReadingResult => {
  try {
    return readDocument(text);
  } catch (error) {
    return unread('unknown-layout', `The rules failed on this document: ${error}`);
  }
};

/** Reads one file in this thread, for as long as it takes. What the file is never makes it throw. */
export const readPdf = async (bytes: Uint8Array, limits: PdfLimits = PDF_LIMITS): Promise<ReadingResult> => {
  try {
    return readText(await pdfText(bytes, limits));
  } catch (error) {
    if (error instanceof PdfFault) return unread(error.reason, error.message);
    throw error;
  }
};
