import type { ReadingResult } from '../../domain/reading.ts';
import { readDocument } from '../../extraction/read-document.ts';
import type { DocumentReader } from '../../ports.ts';
import { pdfText } from './pdf-text.ts';

/** Reads PDF documents. Never throws for what the file is. */
export class PdfDocumentReader implements DocumentReader {
  async read(bytes: Uint8Array): Promise<ReadingResult> {
    try {
      return readDocument(await pdfText(bytes));
    } catch (error) {
      return { status: 'unread', reason: 'damaged', detail: `The file could not be read: ${error}`, certain: {} };
    }
  }
}
