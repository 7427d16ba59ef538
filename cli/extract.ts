import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import { PDF_LIMITS } from '../shared/adapters/pdf/pdf-limits.ts';
import { authorityByUrn } from '../shared/domain/authority.ts';
import type { PartialReading, Reading, ReadingResult } from '../shared/domain/reading.ts';
import { runCommand, typed, UsageError } from './command-line.ts';

const HELP = `npm run -s extract -- [--text | --json] FILE...

Reads each PDF of Ofsted's and prints what it is, whose, which days, the judgements, what it asks for, and the page and
words each value was read from, in the order given. A document that cannot be read with certainty is "unread", with a
reason.

  --text  in words (the default at a terminal)
  --json  one JSON line a file; so also into a file or another program
`;

/** Names of the fields that are not those of a reading: an area SEND outcome sits among the judgements here. */
const judgementsOf = ({ judgements, sendOutcome }: Partial<Reading>): Record<string, string | null> => ({
  ...judgements,
  ...(sendOutcome ? { outcome: String(sendOutcome) } : {}),
});

const evidenceOf = ({ evidence = {} }: Partial<Reading>): Reading['evidence'] => {
  const { sendOutcome, ...others } = evidence;
  return sendOutcome === undefined ? others : { ...others, outcome: sendOutcome };
};

const certainOf = (result: ReadingResult): Partial<Reading> | PartialReading =>
  result.status === 'read' ? result.reading : result.certain;

/** What is printed of one document, its fields in the order people read them. */
const fieldsOf = (file: string, result: ReadingResult) => {
  const certain: Partial<Reading> = certainOf(result);
  const { reason, detail } = result.status === 'unread' ? result : { reason: undefined, detail: undefined };
  return {
    file,
    status: result.status,
    reason,
    detail,
    kind: certain.kind ?? 'other',
    authority: authorityByUrn(certain.urn ?? '')?.slug ?? null,
    urn: certain.urn ?? null,
    inspectionStart: certain.inspectionStart ?? null,
    inspectionEnd: certain.inspectionEnd ?? null,
    published: certain.published ?? null,
    framework: certain.framework ?? null,
    judgements: judgementsOf(certain),
    previousOverall: certain.previousOverall ?? null,
    needsToImprove: certain.needsToImprove ?? [],
    priorityActions: certain.priorityActions ?? [],
    focus: certain.focus ?? [],
    priorityActionsCarriedOver: certain.priorityActionsCarriedOver ?? 0,
    findings: certain.findings ?? [],
    evidence: evidenceOf(certain),
  };
};

const inWords = (slug: string): string => slug.replaceAll('-', ' ');

const list = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`  ${title}:`, ...items.map((item) => `    - ${item}`)];

/** The same for people: what is not known is left out. */
const textOf = (fields: ReturnType<typeof fieldsOf>): string => {
  const { file, status, reason, detail, kind, authority, inspectionStart, inspectionEnd, published } = fields;
  const { judgements, evidence, previousOverall, needsToImprove, priorityActions, focus, findings } = fields;
  const days = [inspectionStart, inspectionEnd].filter((day) => day !== null).join(' to ');
  const where = (aspect: string): string => {
    const from = Object.entries(evidence).find(([name]) => name === aspect)?.[1];
    return from === undefined ? '' : `  (page ${from.page}: “${from.quote}”)`;
  };
  return [
    `${file}: ${status}${reason === undefined ? '' : `, ${reason}${detail === undefined ? '' : `: ${detail}`}`}`,
    `  ${inWords(kind)}, ${authority ?? 'council not known'}${days === '' ? '' : `, inspected ${days}`}${published === null ? '' : `, published ${published}`}`,
    ...Object.entries(judgements).map(
      ([aspect, grade]) => `  ${inWords(aspect)}: ${grade === null ? 'not judged' : inWords(grade)}${where(aspect)}`,
    ),
    ...(previousOverall === null ? [] : [`  overall before: ${inWords(previousOverall)}`]),
    ...(focus.length === 0 ? [] : [`  looked at: ${focus.map(inWords).join(', ')}`]),
    ...list('needs to improve', needsToImprove),
    ...list('priority actions', priorityActions),
    ...list(
      'findings',
      findings.map(({ theme, direction, quote, page }) => `${inWords(theme)}, ${direction}: “${quote}” (page ${page})`),
    ),
  ].join('\n');
};

const assertFile = async (file: string): Promise<void> => {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file “${file}”.`);
};

/** No more than the reader accepts, and one byte that shows there is more. */
const bytesOf = (file: string): Promise<Uint8Array> => buffer(createReadStream(file, { end: PDF_LIMITS.maxBytes }));

await runCommand(async () => {
  const { values, positionals: files } = typed({ text: { type: 'boolean' }, json: { type: 'boolean' } }, true);
  if (values.help === true) return void process.stdout.write(HELP);
  if (files.length === 0) throw new UsageError('extract takes one PDF file or more. See --help.');
  if (values.text === true && values.json === true)
    throw new UsageError('Give --text or --json, not both. See --help.');
  const forPeople = values.text === true || (values.json !== true && process.stdout.isTTY);
  for (const file of files) await assertFile(file);
  const reader = new PdfDocumentReader();
  for (const file of files) {
    const fields = fieldsOf(file, await reader.read(await bytesOf(file)));
    process.stdout.write(`${forPeople ? textOf(fields) : JSON.stringify(fields)}\n`);
  }
  await reader.close();
  return 0;
});
