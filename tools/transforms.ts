import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import { otherFacts } from './transforms/same-facts.ts';
import { missingPrograms, TRANSFORMS, type Transform } from './transforms/transforms.ts';

/**
 * `node tools/transforms.ts [FOLDER...] [--all]`: changes real documents as people, servers and programs do, and holds
 * what is read of them against what was read before. Ends with 1 where a fact differs. Without --all, 20 documents of
 * each folder, each with a third of the changes in turn.
 */

const all = process.argv.includes('--all');
const given = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders = given.length > 0 ? given : ['../shared/corpus/reports', '../shared/corpus/visits'];
const A_FOLDER = 20;
const PARTS = 3;

const missing = missingPrograms();
if (missing.length > 0) {
  process.stderr.write(`These programs are missing: ${missing.join(', ')}. Install Debian's qpdf and ghostscript.\n`);
  process.exit(2);
}

const filesOf = (folder: string): readonly string[] => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  const step = all ? 1 : Math.max(1, Math.floor(files.length / A_FOLDER));
  return files.filter((_, at) => at % step === 0).map((name) => join(folder, name));
};

const waiting = folders.flatMap(filesOf).map((file, at) => ({ file, part: at % PARTS }));
const tally = new Map(TRANSFORMS.map(({ name }) => [name, { equal: 0, unread: 0, differs: 0, failed: 0 }]));

const tryAll = async (reader: PdfDocumentReader, file: string, part: number): Promise<void> => {
  const bytes = readFileSync(file);
  const before = await reader.read(bytes);
  for (const { name, apply } of TRANSFORMS.filter((_, at) => all || at % PARTS === part)) {
    const counts = tally.get(name);
    if (counts === undefined) continue;
    let changed: Uint8Array | undefined;
    try {
      changed = apply(bytes);
    } catch (error) {
      // a few files are damaged from the first, and the programs do not open them
      if (before.status === 'read') process.stderr.write(`${file}, ${name}: ${error}\n`);
      counts.failed += 1;
    }
    if (changed === undefined) continue;
    const after = await reader.read(changed);
    const others = otherFacts(before, after);
    if (others.length > 0) counts.differs += 1;
    else if (after.status === 'unread' && before.status === 'read') counts.unread += 1;
    else counts.equal += 1;
    for (const other of others) process.stdout.write(`${file}, ${name}: ${other}\n`);
  }
};

const work = async (): Promise<void> => {
  const reader = new PdfDocumentReader();
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    await tryAll(reader, next.file, next.part);
  await reader.close();
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));

for (const [name, { equal, unread, differs, failed }] of tally)
  process.stdout.write(
    `${name}: ${equal} equal, ${unread} unread, ${differs} with another fact${failed > 0 ? `, ${failed} could not be changed` : ''}\n`,
  );
const isWrong = ({ name, needsPageNumbers }: Transform): boolean => {
  const { equal, unread, differs, failed } = tally.get(name) ?? { equal: 0, unread: 0, differs: 0, failed: 0 };
  return (needsPageNumbers !== true && differs > 0) || failed > equal + unread + differs;
};
process.exitCode = TRANSFORMS.some(isWrong) ? 1 : 0;
