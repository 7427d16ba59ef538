import { readFile, writeFile } from 'node:fs/promises';
import { broken } from './supply-chain/install-rules.ts';
import { lockedPackages } from './supply-chain/lock-file.ts';
import { tables } from './supply-chain/tables.ts';

/*
 * Holds every locked package against the rules, and the tables of the page against what is locked and bundled:
 * `node tools/supply-chain.ts`; with `--write` the tables are made anew.
 */

const PAGE = 'docs/supply-chain.md';

const renewed = (page: string, all: Readonly<Record<string, string>>): string =>
  page.replaceAll(/(<!-- (\w+) -->\n\n)(?:\|.*\n)*/g, (_, mark: string, name: string) => `${mark}${all[name] ?? ''}\n`);

const page = await readFile(PAGE, 'utf8');
const asItShouldBe = renewed(page, await tables());
if (process.argv.includes('--write')) await writeFile(PAGE, asItShouldBe);
const packages = lockedPackages();
const complaints = [...broken(packages)];
if (page !== asItShouldBe && !process.argv.includes('--write'))
  complaints.push(`${PAGE} is not up to date: node tools/supply-chain.ts --write`);
console.log(complaints.length > 0 ? complaints.join('\n') : `${packages.length} packages keep the rules of ${PAGE}`);
process.exitCode = complaints.length > 0 ? 1 : 0;
