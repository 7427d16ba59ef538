import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { ReadingResult } from '../../domain/reading.ts';
import type { DocumentReader } from '../../ports.ts';
import { PDF_LIMITS, type PdfLimits } from './pdf-limits.ts';
import { pdfiumFile } from './pdfium.ts';
import { readPdf, unread } from './read-pdf.ts';
import { answerOf } from './worker-answer.ts';

// Host and worker are one module, so that the worker is found under this URL as it stands and in a bundle alike.
const ROLE = 'ofsted-watch/pdf-reader';
type Request = { bytes: Uint8Array; limits: PdfLimits };

if (workerData === ROLE)
  parentPort?.on('message', async ({ bytes, limits }: Request) => {
    parentPort?.postMessage(await readPdf(bytes, limits));
  });

/** Heap of the worker, in megabytes. */
const HEAP_MB = 384;

const newWorker = (): Worker => {
  // were it missing, the thread would break off, and every document would seem to be damaged
  pdfiumFile();
  return new Worker(new URL(import.meta.url), {
    workerData: ROLE,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    // What is printed in it must not mix with what the command prints.
    stdout: true,
    stderr: true,
  });
};

/**
 * Reads PDF documents one after another in a worker thread that is kept for the next one: a page that hangs or swells
 * ends with its thread. Never throws for what a file is. The thread does not keep the process alive between documents.
 */
export class PdfDocumentReader implements DocumentReader {
  readonly #limits: PdfLimits;
  #worker: Worker | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(limits: Partial<PdfLimits> = {}) {
    this.#limits = { ...PDF_LIMITS, ...limits };
  }

  read(bytes: Uint8Array): Promise<ReadingResult> {
    const reading = this.#last.then(() => this.#readNow(bytes));
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  /** Ends the thread. The next document starts a new one. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  async #readNow(bytes: Uint8Array): Promise<ReadingResult> {
    const { maxBytes } = this.#limits;
    if (bytes.length > maxBytes)
      return unread('too-large', `The file is larger than the ${maxBytes} bytes that are read.`);
    this.#worker ??= newWorker();
    const worker = this.#worker;
    worker.ref();
    const { result, spent } = await answerOf(
      worker,
      { bytes, limits: this.#limits } satisfies Request,
      this.#limits.deadlineMs,
    );
    if (spent) await this.close();
    else worker.unref();
    return result;
  }
}
