import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { PdfDocumentReader } from '../../shared/adapters/pdf/pdf-document-reader.ts';
import type { ReadingResult } from '../../shared/domain/reading.ts';
import { otherFacts } from '../../tools/transforms/same-facts.ts';
import { missingPrograms, TRANSFORMS } from '../../tools/transforms/transforms.ts';

const missing = missingPrograms();
if (missing.length > 0)
  process.stderr.write(
    `\nNOT TESTED: what is read of documents that were changed on their way. Missing: ${missing.join(', ')} (Debian: qpdf, ghostscript).\n\n`,
  );

const SHIPPED = '../../tools/recordings/medway/answers/';
const DOCUMENTS = {
  'an ILACS report': '50227723.pdf',
  'a report of the single inspection framework': '50004310.pdf',
  'a focused visit’s letter': '50243176.pdf',
};

const reader = new PdfDocumentReader();
afterAll(() => reader.close());

describe.skipIf(missing.length > 0).each(Object.entries(DOCUMENTS))('%s', (_, name) => {
  const file = readFileSync(new URL(SHIPPED + name, import.meta.url));

  it.each(TRANSFORMS)('says the same or is unread: $name', async ({ apply }) => {
    const before = await reader.read(file);
    expect(before.status).toBe('read');
    const changed = apply(file);
    if (changed === undefined) return;
    expect(otherFacts(before, await reader.read(changed))).toEqual([]);
  });
});

describe('what counts as another fact', () => {
  const reading = {
    kind: 'ilacs',
    judgements: { 'in-care': 'good' },
    needsToImprove: ['Plans – all of them.'],
    priorityActions: [],
    findings: [],
    evidence: {},
  };
  const read = (facts: object): ReadingResult => ({ status: 'read', reading: { ...reading, ...facts } as never });

  it('is a grade or a point, not the sign for a dash or the page', () => {
    expect(
      otherFacts(
        read({}),
        read({ needsToImprove: ['Plans - all of them.'], evidence: { kind: { page: 2, quote: 'x' } } }),
      ),
    ).toEqual([]);
    expect(otherFacts(read({}), read({ judgements: { 'in-care': 'inadequate' } }))).toHaveLength(1);
    expect(otherFacts(read({}), read({ needsToImprove: [] }))).toHaveLength(1);
  });
});
