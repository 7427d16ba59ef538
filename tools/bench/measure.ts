/** Milliseconds that the work took. */
export const timed = async (work: () => unknown): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** The value below which this share of the numbers lies; NaN of none. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** How often a second each of two does its work, and how many times as often the first: medians of rounds in turn. */
export type SideBySide = { ours: number; theirs: number; ratio: number };

const ROUNDS = 15;

/** Both by turns, so that whatever else the machine does slows both alike. `times` a round, after one to warm up. */
export const sideBySide = async (times: number, ours: () => unknown, theirs: () => unknown): Promise<SideBySide> => {
  const perSecond = async (work: () => unknown): Promise<number> =>
    (times * 1_000) /
    (await timed(async () => {
      for (let time = 0; time < times; time += 1) await work();
    }));
  const rounds: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1)
    rounds.push({ ours: await perSecond(ours), theirs: await perSecond(theirs) });
  const warm = rounds.slice(1);
  return {
    ours: median(warm.map((round) => round.ours)),
    theirs: median(warm.map((round) => round.theirs)),
    ratio: median(warm.map((round) => round.ours / round.theirs)),
  };
};
