import { runCommand, typed, UsageError } from '../cli/command-line.ts';
import { table } from './bench/table.ts';

const HELP = `npm run bench -- [--only pdf,feeds,replay,api,bundles,growth] [--pdfs FOLDER] [--plot FILE]

Measures speed, memory and size on this machine, each beside what people would use instead, in the same run, and how
they grow with councils and years: figures, never a verdict. All of it takes some seven minutes; progress goes to
stderr, the tables to stdout.

  --only LIST    some parts, with commas between
  --pdfs FOLDER  documents of your own (default: the documents that the recordings are made of)
  --plot FILE    draws what grows as an SVG file, as in docs/growth.svg
`;

type Given = { pdfs: string | undefined; plot: string | undefined };

/** Each loads what it measures with only when its turn comes. */
const PARTS: Readonly<Record<string, (given: Given) => Promise<string>>> = {
  pdf: async ({ pdfs }) => table(await (await import('./bench/pdfs.ts')).benchPdfs(pdfs)),
  feeds: async () => table(await (await import('./bench/feeds.ts')).benchFeeds()),
  replay: async () => table(await (await import('./bench/replays.ts')).benchReplay()),
  api: async () => table(await (await import('./bench/apis.ts')).benchApi()),
  bundles: async () => table(await (await import('./bench/bundles.ts')).benchBundles()),
  growth: async ({ plot }) => (await import('./bench/growth.ts')).benchGrowth(plot),
};

const chosen = (only: string | undefined): readonly string[] => {
  const names = only?.split(',') ?? Object.keys(PARTS);
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined)
    throw new UsageError(`--only takes some of ${Object.keys(PARTS).join(',')}, not “${unknown}”. See --help.`);
  return names;
};

await runCommand(async () => {
  const { values } = typed({ only: { type: 'string' }, pdfs: { type: 'string' }, plot: { type: 'string' } });
  if (values.help === true) return void process.stdout.write(HELP);
  const names = chosen(values.only);
  if (values.pdfs !== undefined && !names.includes('pdf')) throw new UsageError('--pdfs is for the part pdf.');
  if (values.plot !== undefined && !names.includes('growth')) throw new UsageError('--plot is for the part growth.');
  for (const [at, name] of names.entries()) {
    process.stderr.write(`${at + 1}/${names.length} ${name}\n`);
    const text = await PARTS[name]?.({ pdfs: values.pdfs, plot: values.plot });
    process.stdout.write(`${text}\n`);
  }
  return 0;
});
