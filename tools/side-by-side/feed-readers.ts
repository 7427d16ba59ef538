import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../bench/measure.ts';
import type { Peer } from './peer.ts';
import { FEED } from './recording.ts';
import { type Ran, runProgram } from './run-program.ts';
import { onStage } from './stage.ts';
import type { Said } from './steps.ts';

/** A feed reader without its screen: one program for a look, one for what is in its store then. */
type Reader = {
  name: string;
  prepare(folder: string, url: string): Promise<void>;
  look(folder: string): Promise<Ran>;
  entries(folder: string): Promise<number>;
};

const NEWSBOAT: Reader = {
  name: 'newsboat',
  prepare: (folder, url) => writeFile(join(folder, 'urls'), `${url}\n`),
  look: (folder) => newsboat(folder, 'reload'),
  entries: async (folder) => Number(/^\d+/.exec((await newsboat(folder, 'print-unread')).out)?.[0]),
};

const newsboat = (folder: string, command: string): Promise<Ran> =>
  runProgram('newsboat', ['-q', '-u', 'urls', '-c', 'cache.db', '-C', '/dev/null', '-x', command], { cwd: folder });

const SFEED: Reader = {
  name: 'sfeed',
  prepare: (folder, url) =>
    writeFile(join(folder, 'sfeedrc'), `sfeedpath="${folder}"\nfeeds() {\n  feed "paper" "${url}"\n}\n`),
  look: (folder) => runProgram('sfeed_update', [join(folder, 'sfeedrc')]),
  entries: async (folder) => (await runProgram('wc', ['-l', join(folder, 'paper')])).out.split(' ').map(Number)[0] ?? 0,
};

/** Every new entry is something that a person has to look at. */
const readerPeer =
  ({ name, prepare, look, entries }: Reader): Peer =>
  (staged) =>
    onStage(staged, async ({ address, walk }) => {
      const folder = await mkdtemp(join(tmpdir(), `${name}-`));
      await prepare(folder, address(FEED));
      const said: Said[] = [];
      const runs: Ran[] = [];
      let known: number | undefined;
      await walk(async (step) => {
        const ran = await look(folder);
        runs.push(ran);
        const now = await entries(folder);
        for (let fresh = now - (known ?? now); fresh > 0; fresh -= 1) said.push({ step, what: 'alert' });
        known = now;
        if (ran.code !== 0) said.push({ step, what: 'blind' });
      });
      await rm(folder, { recursive: true, force: true });
      const megabytes = Math.max(...runs.map((run) => run.megabytes));
      return [
        { name, eyes: ['feed'], said, msALook: median(runs.map(({ seconds }) => seconds * 1000)), megabytes, note: '' },
      ];
    });

/** Debian's newsboat and sfeed, where they are installed. */
export const feedReaders: Peer = async (staged) => [
  ...(await readerPeer(NEWSBOAT)(staged)),
  ...(await readerPeer(SFEED)(staged)),
];
