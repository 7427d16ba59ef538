import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../shared/adapters/pdf/read-pdf.ts';
import type { Reading, ReadingResult } from '../../../shared/domain/reading.ts';
import { focusedVisitLetter } from '../../../tools/recordings/documents/focused-visit-letter.ts';
import { ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { jtaiLetter } from '../../../tools/recordings/documents/jtai-letter.ts';
import { monitoringVisitLetter } from '../../../tools/recordings/documents/monitoring-visit-letter.ts';
import { sendAreaReport } from '../../../tools/recordings/documents/send-area-report.ts';
import { sifReport } from '../../../tools/recordings/documents/sif-report.ts';
import { focusedVisit2019 } from '../../../tools/recordings/medway/content/focused-visit-2019.ts';
import { focusedVisit2021 } from '../../../tools/recordings/medway/content/focused-visit-2021.ts';
import { focusedVisit2025 } from '../../../tools/recordings/medway/content/focused-visit-2025.ts';
import { focusedVisit2026 } from '../../../tools/recordings/medway/content/focused-visit-2026.ts';
import { ilacs2019 } from '../../../tools/recordings/medway/content/ilacs-2019.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';
import { jtai2018 } from '../../../tools/recordings/medway/content/jtai-2018.ts';
import { monitoringVisitMay2022 } from '../../../tools/recordings/medway/content/monitoring-visit-may-2022.ts';
import { monitoringVisitSeptember2022 } from '../../../tools/recordings/medway/content/monitoring-visit-september-2022.ts';
import { sendArea2024 } from '../../../tools/recordings/medway/content/send-area-2024.ts';
import { sif2015 } from '../../../tools/recordings/medway/content/sif-2015.ts';

const resultOf = async (bytes: Promise<Uint8Array>): Promise<ReadingResult> => readPdf(await bytes);

const readingOf = async (bytes: Promise<Uint8Array>): Promise<Reading> => {
  const result = await resultOf(bytes);
  if (result.status === 'unread') throw new Error(`${result.reason}: ${result.detail}`);
  return result.reading;
};

const inMedway = { urn: '80522' };
const inspected = ({ start, end }: { start: string; end: string }) => ({ inspectionStart: start, inspectionEnd: end });

describe('the readers read our reports as they were written', () => {
  it.each([ilacs2019, ilacs2023])('ILACS, $published', async (content) => {
    expect(await readingOf(ilacsReport(content))).toMatchObject({
      ...inMedway,
      ...inspected(content.inspected),
      kind: 'ilacs',
      framework: `ilacs-${content.edition}`,
      needsToImprove: content.needsToImprove,
    });
    expect((await readingOf(ilacsReport(content))).judgements).toEqual(content.judgements);
  });

  it('ILACS of 2023 names the grade before it', async () => {
    expect((await readingOf(ilacsReport(ilacs2023))).previousOverall).toBe('inadequate');
  });

  it('ILACS without an overall judgement, since April 2026', async () => {
    const { 'overall-effectiveness': _gone, ...judgements } = ilacs2023.judgements;
    const days = { start: '2026-05-11', end: '2026-05-22' };
    const content = { ...ilacs2023, edition: '2026', inspected: days, published: '2026-07-07', judgements } as const;
    const reading = await readingOf(ilacsReport(content));
    expect(reading).toMatchObject({ framework: 'ilacs-2026', ...inspected(days) });
    expect(reading.judgements).toEqual(judgements);
  });

  it('ILACS of 2021, care leavers and children in care judged together', async () => {
    const days = { start: '2021-11-15', end: '2021-11-26' };
    const content = { ...ilacs2019, edition: '2021', inspected: days, published: '2022-01-14' } as const;
    const reading = await readingOf(ilacsReport(content));
    expect(reading).toMatchObject({ framework: 'ilacs-2018', ...inspected(days) });
    expect(reading.judgements).toEqual(ilacs2019.judgements);
  });

  it('not at all where a heading contradicts the table', async () => {
    const headingGrades = { 'care-leavers': 'inadequate' } as const;
    expect(await resultOf(ilacsReport({ ...ilacs2023, headingGrades }))).toMatchObject({
      status: 'unread',
      reason: 'readings-disagree',
    });
  });

  it('SIF, 2015-11-27', async () => {
    const reading = await readingOf(sifReport(sif2015));
    expect(reading).toMatchObject({
      ...inMedway,
      ...inspected(sif2015.inspected),
      kind: 'sif',
      framework: 'sif',
      published: sif2015.published,
    });
    expect(reading.judgements).toEqual(sif2015.judgements);
  });

  it('area SEND, 2024-04-02', async () => {
    expect(await readingOf(sendAreaReport(sendArea2024))).toMatchObject({
      ...inMedway,
      ...inspected(sendArea2024.inspected),
      kind: 'send-area-inspection',
      sendOutcome: sendArea2024.outcome,
      needsToImprove: sendArea2024.needsToImprove,
      priorityActions: [],
      judgements: {},
    });
  });
});

describe('the readers read our letters as they were written, and find no grade', () => {
  it.each([focusedVisit2019, focusedVisit2021, focusedVisit2025, focusedVisit2026])(
    'focused visit, $published',
    async (content) => {
      expect(await readingOf(focusedVisitLetter(content))).toMatchObject({
        ...inMedway,
        ...inspected(content.visited),
        kind: 'focused-visit',
        published: content.published,
        needsToImprove: content.needsToImprove,
        priorityActions: [],
        judgements: {},
      });
    },
  );

  it.each([monitoringVisitMay2022, monitoringVisitSeptember2022])('monitoring visit, $published', async (content) => {
    expect(await readingOf(monitoringVisitLetter(content))).toMatchObject({
      ...inMedway,
      ...inspected(content.visited),
      kind: 'monitoring-visit',
      published: content.published,
      needsToImprove: content.needsToImprove,
      judgements: {},
    });
  });

  it('JTAI, 2018-08-03', async () => {
    expect(await readingOf(jtaiLetter(jtai2018))).toMatchObject({
      ...inMedway,
      ...inspected(jtai2018.inspected),
      kind: 'jtai',
      published: jtai2018.published,
      priorityActions: jtai2018.priorityActions,
      needsToImprove: jtai2018.needsToImprove,
      judgements: {},
    });
  });

  it('finds the turn of 2025: turnover of staff held progress up in April, and was down in November', async () => {
    const turnover = async (content: typeof focusedVisit2025) =>
      (await readingOf(focusedVisitLetter(content))).findings
        .filter(({ theme }) => theme === 'workforce-stability')
        .map(({ direction }) => direction);
    expect(await turnover(focusedVisit2025)).toEqual(['stalled']);
    expect(await turnover(focusedVisit2026)).toEqual(['improved']);
  });

  it('finds that oversight and supervision were still uneven in April 2025', async () => {
    const { findings } = await readingOf(focusedVisitLetter(focusedVisit2025));
    expect(findings).toContainEqual(
      expect.objectContaining({
        theme: 'oversight-supervision',
        direction: 'persists',
        comparesWith: 'the last inspection',
      }),
    );
  });
});
