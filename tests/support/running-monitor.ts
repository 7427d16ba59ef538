import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { startDynamo } from '../../cli/laptop/dynamo.ts';
import { storeOn } from '../../cli/laptop/monitor.ts';
import { noteRunning } from '../../cli/run-file.ts';
import { overTcp } from './over-tcp.ts';

/** Folders in which a monitor runs as `npm start` does, as far as commands can tell; ended after each test. */
export const runningMonitors = () => {
  const running: (() => Promise<void>)[] = [];
  const stopAll = async (): Promise<void> => {
    for (const stop of running.splice(0)) await stop();
  };
  afterEach(stopAll);
  return {
    stopAll,
    /** A folder that is not there yet. */
    newFolder: (): string => join(mkdtempSync(join(tmpdir(), 'monitor-')), 'data'),
    /** `noted` is false for a copy that says nowhere where its database answers. */
    startOn: async (folder: string, noted = true) => {
      const dynamo = await startDynamo({ folder });
      const ended = noted ? noteRunning(folder, dynamo.socket) : () => {};
      const { endpoint, stop } = await overTcp(dynamo);
      running.push(async () => {
        ended();
        stop();
        await dynamo.stop();
      });
      return { ...storeOn(dynamo), endpoint };
    },
  };
};
