import { describe, expect, it } from 'vitest';
import { pdfText } from '../../../shared/adapters/pdf/pdf-text.ts';
import type { DocumentKind } from '../../../shared/domain/document-kind.ts';
import { visitChanges } from '../../../shared/domain/visit-changes.ts';
import {
  type FocusedVisitContent,
  focusedVisitLetter,
} from '../../../tools/recordings/documents/focused-visit-letter.ts';
import { jtaiLetter } from '../../../tools/recordings/documents/jtai-letter.ts';
import { monitoringVisitLetter } from '../../../tools/recordings/documents/monitoring-visit-letter.ts';
import { sendAreaReport } from '../../../tools/recordings/documents/send-area-report.ts';
import { focusedVisit2019 } from '../../../tools/recordings/medway/content/focused-visit-2019.ts';
import { focusedVisit2021 } from '../../../tools/recordings/medway/content/focused-visit-2021.ts';
import { focusedVisit2025 } from '../../../tools/recordings/medway/content/focused-visit-2025.ts';
import { focusedVisit2026 } from '../../../tools/recordings/medway/content/focused-visit-2026.ts';
import { jtai2018 } from '../../../tools/recordings/medway/content/jtai-2018.ts';
import { monitoringVisitMay2022 } from '../../../tools/recordings/medway/content/monitoring-visit-may-2022.ts';
import { sendArea2024 } from '../../../tools/recordings/medway/content/send-area-2024.ts';
import { aVisit } from '../../support/builders.ts';
import { readingOf } from './readings.ts';

/** Whole PDFs in Ofsted's layouts: Medway's record in our own words. */

const readPdf = async (pdf: Promise<Uint8Array>, kind: DocumentKind) => readingOf(await pdfText(await pdf), kind);

const MEDWAY = { urn: '80522', judgements: {} };

describe('the letter of a focused visit', () => {
  for (const content of [focusedVisit2019, focusedVisit2021, focusedVisit2025, focusedVisit2026])
    it(`of ${content.published} is read whole`, async () => {
      const reading = await readPdf(focusedVisitLetter(content), 'focused-visit');
      expect(reading).toMatchObject({
        ...MEDWAY,
        inspectionStart: content.visited.start,
        inspectionEnd: content.visited.end,
        published: content.published,
        priorityActions: content.priorityActions,
        needsToImprove: content.needsToImprove,
      });
    });

  const told = async (content: FocusedVisitContent) => {
    const reading = await readPdf(focusedVisitLetter(content), 'focused-visit');
    return visitChanges({ publication: aVisit({ published: content.published }), reading }, []);
  };

  it('of April 2025 is notable: progress is called fragile', async () => {
    expect(await told(focusedVisit2025)).toMatchObject({ severity: 3, direction: 'mixed' });
  });

  it('of November 2025 is routine, and better: turnover has reduced', async () => {
    expect(await told(focusedVisit2026)).toMatchObject({ severity: 1, direction: 'better' });
  });
});

describe('the letter of another visit', () => {
  it('is read whole after a joint inspection with one area for priority action', async () => {
    const reading = await readPdf(jtaiLetter(jtai2018), 'jtai');
    expect(reading).toMatchObject({
      ...MEDWAY,
      inspectionStart: '2018-06-18',
      inspectionEnd: '2018-06-22',
      priorityActions: jtai2018.priorityActions,
      needsToImprove: jtai2018.needsToImprove,
    });
  });

  it('is read whole after a monitoring visit', async () => {
    const reading = await readPdf(monitoringVisitLetter(monitoringVisitMay2022), 'monitoring-visit');
    expect(reading).toMatchObject({
      ...MEDWAY,
      inspectionStart: '2022-05-11',
      published: '2022-06-17',
      previousOverall: 'inadequate',
      focus: ['care-leavers', 'children-in-care'],
      needsToImprove: monitoringVisitMay2022.needsToImprove,
    });
  });

  it('is read whole after an area SEND inspection', async () => {
    const reading = await readPdf(sendAreaReport(sendArea2024), 'send-area-inspection');
    expect(reading).toMatchObject({
      ...MEDWAY,
      inspectionStart: '2024-02-05',
      sendOutcome: sendArea2024.outcome,
      needsToImprove: sendArea2024.needsToImprove,
    });
  });
});
