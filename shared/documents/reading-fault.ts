import type { UnreadReason } from '../domain/reading.ts';

/** Why a document stays unread. `detail` is one sentence that tells a person what to look at. */
export type ReadingFault = { reason: UnreadReason; detail: string };
