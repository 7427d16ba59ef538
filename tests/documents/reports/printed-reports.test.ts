import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../shared/adapters/pdf/read-pdf.ts';
import { ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { sifReport } from '../../../tools/recordings/documents/sif-report.ts';
import { ilacs2019 } from '../../../tools/recordings/medway/content/ilacs-2019.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';
import { sif2015 } from '../../../tools/recordings/medway/content/sif-2015.ts';
import { graded } from '../../support/documents.ts';

describe('reports as they are printed', () => {
  it.each([
    ['ILACS before 2021', ilacs2019, ilacsReport],
    ['ILACS since 2023', ilacs2023, ilacsReport],
  ])('%s: every judgement, day and point as it went in', async (_, content, print) => {
    expect(await readPdf(await print(content))).toMatchObject({
      status: 'read',
      reading: {
        urn: '80522',
        inspectionStart: content.inspected.start,
        inspectionEnd: content.inspected.end,
        judgements: content.judgements,
        needsToImprove: content.needsToImprove,
      },
    });
  });

  it('a report of the single inspection framework, with the board’s grade and the day it was published', async () => {
    expect(await readPdf(await sifReport(sif2015))).toMatchObject({
      status: 'read',
      reading: {
        kind: 'sif',
        judgements: sif2015.judgements,
        published: sif2015.published,
        needsToImprove: sif2015.recommendations,
      },
    });
  });

  it('ILACS since April 2026, without an overall judgement', async () => {
    const { 'overall-effectiveness': _, ...four } = graded('good');
    const inspected = { start: '2026-06-08', end: '2026-06-19' };
    const pdf = await ilacsReport({ ...ilacs2023, edition: '2026', inspected, judgements: four });
    expect(await readPdf(pdf)).toMatchObject({
      status: 'read',
      reading: { framework: 'ilacs-2026', judgements: four },
    });
  });

  it('stays unread when its headings contradict its table', async () => {
    const pdf = await ilacsReport({ ...ilacs2023, headingGrades: { 'care-leavers': 'inadequate' } });
    expect(await readPdf(pdf)).toMatchObject({ status: 'unread', reason: 'readings-disagree' });
  });
});
