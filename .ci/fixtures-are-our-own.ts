import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fixtures that ship are our own words: no file of the corpus beside the project, and no passage of two dozen
 * words in a row out of its articles and samples, may stand in the repository.
 */
const CORPUS = '../shared/corpus';
const PASSAGE = 24;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const words = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];

const passages = (text: string): readonly string[] => {
  const all = words(text);
  return all.slice(PASSAGE - 1).map((_, at) => all.slice(at, at + PASSAGE).join(' '));
};

const isText = (file: string): boolean => /\.(?:txt|html|xml|atom|jsonl|ts|md)$/.test(file) && !file.includes('truth');

const corpus = filesUnder(CORPUS);
const hashes = new Set(corpus.map(hashOf));
const theirs = new Set(
  corpus
    .filter((file) => isText(file) && !file.includes('stats'))
    .flatMap((file) => passages(readFileSync(file, 'utf8'))),
);
const ours = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);

const copied = ours.flatMap((file) => {
  if (hashes.has(hashOf(file))) return [`${file}: a file of the corpus`];
  const passage = isText(file) ? passages(readFileSync(file, 'utf8')).find((one) => theirs.has(one)) : undefined;
  return passage === undefined ? [] : [`${file}: “${passage}”`];
});
for (const line of copied) console.error(line);
console.log(`${ours.length} files compared with ${corpus.length} of the corpus: ${copied.length} copied`);
process.exitCode = copied.length === 0 ? 0 : 1;
