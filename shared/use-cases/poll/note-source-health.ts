import { afterPoll, type NamedSource, type PollHealth } from '../../domain/source-health.ts';
import type { SourceState } from '../../domain/source-state.ts';
import { sourceMessage } from '../../messages/source-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from '../tell/notice-entry.ts';

/** Keeps how a poll went; a notice for the operator is recorded before the state that says it was told. */
export const noteSourceHealth = async (
  { history, states, clock, log }: Pick<Deps, 'history' | 'states' | 'clock' | 'log'>,
  source: NamedSource,
  before: SourceState,
  health: PollHealth,
): Promise<SourceState> => {
  const now = clock.now();
  const { state, notice } = afterPoll(before, health, now);
  if (health.kind !== 'healthy')
    log('source-not-seen', { source: source.id, name: source.name, how: health.kind, because: health.because });
  if (notice !== null) {
    await history.record(noticeEntry('operator', null, sourceMessage(source, notice, before, now), now));
  }
  await states.saveSource(state);
  return state;
};
