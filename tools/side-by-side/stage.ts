import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { serveRecorded } from '../../cli/simulation/recorded-server.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { BETWEEN_LOOKS_MS } from './peer.ts';
import type { Staged } from './recording.ts';
import type { Step } from './steps.ts';

/** The scenario on a server of this machine. */
export type Stage = {
  /** The loopback address that stands for one of the recorded ones. */
  address(url: string): string;
  /** Goes through the scenario, and waits at each of its looks. */
  walk(look: (step: Step, isLast: boolean) => Promise<void>): Promise<void>;
};

/** Opens the stage for as long as the work takes. */
export const onStage = async <T>(
  { folder, scenario, steps, looks }: Staged,
  work: (stage: Stage) => Promise<T>,
): Promise<T> => {
  const clock = new SimulatedClock(scenario.start);
  const server = await serveRecorded(new RecordedAnswers(folder, scenario), clock);
  const walk: Stage['walk'] = async (look) => {
    for (const step of steps)
      for (let time = 0; time < looks; time += 1) {
        clock.set(new Date(Date.parse(step.at) + time * BETWEEN_LOOKS_MS).toISOString());
        await look(step, time === looks - 1);
      }
  };
  try {
    return await work({ address: (url) => server.elsewhere(new URL(url)).href, walk });
  } finally {
    await server.stop();
  }
};
