import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { bundled, FUNCTIONS } from './supply-chain/bundled-packages.ts';

/*
 * Writes a software bill of materials, CycloneDX in JSON, to the file named: `node tools/sbom.ts sbom.json`. The same
 * lock file gives the same bytes. Ends with 1 where a function holds a package that the bill does not name.
 */

const Named = z.looseObject({ name: z.string(), version: z.string() });
const Bill = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: Named }),
  components: z.array(Named),
});

/** Without what differs from run to run: its number, its time and the folder that it was made in. */
const reproducible = (bill: z.infer<typeof Bill>) => {
  const { serialNumber: _number, ...rest } = bill;
  const { timestamp: _time, ...metadata } = bill.metadata;
  return { ...rest, metadata: { ...metadata, component: { ...metadata.component, name: manifest.name } } };
};

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('name the file to write: node tools/sbom.ts sbom.json');
  process.exit(1);
}
const printed = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const bill = Bill.parse(JSON.parse(printed));
const text = `${JSON.stringify(reproducible(bill), null, 2)}\n`;
writeFileSync(file, text);

const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
const held = new Set((await Promise.all(FUNCTIONS.map(bundled))).flatMap(({ packages }) => packages));
const missing = [...held].filter((one) => !listed.has(one));
const hash = createHash('sha256').update(text).digest('hex');
console.log(`${file}: ${listed.size} packages, ${held.size} of them in functions, sha256 ${hash}`);
if (missing.length > 0) console.log(`not listed: ${missing.join(', ')}`);
process.exitCode = missing.length > 0 ? 1 : 0;
