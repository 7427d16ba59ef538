import { addMinutes, type Instant } from '../shared/domain/dates.ts';
import { GRID_MINUTES, JOBS_IN_ORDER, type Job, jobsDueAt } from '../shared/domain/schedules.ts';
import { newsSourcesOn } from '../shared/use-cases/poll-news.ts';
import type { FaultPlan } from './fault-plan.ts';
import { type Monitor, runJobs } from './jobs.ts';
import { ProcessEnds } from './process-ends.ts';
import { isIdle, isWellSince, nextRetry } from './quiet.ts';
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

/** The first round from this moment on in which one of these jobs is due; the end of the run where none is. */
const nextWith = (jobs: readonly Job[], from: Instant, end: Instant): Instant => {
  let at = from;
  while (at < end && !jobsDueAt(at).some((job) => jobs.includes(job))) at = addMinutes(at, GRID_MINUTES);
  return at;
};

/** The last round before this moment in which the job is due. */
const lastWith = (job: Job, before: Instant): Instant => {
  let at = addMinutes(before, -GRID_MINUTES);
  while (!jobsDueAt(at).includes(job)) at = addMinutes(at, -GRID_MINUTES);
  return at;
};

/** The first of the last polls before a moment that still lies ahead, else the moment itself. */
const lastPollsBefore = (moment: Instant, now: Instant, polls: readonly Job[]): Instant =>
  polls
    .map((job) => lastWith(job, moment))
    .filter((at) => at > now)
    .toSorted()[0] ?? moment;

/**
 * The next round that can do anything. With alerts or documents waiting, every round may; with a source that is not
 * well, every poll; else nothing happens before the next change of an answer, fault, retry or heartbeat, and only the
 * last polls before it are made.
 */
const nextRound = async (
  { answers, faults, end, heartbeats }: Simulation,
  monitor: Monitor,
  now: Instant,
  quietSince: Instant,
): Promise<Instant> => {
  const next = nextGrid(now);
  if (!(await isIdle(monitor))) return next;
  const moments = [answers.nextChange(now), faults.nextAfter(now), await nextRetry(monitor), Date.parse(end)];
  const soonest = onGrid(Math.min(...moments.filter((moment) => moment !== undefined)));
  if (soonest <= next) return next;
  const polls: readonly Job[] =
    newsSourcesOn(monitor.watching).length > 0 ? ['poll-ofsted', 'poll-news'] : ['poll-ofsted'];
  const beats: readonly Job[] = heartbeats ? ['heartbeat'] : [];
  if (!(await isWellSince(monitor, quietSince))) return nextWith([...polls, ...beats], next, soonest);
  return lastPollsBefore(nextWith(beats, next, soonest), now, polls);
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
