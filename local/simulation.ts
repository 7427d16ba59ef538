import { addMinutes, type Instant } from '../shared/domain/dates.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job, jobsDueAt } from '../shared/domain/schedules.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type Monitor, runJobs } from './jobs.ts';
import { ProcessEnds } from './process-ends.ts';
import { isQuietSince, nextRetry } from './quiet.ts';
import type { RecordedAnswers } from './recorded-answers.ts';
import type { SimulatedClock } from './simulated-clock.ts';

/** A run of the monitor on a clock of its own. */
export type Simulation = {
  clock: SimulatedClock;
  end: Instant;
  answers: RecordedAnswers;
  faults: FaultPlan;
  /** Makes the process: called at the start and after every crash, each time on the same store. */
  startProcess(): Monitor;
  heartbeats: boolean;
  /** Called before each round with what went wrong since the last one. */
  beforeRound?(now: Instant): Promise<void>;
  onFault(job: Job, fault: unknown, now: Instant): void;
};

const GRID_MS = GRID_MINUTES * 60_000;

const onGrid = (moment: number): Instant => new Date(Math.floor(moment / GRID_MS) * GRID_MS).toISOString();

const nextGrid = (now: Instant): Instant => onGrid(Date.parse(now) + GRID_MS);

const jobsAt = (now: Instant, { heartbeats }: Simulation): readonly Job[] =>
  jobsDueAt(now).filter((job) => heartbeats || job !== 'heartbeat');

/** The last poll before this moment, if it lies in the future: what it sees is told in what follows. */
const lastPollBefore = (moment: Instant, after: Instant): Instant => {
  let at = addMinutes(moment, -GRID_MINUTES);
  while (at > after && !jobsDueAt(at).includes('poll-ofsted')) at = addMinutes(at, -GRID_MINUTES);
  return at;
};

const nextHeartbeat = (after: Instant, end: Instant): Instant | undefined => {
  for (let at = nextGrid(after); at <= end; at = addMinutes(at, GRID_MINUTES))
    if (jobsDueAt(at).includes('heartbeat')) return at;
  return undefined;
};

/**
 * Nothing can happen before the next change of an answer, fault, retry or heartbeat: rounds until then would see what
 * the last one saw. The last poll before it is made all the same.
 */
const nextRound = async (
  simulation: Simulation,
  monitor: Monitor,
  now: Instant,
  quietSince: Instant,
): Promise<Instant> => {
  const { answers, faults, end } = simulation;
  if (!(await isQuietSince(monitor, quietSince))) return nextGrid(now);
  const moments = [answers.nextChange(now), faults.nextAfter(now), await nextRetry(monitor), Date.parse(end)];
  const soonest = Math.min(...moments.filter((moment) => moment !== undefined));
  const next = onGrid(soonest) <= now ? nextGrid(now) : onGrid(soonest);
  const heartbeat = simulation.heartbeats ? nextHeartbeat(now, next) : undefined;
  const poll = lastPollBefore(heartbeat ?? next, now);
  return poll > now ? poll : (heartbeat ?? next);
};

const runRound = async (simulation: Simulation, monitor: Monitor, jobs: readonly Job[]): Promise<Monitor> => {
  try {
    for (const { job, fault } of await runJobs(monitor, jobs)) simulation.onFault(job, fault, simulation.clock.now());
    return monitor;
  } catch (end) {
    if (!(end instanceof ProcessEnds)) throw end;
    return simulation.startProcess();
  }
};

/** Runs until the end of the simulated time: every job once at the start, then each at its own cadence. */
export const simulate = async (simulation: Simulation): Promise<void> => {
  const { clock, end } = simulation;
  let monitor = simulation.startProcess();
  let jobs: readonly Job[] = JOBS_IN_ORDER.filter((job) => job !== 'heartbeat');
  // an answer recorded for the very start has changed at the start
  let changed = clock.now();
  for (;;) {
    const now = clock.now();
    await simulation.beforeRound?.(now);
    monitor = await runRound(simulation, monitor, jobs);
    const change = simulation.answers.lastChange(now);
    if (change !== undefined && change > changed) changed = change;
    const next = await nextRound(simulation, monitor, now, changed);
    if (next > end) return;
    clock.set(next);
    jobs = jobsAt(next, simulation);
  }
};
