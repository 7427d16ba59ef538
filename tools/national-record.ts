import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { authorityByUrn, currentAuthorities } from '../shared/domain/authority.ts';
import { ShippedRecord, type ShippedRecordEntry } from '../shared/domain/shipped-record.ts';
import { CollectedDocument, faultsOf, inTheRecordsTerms } from './national-record/collected-document.ts';
import { isReadingOf, type ReadByHand, readByHand, whatDisagrees } from './national-record/read-by-hand.ts';

/**
 * `node tools/national-record.ts`: makes the record of each council that ships (`shared/domain/record/`) from the
 * documents collected beside the project. Run by hand after those facts change. A document that breaks a rule of its
 * framework, or that disagrees with the reading of its own file, is left out and printed.
 *
 * Medway's file was made by hand and has more than was collected: what it holds stays.
 */

const FACTS = resolve(import.meta.dirname, '../../shared/facts/record.jsonl');
const RECORD = resolve(import.meta.dirname, '../shared/domain/record');

const lines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const sameDocument = (one: ShippedRecordEntry, other: ShippedRecordEntry): boolean =>
  one.kind === other.kind &&
  (one.published === other.published || (one.inspectionEnd !== null && one.inspectionEnd === other.inspectionEnd));

/** The entries of a council: those it ships already, with what was collected besides; oldest first. */
const merged = (
  shipped: readonly ShippedRecordEntry[],
  collected: readonly ShippedRecordEntry[],
): readonly ShippedRecordEntry[] => {
  const kept = shipped.map((entry) => {
    const same = collected.find((other) => sameDocument(entry, other));
    return same === undefined
      ? entry
      : { ...entry, fileId: entry.fileId ?? same.fileId, focus: entry.focus.length > 0 ? entry.focus : same.focus };
  });
  const added = collected.filter((entry) => !shipped.some((other) => sameDocument(entry, other)));
  return [...kept, ...added].toSorted((a, b) => a.published.localeCompare(b.published));
};

/** Values that the schema fills in are left out, so that a person can read the file. */
const withoutDefaults = (entry: ShippedRecordEntry): Partial<ShippedRecordEntry> =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value !== null && value !== 0 && !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  );

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

type LeftOut = { urn: string; kind: string; published: string; because: readonly string[] };

/** The record of each council, and what was left out of it and why. */
const nationalRecord = (
  rows: readonly unknown[],
  readings: readonly ReadByHand[],
): { byUrn: ReadonlyMap<string, readonly ShippedRecordEntry[]>; leftOut: readonly LeftOut[]; checked: number } => {
  const judged = rows.map((row) => {
    const document = CollectedDocument.parse(row);
    return { document, because: [...faultsOf(document), ...whatDisagrees(document, readings)] };
  });
  const sound = judged.filter(({ because }) => because.length === 0).map(({ document }) => document);
  return {
    checked: judged.filter(({ document }) => readings.some((reading) => isReadingOf(reading, document))).length,
    byUrn: new Map(
      [...Map.groupBy(sound, ({ urn }) => urn)].map(([urn, documents]) => [urn, documents.map(inTheRecordsTerms)]),
    ),
    leftOut: judged
      .filter(({ because }) => because.length > 0)
      .map(({ document: { urn, kind, published }, because }) => ({ urn, kind, published, because })),
  };
};

const indexFile = (slugs: readonly string[]): string => {
  const name = (slug: string): string => slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = slugs.map((slug) => `import ${name(slug)} from './${slug}.json' with { type: 'json' };`);
  return [
    '// Made by tools/national-record.ts: one file a council.',
    ...imports,
    '',
    '/** Unchecked: `shipped-record.ts` reads a file when its council is asked for. */',
    `export const RECORD_FILES: ReadonlyMap<string, unknown> = new Map<string, unknown>([`,
    ...slugs.map((slug) => `  ['${slug}', ${name(slug)}],`),
    ']);',
    '',
  ].join('\n');
};

/** Made by hand, with more than was collected. It is never begun anew: one that cannot be read ends the command. */
const BY_HAND = 'medway';

const shippedFor = (slug: string): readonly ShippedRecordEntry[] =>
  slug === BY_HAND ? ShippedRecord.parse(JSON.parse(readFileSync(join(RECORD, `${slug}.json`), 'utf8'))).entries : [];

const main = (): void => {
  const { byUrn, leftOut, checked } = nationalRecord(lines(FACTS), readByHand());
  const slugs = currentAuthorities().map(({ slug }) => slug);
  let documents = 0;
  for (const { slug, urn } of currentAuthorities()) {
    const entries = merged(shippedFor(slug), byUrn.get(urn) ?? []);
    documents += entries.length;
    writeFileSync(join(RECORD, `${slug}.json`), asFile({ authority: slug, entries: entries.map(withoutDefaults) }));
  }
  writeFileSync(join(RECORD, 'index.ts'), indexFile(slugs.toSorted()));
  for (const { urn, kind, published, because } of leftOut)
    process.stdout.write(
      `left out: ${authorityByUrn(urn)?.slug ?? urn}, ${kind} of ${published}: ${because.join('; ')}\n`,
    );
  process.stdout.write(
    `${documents} documents of ${slugs.length} councils, ${checked} held against a reading of their file; ${leftOut.length} left out\n`,
  );
};

main();
