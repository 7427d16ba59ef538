/** Words that are a sign of something: a name for it, the pattern, and a sample that the pattern finds. */
export type Cue = { name: string; words: RegExp; sample: string };

/** Why a grade in a clause is not awarded now. One row, one idea, one sample. */
export type TimeWords = Cue & { means: 'past' | 'not-awarded' };

/** One pattern of several short ones, an idea a line; all bear the flags of the first. */
export const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);
