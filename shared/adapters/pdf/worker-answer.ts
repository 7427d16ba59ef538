import type { Worker } from 'node:worker_threads';
import type { ReadingResult } from '../../domain/reading.ts';
import type { PdfLimits } from './pdf-limits.ts';
import { unread } from './read-pdf.ts';

/** `spent`: the worker has ended, or has to be ended. */
export type WorkerAnswer = { result: ReadingResult; spent: boolean };

/** How often the growth of the process is looked at while a file is read. */
const LOOK_MS = 50;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const TOO_LARGE = unread('too-large', 'Reading the file needs more memory than it may use.');

/**
 * Sends a request and waits for whatever comes first: the answer, the end of the worker, the deadline, or too much
 * growth. What a worker decompresses lies outside its heap, so that only the size of the process tells of it.
 */
export const answerOf = (worker: Worker, request: unknown, limits: PdfLimits): Promise<WorkerAnswer> =>
  new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const settle = (result: ReadingResult, spent: boolean): void => {
      clearTimeout(deadline);
      clearInterval(look);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      resolve({ result, spent });
    };
    const onAnswer = (result: ReadingResult): void => settle(result, false);
    const onError = (error: unknown): void =>
      settle(isOutOfMemory(error) ? TOO_LARGE : unread('damaged', `Reading the file broke off: ${error}`), true);
    const onExit = (): void => settle(unread('damaged', 'Reading the file broke off.'), true);
    const deadline = setTimeout(
      () => settle(unread('too-slow', `Reading the file took longer than ${limits.deadlineMs / 1000} seconds.`), true),
      limits.deadlineMs,
    );
    const look = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.maxGrowthBytes) settle(TOO_LARGE, true);
    }, LOOK_MS);
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
