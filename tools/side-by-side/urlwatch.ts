import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../bench/measure.ts';
import type { Peer } from './peer.ts';
import { LISTING, PROVIDER } from './recording.ts';
import { type Ran, runProgram } from './run-program.ts';
import { onStage, type Stage } from './stage.ts';
import type { Said, Step } from './steps.ts';

export const URLWATCH = 'urlwatch==2.29';

/** Ways to set it up, as for the other page watcher; its filters are its own. */
const JOBS: readonly { name: string; url: string; filter: readonly unknown[] }[] = [
  { name: 'council’s page, as it comes', url: PROVIDER, filter: [] },
  { name: 'council’s page, CSS filter', url: PROVIDER, filter: [{ css: 'ol.timeline' }, 'html2text'] },
  { name: 'listing, as it comes', url: LISTING, filter: [] },
  {
    name: 'listing, council’s row by XPath',
    url: LISTING,
    filter: [{ xpath: '//li[contains(@class,"search-result")][contains(.,"80522")]' }, 'html2text'],
  },
];

const CONFIG = {
  display: { new: false, error: true, unchanged: false },
  report: { text: { details: false, footer: false }, stdout: { enabled: true, color: false } },
};

const FILES = { urls: 'urls.yaml', config: 'urlwatch.yaml' };

/** JSON is YAML; each job needs an address of its own, if only by what stands behind the hash. */
const prepare = async (folder: string, { address }: Stage): Promise<void> => {
  const jobs = JOBS.map((job, at) =>
    JSON.stringify({
      ...job,
      url: `${address(job.url)}#${at}`,
      ...(job.filter.length === 0 ? { filter: undefined } : {}),
    }),
  );
  await writeFile(join(folder, FILES.urls), jobs.join('\n---\n'));
  await writeFile(join(folder, FILES.config), JSON.stringify(CONFIG));
};

const LINE = /^\d+\. (?<verb>CHANGED|ERROR): (?<name>.+)$/gm;

const saidIn = ({ out }: Ran, name: string, step: Step): readonly Said[] =>
  [...out.matchAll(LINE)]
    .filter(({ groups }) => groups?.['name'] === name)
    .map(({ groups }) => ({ step, what: groups?.['verb'] === 'ERROR' ? 'blind' : 'alert' }));

/** urlwatch, a program that runs, prints or mails what it saw, and ends. */
export const urlwatch =
  (environment: string): Peer =>
  (staged) =>
    onStage(staged, async (stage) => {
      const folder = await mkdtemp(join(tmpdir(), 'urlwatch-'));
      await prepare(folder, stage);
      const args = ['--urls', FILES.urls, '--config', FILES.config, '--cache', 'cache.db', '--hooks', 'none.py'];
      const looks: { step: Step; ran: Ran }[] = [];
      await stage.walk(async (step) => {
        const ran = await runProgram(join(environment, 'bin/urlwatch'), args, { cwd: folder });
        if (ran.code !== 0) throw new Error(`urlwatch ended with ${ran.code}: ${ran.errors}`);
        looks.push({ step, ran });
      });
      await rm(folder, { recursive: true, force: true });
      return JOBS.map(({ name }) => ({
        name: `urlwatch: ${name}`,
        eyes: ['site'],
        said: looks.flatMap(({ step, ran }) => saidIn(ran, name, step)),
        msALook: median(looks.map(({ ran }) => (ran.seconds * 1000) / JOBS.length)),
        megabytes: Math.max(...looks.map(({ ran }) => ran.megabytes)),
        note: '',
      }));
    });
