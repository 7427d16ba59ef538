/** Words that are a sign of something: a name for it, the pattern, and a sample that the pattern finds. */
export type Cue = { name: string; words: RegExp; sample: string };

/** Why a grade in a clause is not awarded now. One row, one idea, one sample. */
export type TimeWords = Cue & { means: 'past' | 'not-awarded' };
