import type { Worker } from 'node:worker_threads';
import type { ReadingResult } from '../../domain/reading.ts';
import { unread } from './read-pdf.ts';

/** `spent`: the worker has ended, or has to be ended. */
export type WorkerAnswer = { result: ReadingResult; spent: boolean };

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const TOO_LARGE = unread('too-large', 'Reading the file needs more memory than it may use.');

/** Sends a request and waits for whatever comes first: the answer, the end of the worker, or the deadline. */
export const answerOf = (worker: Worker, request: unknown, deadlineMs: number): Promise<WorkerAnswer> =>
  new Promise((resolve) => {
    const settle = (result: ReadingResult, spent: boolean): void => {
      clearTimeout(deadline);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
      resolve({ result, spent });
    };
    const onAnswer = (result: ReadingResult): void => settle(result, false);
    const onError = (error: unknown): void =>
      settle(isOutOfMemory(error) ? TOO_LARGE : unread('damaged', `Reading the file broke off: ${error}`), true);
    const onExit = (): void => settle(unread('damaged', 'Reading the file broke off.'), true);
    const deadline = setTimeout(
      () => settle(unread('too-slow', `Reading the file took longer than ${deadlineMs / 1000} seconds.`), true),
      deadlineMs,
    );
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.postMessage(request);
  });
