import type { Service } from '../verdict.ts';

/** Words that tell which service an item is about, and how much they weigh. One row, one idea, one sample. */
export type ServiceWords = { service: Service; words: RegExp; weight: number; sample: string };
