import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a server that this process has started; a fault if it ends before, or takes more than a minute. */
export const untilItAnswers = async (child: ChildProcess, origin: string): Promise<void> => {
  for (let tries = 0; tries < 120; tries += 1) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`);
    const answer = await fetch(origin).catch(() => undefined);
    // an answer that is left unread ends in a fault of the client
    if (answer !== undefined) return void (await answer.text());
    await pause(500);
  }
  throw new Error(`${origin} did not answer within a minute`);
};
