import * as z from 'zod';
import type { Job } from '../../shared/domain/schedules.ts';
import type { Deps } from '../../shared/use-cases/deps.ts';
import { pollNews } from '../../shared/use-cases/poll/poll-news.ts';
import { pollOfsted, sweepPages } from '../../shared/use-cases/poll/poll-ofsted.ts';
import { sweepWaiting } from '../../shared/use-cases/read/read-waiting.ts';
import { watchJob } from '../../shared/use-cases/tell/note-health.ts';
import { pingOutside, sendHeartbeat } from '../../shared/use-cases/tell/proof-of-life.ts';
import { reconcile } from '../../shared/use-cases/tell/reconcile.ts';
import { sourcesOn, type Watching } from '../../shared/use-cases/watching.ts';

type PollDeps = Omit<Deps, 'reader' | 'publisher' | 'site'>;

/** Publishing has a function of its own. */
type PolledJob = Exclude<Job, 'publish'>;

const RUN: Record<PolledJob, (deps: PollDeps, watching: Watching) => Promise<unknown>> = {
  'poll-ofsted': pollOfsted,
  'poll-news': pollNews,
  'sweep-pages': sweepPages,
  'sweep-waiting': sweepWaiting,
  reconcile,
  heartbeat: (deps, watching) => sendHeartbeat(deps, watching.authorities, sourcesOn(watching)),
};

const isPolledJob = (job: unknown): boolean => typeof job === 'string' && Object.hasOwn(RUN, job);

/** What the schedules send. */
const Input = z.object({ job: z.custom<PolledJob>(isPolledJob, `a job is one of ${Object.keys(RUN).join(', ')}`) });

/** Runs the job that a schedule asks for. Throws where it fails or is unknown, so that Lambda tries it again. */
export const jobRunner =
  (deps: PollDeps, watching: Watching, pingUrl = '') =>
  async (input: unknown): Promise<void> => {
    const { job } = Input.parse(input);
    await watchJob(deps, job, () => RUN[job](deps, watching));
    if (job === 'poll-ofsted' && pingUrl !== '') await pingOutside(deps, pingUrl);
  };
