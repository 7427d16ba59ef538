/** What one file may cost. Ofsted's documents have at most 60 pages and 3 MB (measured on 850 of them, 2012 to 2026). */
export type PdfLimits = {
  maxBytes: number;
  maxPages: number;
  /** From the start of reading to the end. */
  deadlineMs: number;
  /** The memory of PDFium with the document in it, which it cannot grow beyond. It needs 19 MB for Ofsted's documents. */
  maxMemoryBytes: number;
};

const MB = 1024 * 1024;

/** Within a function of 1 GB and its time limit. */
export const PDF_LIMITS: PdfLimits = {
  maxBytes: 20 * MB,
  maxPages: 200,
  deadlineMs: 60_000,
  maxMemoryBytes: 256 * MB,
};
