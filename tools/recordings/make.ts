import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { REPLAYED } from './medway/documents.ts';
import { ANSWERS, recordingOf } from './medway/recording.ts';

/** Writes what `npm run demo` replays. Run by hand after a change of words or documents: node tools/recordings/make.ts */
const folder = new URL('./medway/', import.meta.url);
const answers = new URL(`${ANSWERS}/`, folder);

const { scenario, files } = await recordingOf(REPLAYED);
await rm(answers, { recursive: true, force: true });
await mkdir(answers);
for (const [name, bytes] of files) await writeFile(new URL(name, answers), bytes);
await writeFile(new URL('scenario.json', folder), scenario);

const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
process.stdout.write(`${files.size} files, ${Math.round(size / 1024)} KB, in ${fileURLToPath(answers)}\n`);
