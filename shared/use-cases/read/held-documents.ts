import pLimit from 'p-limit';
import type { Authority } from '../../domain/authority.ts';
import type { CouncilDoubt } from '../../domain/council-doubts.ts';
import { type FoundDocument, noticeEntry } from '../../domain/history.ts';
import { heldMessage } from '../../messages/operator-messages.ts';
import type { Deps } from '../deps.ts';

/** A document that waits for a person's decision. */
export type Held = { authority: Authority; document: FoundDocument };

/** `release`: it is read, and raises its alert. `dismiss`: it is read without an alert and becomes history. */
export type Decision = 'release' | 'dismiss';

type Decided = { kind: 'decided'; documents: readonly Held[] } | { kind: 'not-held'; fileIds: readonly string[] };

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

/** Tells the operator, once a day until somebody decides, that documents are held. */
export const tellHeldDocuments = async (
  { history, found, clock }: Pick<Deps, 'history' | 'found' | 'clock'>,
  authorities: readonly Authority[],
): Promise<number> => {
  const held = await Promise.all(
    authorities.map(async (authority) => {
      const documents = await found.ofCouncil(authority.urn);
      return { authority, count: documents.filter(({ state }) => state === 'held').length };
    }),
  );
  const some = held.filter(({ count }) => count > 0);
  const now = clock.now();
  if (some.length > 0) await history.record(noticeEntry('operator', null, heldMessage(some, now), now));
  return some.reduce((sum, { count }) => sum + count, 0);
};

/** What the operator has heard, or will hear, about one council. */
export type Doubted = { authority: Authority; doubts: readonly CouncilDoubt[] };

/** What is doubted of each council and has not been acknowledged. */
export const openDoubts = async (
  { states }: Pick<Deps, 'states'>,
  authorities: readonly Authority[],
): Promise<readonly Doubted[]> => {
  const doubted: Doubted[] = [];
  for (const authority of authorities) {
    const { doubts = [] } = (await states.watch(authority.urn)) ?? {};
    const open = doubts.filter(({ acknowledged }) => acknowledged !== true);
    if (open.length > 0) doubted.push({ authority, doubts: open });
  }
  return doubted;
};

/**
 * Notes that a person knows of every doubt about these councils now: none raises a message again while it lasts. Later
 * doubts do. Gives back what was acknowledged.
 */
export const acknowledgeDoubts = async (
  deps: Pick<Deps, 'states' | 'log'>,
  authorities: readonly Authority[],
): Promise<readonly Doubted[]> => {
  const doubted = await openDoubts(deps, authorities);
  for (const { authority, doubts } of doubted) {
    const watch = await deps.states.watch(authority.urn);
    if (watch === undefined) continue;
    const known = (watch.doubts ?? []).map((doubt) => ({ ...doubt, acknowledged: true }));
    await deps.states.saveWatch({ ...watch, doubts: known });
    deps.log('doubts-acknowledged', { urn: authority.urn, doubts: doubts.length });
  }
  return doubted;
};
