import type { Deps } from '../deps.ts';

const A_BATCH = 200;

/** Puts every council with a document whose turn has come back on the queue: after a crash, a lost message, a back-off. */
export const sweepWaiting = async ({
  found,
  queue,
  clock,
}: Pick<Deps, 'found' | 'queue' | 'clock'>): Promise<{ councils: number }> => {
  const due = await found.waiting(clock.now(), A_BATCH);
  const councils = new Set(due.map(({ urn }) => urn));
  for (const urn of councils) await queue.requestReading(urn);
  return { councils: councils.size };
};
