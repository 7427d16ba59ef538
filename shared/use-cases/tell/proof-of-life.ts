import type { Authority } from '../../domain/authority.ts';
import { addMinutes } from '../../domain/dates.ts';
import { noticeEntry } from '../../domain/history.ts';
import { publicationsOf } from '../../domain/publications.ts';
import type { NamedSource } from '../../domain/source-health.ts';
import { heartbeatMessage } from '../../messages/heartbeat-message.ts';
import type { Deps } from '../deps.ts';

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

/** An alert is sent within minutes: one that has not been tried for this long shows that nothing publishes. */
const PATIENCE_MINUTES = 60;
/** What a dead-man's switch answers is a word; it is not read. */
const MOST_BYTES = 100_000;
const SOME = 25;

/**
 * Tells a dead-man's switch outside that a round of polls was completed and that alerts leave. When these calls stop,
 * the switch raises its own alarm. Its answer changes nothing here.
 */
export const pingOutside = async (
  { http, history, clock, log }: Pick<Deps, 'http' | 'history' | 'clock' | 'log'>,
  url: string,
): Promise<void> => {
  try {
    const overdue = (await history.pendingAlerts(addMinutes(clock.now(), -PATIENCE_MINUTES), SOME)).filter(
      ({ alert }) => alert?.attempts === 0 && alert.lastError === null,
    );
    if (overdue.length > 0) return log('not-pinged', { because: `${overdue.length} alerts wait and are not tried` });
    const answer = await http.get({ url, allowedHosts: [new URL(url).host], maxBytes: MOST_BYTES });
    log('pinged', { outcome: answer.kind === 'answer' ? answer.status : answer.reason });
  } catch (fault) {
    log('not-pinged', { because: fault instanceof Error ? fault.message : String(fault) });
  }
};
