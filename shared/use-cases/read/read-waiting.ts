import { authorityByUrn } from '../../domain/authority.ts';
import { type FoundDocument, noticeEntry } from '../../domain/history.ts';
import { londonDate } from '../../domain/london-time.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { welcomeMessage } from '../../messages/welcome-message.ts';
import type { Deps } from '../deps.ts';
import { digestLateDocuments } from './digest-late-documents.ts';
import { readOneDocument } from './read-one-document.ts';

type ReadDeps = Pick<Deps, 'http' | 'reader' | 'history' | 'found' | 'states' | 'clock' | 'log'>;

type ReadSummary = { read: number; waiting: number };

/** Documents without a date are read last, after everything that has one. */
const NO_DAY = '9999';

/** In order of publication: a document is compared with the one before it. */
const inOrder = (a: FoundDocument, b: FoundDocument): number =>
  (a.published ?? NO_DAY).localeCompare(b.published ?? NO_DAY) ||
  (a.listedEnd ?? '').localeCompare(b.listedEnd ?? '') ||
  a.fileId.localeCompare(b.fileId);

const isHistory = ({ told, arrival }: FoundDocument): boolean => told && arrival === 'baseline';

/**
 * Baseline documents come last: nobody is waiting for them. One that readers were told is unread keeps its place: the
 * next document must be compared with it if both can be read at once.
 */
const newsFirst = (documents: readonly FoundDocument[]): readonly FoundDocument[] => [
  ...documents.filter((document) => !isHistory(document)),
  ...documents.filter(isHistory),
];

/** Ends the first load of a council with its one `welcome`, once every document listed then has been read or given up. */
const completeBaseline = async (
  { history, found, states, clock }: Pick<Deps, 'history' | 'found' | 'states' | 'clock'>,
  urn: string,
): Promise<'welcomed' | 'not-yet' | 'already-watching'> => {
  const [watch, authority] = [await states.watch(urn), authorityByUrn(urn)];
  if (watch?.phase === 'watching' || authority === undefined) return 'already-watching';
  if (watch?.phase !== 'loading') return 'not-yet';
  const documents = await found.ofCouncil(urn);
  if (documents.some(({ state, told }) => state === 'waiting' && !told)) return 'not-yet';
  const now = clock.now();
  const publications = publicationsOf(await history.entriesOf(urn));
  await history.record(noticeEntry(urn, urn, welcomeMessage(authority, publications, londonDate(now)), now));
  await states.saveWatch({ ...watch, phase: 'watching' });
  return 'welcomed';
};

/**
 * Reads the waiting documents of one council. One that cannot be read yet holds up the later ones until it has been
 * told as unread. Doing it twice changes nothing.
 */
export const readWaiting = async (deps: ReadDeps, urn: string): Promise<ReadSummary> => {
  const waiting = (await deps.found.ofCouncil(urn)).filter(({ state }) => state === 'waiting').toSorted(inOrder);
  const summary = { read: 0, waiting: 0 };
  let heldUp = false;
  for (const document of newsFirst(waiting)) {
    const isDue = document.nextAttemptAt <= deps.clock.now();
    const after: FoundDocument =
      isDue && !(heldUp && !document.told) ? await readOneDocument(deps, document) : document;
    heldUp ||= after.state === 'waiting' && !after.told;
    summary[after.state === 'waiting' ? 'waiting' : 'read'] += 1;
  }
  await digestLateDocuments(deps, urn);
  await completeBaseline(deps, urn);
  return summary;
};

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
