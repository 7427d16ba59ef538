/** Words that are a sign of something: a name for it, the pattern, and a sample that the pattern finds. */
export type Cue = { name: string; words: RegExp; sample: string };
