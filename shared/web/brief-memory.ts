/** How long an answer is believed. All in milliseconds. */
export type Freshness = {
  /** Younger than this it is given at once. */
  freshMs: number;
  /** Up to this much older it is still given, while a new one is made for the next who asks. */
  staleMs: number;
  /** Passing milliseconds: this machine's clock by default. */
  elapsed?: () => number;
};

type Made<T> = { at: number; tookMs: number; value: T };

export type BriefMemory<T> = (key: string, make: () => Promise<T>) => Promise<T>;

// lru-cache shares a question among many as well (18 KB more), but believes all answers equally long, gives a stale one however
// old it is, and keeps refusals: each of the three would have to be told around it.

/** A costly answer is believed ten times as long as it took, so that making it never takes more than a tenth of the time. */
const TIMES_COST = 10;

/**
 * Remembers answers for a moment, the latest `most` of them, so that many who ask the same at once cost as much as one.
 * Only what `isKept` accepts is remembered; a fault never is.
 */
export const briefMemory = <T>(
  { freshMs, staleMs, elapsed: now = () => performance.now() }: Freshness,
  most: number,
  isKept: (value: T) => boolean,
): BriefMemory<T> => {
  const made = new Map<string, Made<T>>();
  const making = new Map<string, Promise<T>>();

  const keep = (key: string, at: number, value: T): T => {
    made.delete(key);
    if (isKept(value)) made.set(key, { at, tookMs: now() - at, value });
    for (const oldest of made.keys()) if (made.size > most) made.delete(oldest);
    return value;
  };

  const makeOnce = (key: string, make: () => Promise<T>): Promise<T> => {
    const running = making.get(key);
    if (running !== undefined) return running;
    // its age counts from the start: what is written while it is made may be missing from it
    const at = now();
    const started = make()
      .then((value) => keep(key, at, value))
      .finally(() => making.delete(key));
    making.set(key, started);
    return started;
  };

  return async (key, make) => {
    const known = made.get(key);
    if (known === undefined) return makeOnce(key, make);
    const believedMs = freshMs === 0 ? 0 : Math.max(freshMs, known.tookMs * TIMES_COST);
    const old = now() - known.at - believedMs;
    if (old < 0) return known.value;
    const next = makeOnce(key, make);
    if (old >= staleMs) return next;
    // the next request reports the fault, if there was one
    next.catch(() => {});
    return known.value;
  };
};
