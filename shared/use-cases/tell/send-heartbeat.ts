import type { Authority } from '../../domain/authority.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { NamedSource } from '../../domain/source-health.ts';
import { heartbeatMessage } from '../../messages/heartbeat-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from './notice-entry.ts';

/** Raises the weekly proof of life, once a day at most however often it is called. */
export const sendHeartbeat = async (
  { history, states, clock }: Pick<Deps, 'history' | 'states' | 'clock'>,
  watched: readonly Authority[],
  sources: readonly NamedSource[],
): Promise<void> => {
  const now = clock.now();
  const watchedNow = await Promise.all(
    watched.map(async (authority) => ({
      authority,
      newest: publicationsOf(await history.entriesOf(authority.urn))
        .toSorted((a, b) => a.published.localeCompare(b.published))
        .at(-1),
    })),
  );
  const sourcesNow = await Promise.all(sources.map(async ({ id, name }) => ({ name, state: await states.source(id) })));
  const message = heartbeatMessage(watchedNow, sourcesNow, now, await states.readership());
  await history.record(noticeEntry('monitor', null, message, now));
};
