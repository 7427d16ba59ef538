import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { PdfDocumentReader } from '../shared/adapters/pdf/pdf-document-reader.ts';
import { PDF_LIMITS } from '../shared/adapters/pdf/pdf-limits.ts';
import { authorityByUrn } from '../shared/domain/authority.ts';
import type { PartialReading, Reading, ReadingResult } from '../shared/domain/reading.ts';
import { runCommand, typed, UsageError } from './command-line.ts';

const HELP = `npm run -s extract -- FILE...

Reads each PDF of Ofsted's and prints one JSON line for it, in the order given: what it is, whose, which days, the
judgements, what it asks for, and the page and words each value was read from. A document that cannot be read with
certainty has the status "unread" and a reason.
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

/** The line of one document, its fields in the order people read them. */
const lineOf = (file: string, result: ReadingResult): string => {
  const certain: Partial<Reading> = certainOf(result);
  const { reason, detail } = result.status === 'unread' ? result : { reason: undefined, detail: undefined };
  return JSON.stringify({
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
  });
};

const assertFile = async (file: string): Promise<void> => {
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new UsageError(`There is no file “${file}”.`);
};

/** No more than the reader accepts, and one byte to tell that there is more. */
const bytesOf = (file: string): Promise<Uint8Array> => buffer(createReadStream(file, { end: PDF_LIMITS.maxBytes }));

await runCommand(async () => {
  const { values, positionals: files } = typed({}, true);
  if (values.help === true) return void process.stdout.write(HELP);
  if (files.length === 0) throw new UsageError('extract takes one PDF file or more. See --help.');
  for (const file of files) await assertFile(file);
  const reader = new PdfDocumentReader();
  for (const file of files) process.stdout.write(`${lineOf(file, await reader.read(await bytesOf(file)))}\n`);
  await reader.close();
  return 0;
});
