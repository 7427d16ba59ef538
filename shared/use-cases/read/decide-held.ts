import pLimit from 'p-limit';
import type { Authority } from '../../domain/authority.ts';
import type { FoundDocument } from '../../domain/history.ts';
import type { Deps } from '../deps.ts';

/** A document that waits for a person's decision. */
export type Held = { authority: Authority; document: FoundDocument };

/** `release`: it is read, and told as what it is. `dismiss`: it is read quietly and becomes history. */
export type Decision = 'release' | 'dismiss';

export type Decided =
  | { kind: 'decided'; documents: readonly Held[] }
  | { kind: 'not-held'; fileIds: readonly string[] };

const AT_ONCE = 8;

/** Every document that is held, council by council, in order of publication. */
export const heldDocuments = async (
  { found }: Pick<Deps, 'found'>,
  authorities: readonly Authority[],
): Promise<readonly Held[]> => {
  const perCouncil = await pLimit(AT_ONCE).map(authorities, async (authority) =>
    (await found.ofCouncil(authority.urn))
      .filter(({ state }) => state === 'held')
      .toSorted((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))
      .map((document) => ({ authority, document })),
  );
  return perCouncil.flat();
};

/**
 * Lets held documents go on, all of them or those with these ids; they are read at the next sweep. Nothing is decided
 * where one of the ids is not held. Doing it twice finds nothing held the second time.
 */
export const decideHeld = async (
  { found, clock, log }: Pick<Deps, 'found' | 'clock' | 'log'>,
  authorities: readonly Authority[],
  decision: Decision,
  fileIds: readonly string[] = [],
): Promise<Decided> => {
  const held = await heldDocuments({ found }, authorities);
  const unknown = fileIds.filter((id) => !held.some(({ document }) => document.fileId === id));
  if (unknown.length > 0) return { kind: 'not-held', fileIds: unknown };
  const chosen = held.filter(({ document }) => fileIds.length === 0 || fileIds.includes(document.fileId));
  for (const { document } of chosen) {
    const arrival = decision === 'dismiss' ? 'baseline' : document.arrival;
    await found.update({ ...document, arrival, state: 'waiting', nextAttemptAt: clock.now() });
    log('held-decided', { urn: document.urn, fileId: document.fileId, decision });
  }
  return { kind: 'decided', documents: chosen };
};
