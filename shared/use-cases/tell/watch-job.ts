import { afterPoll, type PollHealth } from '../../domain/source-health.ts';
import { jobMessage } from '../../messages/source-message.ts';
import type { Deps } from '../deps.ts';
import { noticeEntry } from './notice-entry.ts';

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
