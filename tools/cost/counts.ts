/** What some work asked of the services, in the units in which they are billed. */
export type Counts = {
  storeRequests: number;
  readUnits: number;
  writeUnits: number;
  /** Requests to Ofsted's site, feeds and GOV.UK. */
  sourceRequests: number;
  queued: number;
  published: number;
  logBytes: number;
};

export const nothing = (): Counts => ({
  storeRequests: 0,
  readUnits: 0,
  writeUnits: 0,
  sourceRequests: 0,
  queued: 0,
  published: 0,
  logBytes: 0,
});

const each = (of: (name: keyof Counts) => number): Counts => {
  const counts = nothing();
  for (const name of [
    'storeRequests',
    'readUnits',
    'writeUnits',
    'sourceRequests',
    'queued',
    'published',
    'logBytes',
  ] as const)
    counts[name] = of(name);
  return counts;
};

export const plus = (a: Counts, b: Counts): Counts => each((name) => a[name] + b[name]);
export const times = (a: Counts, factor: number): Counts => each((name) => a[name] * factor);

/** What was counted while the work was done. */
export const countedIn = async (counter: Counts, work: () => Promise<unknown>): Promise<Counts> => {
  const before = { ...counter };
  await work();
  return plus(counter, times(before, -1));
};
