import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { alertsOf } from './alerts.ts';
import { CHANGEDETECTION } from './changedetection.ts';
import { hasCorpus } from './corpus.ts';
import { installIn } from './environment.ts';
import { feedReaders } from './feed-readers.ts';
import { ours } from './ours.ts';
import { pageWatcher } from './page-watcher.ts';
import type { Peer } from './peer.ts';
import { readingFigures } from './reading.ts';
import { requestsADay } from './requests-a-day.ts';
import { rssLoop } from './rss-loop.ts';
import { runProgram, versionOf } from './run-program.ts';
import { URLWATCH, urlwatch } from './urlwatch.ts';

/*
 * Lets Ofsted Watch and what people would use instead look at the same inputs, all on this machine, and prints the
 * figures of docs/comparison.md: `node tools/side-by-side/run.ts`. It judges nothing and needs PyPI, python3 and the
 * Debian packages newsboat and sfeed; what is not there is left out, and that is said.
 */

const folder = await mkdtemp(join(tmpdir(), 'side-by-side-'));

const say = (text: string): void => console.log(`${text}\n`);

const sizeOf = async (folder: string): Promise<string> =>
  `${(await runProgram('du', ['-sm', folder])).out.split('\t')[0]} MB`;

/** A page watcher, once it is installed. */
const watcherFrom = async (requirement: string, peerIn: (environment: string) => Peer): Promise<readonly Peer[]> => {
  const environment = join(folder, requirement);
  const begun = performance.now();
  const fault = await installIn(environment, requirement);
  if (fault !== undefined) {
    say(`Left out: ${requirement} cannot be installed: ${fault}`);
    return [];
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  say(`${requirement} installed in ${seconds} s, ${await sizeOf(environment)}`);
  return [peerIn(environment)];
};

const readersHere = async (): Promise<readonly Peer[]> => {
  const versions = [await versionOf('newsboat', ['--version']), await versionOf('dpkg', ['-s', 'sfeed'])];
  if (versions.includes(undefined)) {
    say('Left out: newsboat and sfeed are not installed (apt-get install newsboat sfeed)');
    return [];
  }
  say(`newsboat ${versions[0]}, sfeed ${versions[1]}`);
  return [feedReaders];
};

say(
  `Node ${process.version}, ${process.platform}, ${cpus().length} cores (${cpus()[0]?.model}), ${new Date().toISOString().slice(0, 10)}`,
);
say(`this project installed: ${await sizeOf('node_modules')}`);
try {
  say(
    await alertsOf([
      ours,
      ...(await watcherFrom(CHANGEDETECTION, pageWatcher)),
      ...(await watcherFrom(URLWATCH, urlwatch)),
      rssLoop,
      ...(await readersHere()),
    ]),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
say(`Requests to Ofsted on a workday: Ofsted Watch ${await requestsADay()}; a watch every three hours 8`);
say(
  hasCorpus()
    ? await readingFigures()
    : 'Left out: news, reports and visits, whose corpus does not lie beside the project',
);
