import { authorityByUrn } from '../../domain/authority.ts';
import { londonDate } from '../../domain/london-time.ts';
import { publicationsOf } from '../../domain/publications.ts';
import { welcomeMessage } from '../../messages/welcome-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from '../tell/notice-entry.ts';

/** Ends the first load of a council with its one `welcome`, once every document listed then has been read or given up. */
export const completeBaseline = async (
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
