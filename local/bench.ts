import { benchApi } from './bench/apis.ts';
import { benchBundles } from './bench/bundles.ts';
import { benchFeeds } from './bench/feeds.ts';
import { benchPdfs } from './bench/pdfs.ts';
import { benchReplay } from './bench/replays.ts';
import { type Section, table } from './bench/table.ts';
import { runCommand, typed } from './command-line.ts';
import { UsageError } from './usage-error.ts';

const HELP = `npm run bench -- [--only pdf,feeds,replay,api,bundles] [--pdfs FOLDER]

Measures speed, memory and size on this machine, each beside what people would use instead, in the same run: figures,
never a verdict. All of it takes some three minutes; progress goes to stderr, the tables to stdout.

  --only LIST    some parts, with commas between
  --pdfs FOLDER  documents of your own (default: the documents that the recordings are made of)
`;

type Given = { pdfs: string | undefined };

const PARTS: Readonly<Record<string, (given: Given) => Promise<Section>>> = {
  pdf: ({ pdfs }) => benchPdfs(pdfs),
  feeds: benchFeeds,
  replay: benchReplay,
  api: benchApi,
  bundles: benchBundles,
};

const chosen = (only: string | undefined): readonly string[] => {
  const names = only?.split(',') ?? Object.keys(PARTS);
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined)
    throw new UsageError(`--only takes some of ${Object.keys(PARTS).join(',')}, not “${unknown}”. See --help.`);
  return names;
};

await runCommand(async () => {
  const { values } = typed({ only: { type: 'string' }, pdfs: { type: 'string' } });
  if (values.help === true) return void process.stdout.write(HELP);
  const names = chosen(values.only);
  if (values.pdfs !== undefined && !names.includes('pdf')) throw new UsageError('--pdfs is for the part pdf.');
  for (const [at, name] of names.entries()) {
    process.stderr.write(`${at + 1}/${names.length} ${name}\n`);
    const section = await PARTS[name]?.({ pdfs: values.pdfs });
    if (section !== undefined) process.stdout.write(`${table(section)}\n`);
  }
  return 0;
});
