import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder, started } from './data-folder.ts';

const portsOpen = (): number => process.getActiveResourcesInfo().filter((one) => one === 'TCPServerWrap').length;

it('opens no port, so that no web page can write into the database', async () => {
  const before = portsOpen();
  await started(await dataFolder());
  expect(portsOpen()).toBe(before);
});

it.skipIf(process.platform === 'win32')('lets no other user of the machine in', async () => {
  const { socket } = await started(await dataFolder());
  expect((await stat(dirname(socket))).mode & 0o077).toBe(0);
});

it.skipIf(process.platform === 'win32')('leaves nothing of its socket behind', async () => {
  const { socket, stop } = await started(await dataFolder());
  await stop();
  await expect(stat(dirname(socket))).rejects.toMatchObject({ code: 'ENOENT' });
});
