/** A fault put into the code on purpose: tests have to notice it. */
export type Mutant = {
  /** What the code in question keeps from happening. */
  guard: string;
  file: string;
  /** Text of that file, which must be there exactly once, and what stands there instead. */
  take: string;
  put: string;
  /** Tests that have to fail, the nearest ones. */
  tests: readonly string[];
  /** Why nothing notices it, where that was judged to be harmless. */
  survives?: string;
};

/** Mutants of one file and the tests next to it. */
export const mutantsOf = (
  file: string,
  tests: readonly string[],
  mutants: readonly (Omit<Mutant, 'file' | 'tests'> & { tests?: readonly string[] })[],
): readonly Mutant[] => mutants.map((mutant) => ({ file, tests, ...mutant }));
