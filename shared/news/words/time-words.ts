import type { Cue } from './cue.ts';

/** Why a grade in a clause is not awarded now. One row, one idea, one sample. */
export type TimeWords = Cue & { means: 'past' | 'not-awarded' };
