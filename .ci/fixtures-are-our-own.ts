import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fixtures that ship are our own words: no file of the corpus beside the project, and no passage of two dozen words in
 * a row out of its documents, articles and samples, may stand in the repository. Markup and addresses are structure.
 */
const CORPUS = '../shared/corpus';
const PASSAGE = 24;

/** Sentences that Ofsted prints word for word in every document of a kind: part of its layout. */
const FORMULAS: readonly RegExp[] = [
  /the local area partnership s arrangements (?:typically )?lead to \w+(?: \w+)? experiences and outcomes for children and young people with special educational needs and or disabilities(?: send)?/g,
  /inspection of local authority children s services ilacs framework/g,
];

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const textOf = (file: string): string => {
  if (file.endsWith('.pdf')) return execFileSync('pdftotext', ['-q', file, '-'], { encoding: 'utf8' });
  return readFileSync(file, 'utf8').replace(/<[^>]*>|https?:\S+/g, ' ');
};

const withoutFormulas = (words: string): string =>
  FORMULAS.reduce((text, formula) => text.replaceAll(formula, '\n'), words);

const passages = (text: string): readonly string[] =>
  withoutFormulas((text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' '))
    .split('\n')
    .flatMap((part) => {
      const words = part.split(' ');
      return words.slice(PASSAGE - 1).map((_, at) => words.slice(at, at + PASSAGE).join(' '));
    });

const hasPdfText = (): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const readsPdfs = hasPdfText();
if (!readsPdfs) console.error('pdftotext is not installed: the words of PDFs are not compared');

const isProse = (file: string): boolean =>
  (/\.(?:txt|html|xml|atom|jsonl|ts|md)$/.test(file) && !/truth|\/stats\//.test(file)) ||
  (readsPdfs && file.endsWith('.pdf') && readFileSync(file).subarray(0, 5).toString() === '%PDF-');

const corpus = filesUnder(CORPUS);
const hashes = new Set(corpus.map(hashOf));
const theirs = new Set(corpus.filter(isProse).flatMap((file) => passages(textOf(file))));
const ours = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(existsSync);

const copied = ours.flatMap((file) => {
  if (hashes.has(hashOf(file))) return [`${file}: a file of the corpus`];
  const passage = isProse(file) ? passages(textOf(file)).find((one) => theirs.has(one)) : undefined;
  return passage === undefined ? [] : [`${file}: “${passage}”`];
});
for (const line of copied) console.error(line);
console.log(`${ours.length} files compared with ${corpus.length} of the corpus: ${copied.length} copied`);
process.exitCode = copied.length === 0 ? 0 : 1;
