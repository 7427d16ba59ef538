import { noticeEntry } from '../../domain/history.ts';
import { afterPoll, type NamedSource, type PollHealth } from '../../domain/source-health.ts';
import type { SourceState } from '../../domain/source-state.ts';
import { jobMessage, sourceMessage } from '../../messages/source-message.ts';
import type { Deps } from '../deps.ts';

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

type JobDeps = Pick<Deps, 'history' | 'states' | 'clock'>;

const note = async ({ history, states, clock }: JobDeps, job: string, health: PollHealth): Promise<void> => {
  const before = await states.source(`job-${job}`);
  if (health.kind === 'healthy' && before.failures === 0) return;
  const now = clock.now();
  const { state, notice } = afterPoll(before, health, now);
  if (notice !== null) await history.record(noticeEntry('operator', null, jobMessage(job, notice, before, now), now));
  // nothing outside was asked
  await states.saveSource({ ...state, lastPolledAt: null });
};

const because = (fault: unknown): string =>
  fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);

/**
 * Runs a job and counts how often it failed in a row: the operator hears of the third time, every six hours after it, and
 * once that it works again. The fault itself is thrown on. Where the store is what fails, this cannot be kept either:
 * then the alarms of the deployment are left, and the terminal of a laptop.
 */
export const watchJob = async <T>(
  deps: JobDeps,
  job: string,
  run: () => Promise<T>,
  isTheEnd: (fault: unknown) => boolean = () => false,
): Promise<T> => {
  try {
    const done = await run();
    await note(deps, job, { kind: 'healthy' });
    return done;
  } catch (fault) {
    if (!isTheEnd(fault)) await note(deps, job, { kind: 'failed', because: because(fault) }).catch(() => {});
    throw fault;
  }
};
