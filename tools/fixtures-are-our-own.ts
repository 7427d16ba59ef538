import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fixtures that ship are our own words: no file of the corpus beside the project, and no passage of 36 words in a
 * row that one of its documents or articles has to itself, may stand in the repository. What several documents share is
 * a formula of their layout; days and figures are facts.
 */
const CORPUS = '../shared/corpus';
const PASSAGE = 36;
/** Titles and outcome sentences that Ofsted prints word for word in every document of a kind: part of its layout. */
const FORMULAS: readonly RegExp[] = [
  /the local area partnership s (?:special educational needs and or disability send )?arrangements [^\n]{0,60}? experiences and outcomes for children(?: and young people with send)?(?: the local area partnership is taking action where improvements)?/g,
  /inspection of services for children in need of help and protection children looked after and care leavers and review of the effectiveness of the local safeguarding children board inspection date/g,
];
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const textOf = (file: string): string => {
  if (file.endsWith('.pdf')) return execFileSync('pdftotext', ['-q', file, '-'], { encoding: 'utf8' });
  return readFileSync(file, 'utf8').replace(/<[^>]*>|https?:\S+/g, ' ');
};

/** A table of judgements: its labels are Ofsted's, its grades are facts. */
const isTable = (run: readonly string[]): boolean =>
  run.filter((word) => /^(?:requires?|improvement|good|inadequate|outstanding)$/.test(word)).length > 4;

const passages = (text: string): ReadonlySet<string> => {
  const words = (text.toLowerCase().match(/[a-z]+/g) ?? []).filter((word) => !MONTHS.test(word));
  const own = FORMULAS.reduce((said, formula) => said.replaceAll(formula, ' | '), words.join(' ')).split(' ');
  const runs = own.slice(PASSAGE - 1).map((_, at) => own.slice(at, at + PASSAGE));
  return new Set(runs.filter((run) => !run.includes('|') && !isTable(run)).map((run) => run.join(' ')));
};

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
const timesSeen = new Map<string, number>();
for (const file of corpus.filter((name) => isProse(name) && !name.includes('/samples/')))
  for (const passage of passages(textOf(file))) timesSeen.set(passage, (timesSeen.get(passage) ?? 0) + 1);
const ours = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(existsSync);

const copied = ours.flatMap((file) => {
  if (hashes.has(hashOf(file))) return [`${file}: a file of the corpus`];
  const passage = isProse(file) ? [...passages(textOf(file))].find((one) => timesSeen.get(one) === 1) : undefined;
  return passage === undefined ? [] : [`${file}: “${passage}”`];
});
for (const line of copied) console.error(line);
console.log(`${ours.length} files compared with ${corpus.length} of the corpus: ${copied.length} copied`);
process.exitCode = copied.length === 0 ? 0 : 1;
