import type { MemoryWorkQueue } from '../../shared/adapters/in-process.ts';
import type { Job } from '../../shared/domain/schedules.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import { pollNews } from '../../shared/use-cases/poll/poll-news.ts';
import { pollOfsted, sweepPages } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { readWaiting, sweepWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { watchJob } from '../../shared/use-cases/tell/note-health.ts';
import { sendHeartbeat } from '../../shared/use-cases/tell/proof-of-life.ts';
import { publishAlerts } from '../../shared/use-cases/tell/publish-alerts.ts';
import { reconcile } from '../../shared/use-cases/tell/reconcile.ts';
import { sourcesOn, type Watching } from '../../shared/use-cases/watching.ts';

/** The process ends here, as if killed: nothing after this point runs. Thrown by a fault of a scenario only. */
export class ProcessEnds extends Error {
  override readonly name = 'ProcessEnds';
}

/** What runs the use cases on this machine: the queue is emptied at once, as the reading function does in the cloud. */
export type Monitor = { deps: Deps & { queue: MemoryWorkQueue }; watching: Watching };

const readAll = async ({ deps }: Monitor): Promise<void> => {
  for (const urn of deps.queue.take()) await readWaiting(deps, urn);
};

const RUN: Record<Job, (monitor: Monitor) => Promise<unknown>> = {
  'poll-ofsted': async (monitor) => {
    await pollOfsted(monitor.deps, monitor.watching);
    await readAll(monitor);
  },
  'poll-news': ({ deps, watching }) => pollNews(deps, watching),
  'sweep-pages': async (monitor) => {
    await sweepPages(monitor.deps, monitor.watching);
    await readAll(monitor);
  },
  reconcile: async (monitor) => {
    await reconcile(monitor.deps, monitor.watching);
    await readAll(monitor);
  },
  'sweep-waiting': async (monitor) => {
    await sweepWaiting(monitor.deps);
    await readAll(monitor);
  },
  heartbeat: ({ deps, watching }) => sendHeartbeat(deps, watching.authorities, sourcesOn(watching)),
  publish: ({ deps }) => publishAlerts(deps),
};

/** Runs these jobs one after the other; a job that fails leaves the others to run, as functions do. */
export const runJobs = async (
  monitor: Monitor,
  jobs: readonly Job[],
): Promise<readonly { job: Job; fault: unknown }[]> => {
  const faults: { job: Job; fault: unknown }[] = [];
  for (const job of jobs) {
    try {
      await watchJob(
        monitor.deps,
        job,
        () => RUN[job](monitor),
        (fault) => fault instanceof ProcessEnds,
      );
    } catch (fault) {
      if (fault instanceof ProcessEnds) throw fault;
      faults.push({ job, fault });
    }
  }
  return faults;
};
