import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MEDWAY, NOON } from '../../support/builders.ts';
import { dataFolder, started } from './data-folder.ts';

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** What a process had recorded in the folder when it was killed in the midst of its work. */
const recordedUntilKilled = async (folder: string, afterSo: number): Promise<readonly string[]> => {
  const writer = spawn(process.execPath, [WRITER, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const recorded: string[] = [];
  for await (const id of createInterface(writer.stdout)) {
    recorded.push(id);
    if (recorded.length === afterSo) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  return recorded;
};

it('keeps all that was recorded when the process is killed, again and again', async () => {
  const folder = await dataFolder();
  for (const afterSo of [1, 40]) {
    const recorded = await recordedUntilKilled(folder, afterSo);
    expect(recorded.length).toBeGreaterThanOrEqual(afterSo);
    const { history, stop } = await started(folder);
    const entries = (await history.entriesOf(MEDWAY.urn)).map(({ id }) => id);
    expect(entries).toEqual(expect.arrayContaining([...recorded]));
    const pending = (await history.pendingAlerts(NOON, 1_000)).map(({ id }) => id);
    expect(pending.toSorted()).toEqual(entries.toSorted());
    await stop();
  }
});
