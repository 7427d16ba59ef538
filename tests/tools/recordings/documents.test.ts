import { describe, expect, it } from 'vitest';
import { pdfText } from '../../../shared/adapters/pdf/pdf-text.ts';
import { focusedVisitLetter } from '../../../tools/recordings/documents/focused-visit-letter.ts';
import { type IlacsContent, ilacsReport } from '../../../tools/recordings/documents/ilacs-report.ts';
import { jtaiLetter } from '../../../tools/recordings/documents/jtai-letter.ts';
import { monitoringVisitLetter } from '../../../tools/recordings/documents/monitoring-visit-letter.ts';
import { sendAreaReport } from '../../../tools/recordings/documents/send-area-report.ts';
import { sifReport } from '../../../tools/recordings/documents/sif-report.ts';
import { focusedVisit2019 } from '../../../tools/recordings/medway/content/focused-visit-2019.ts';
import { focusedVisit2026 } from '../../../tools/recordings/medway/content/focused-visit-2026.ts';
import { ilacs2019 } from '../../../tools/recordings/medway/content/ilacs-2019.ts';
import { ilacs2023 } from '../../../tools/recordings/medway/content/ilacs-2023.ts';
import { jtai2018 } from '../../../tools/recordings/medway/content/jtai-2018.ts';
import { monitoringVisitMay2022 } from '../../../tools/recordings/medway/content/monitoring-visit-may-2022.ts';
import { sendArea2024 } from '../../../tools/recordings/medway/content/send-area-2024.ts';
import { sif2015 } from '../../../tools/recordings/medway/content/sif-2015.ts';

/** The lines of a document, cells of a table parted by `|`, as a reader of the text layer gets them. */
const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { pages } = await pdfText(bytes);
  return pages.flatMap(({ lines }) => lines.map(({ cells }) => cells.map(({ text }) => text).join(' | ')));
};

const after = (lines: readonly string[], line: string, count: number): readonly string[] => {
  const at = lines.indexOf(line);
  expect(at, line).toBeGreaterThanOrEqual(0);
  return lines.slice(at + 1, at + 1 + count);
};

describe('a generated document', () => {
  it.each([
    ['ILACS report', () => ilacsReport(ilacs2023)],
    ['SIF report', () => sifReport(sif2015)],
    ['focused visit letter', () => focusedVisitLetter(focusedVisit2026)],
    ['monitoring visit letter', () => monitoringVisitLetter(monitoringVisitMay2022)],
    ['JTAI letter', () => jtaiLetter(jtai2018)],
    ['area SEND report', () => sendAreaReport(sendArea2024)],
  ])('is the same to the byte whenever it is made: %s', async (_name, make) => {
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});

describe('an ILACS report', () => {
  it('prints the overall judgement last in the table, and a wrapped label in the middle of its grade until 2020', async () => {
    expect(after(await linesOf(await ilacsReport(ilacs2019)), 'Judgement | Grade', 9)).toEqual([
      'The impact of leaders on social work practice with children',
      'Inadequate',
      'and families',
      'The experiences and progress of children who need help',
      'Inadequate',
      'and protection',
      'The experiences and progress of children in care and care | Requires improvement',
      'leavers | to be good',
      'Overall effectiveness | Inadequate',
    ]);
  });

  it('prints five judgements since 2023, and four without the overall one since 2026', async () => {
    const edition = async (content: IlacsContent) => {
      const lines = await linesOf(await ilacsReport(content));
      return lines.filter((line) => / \| (?:Good|Requires improvement to be good)$/.test(line));
    };
    const { 'overall-effectiveness': overall, ...four } = ilacs2023.judgements;
    expect(overall).toBe('good');
    expect(await edition(ilacs2023)).toHaveLength(5);
    expect(await edition({ ...ilacs2023, edition: '2026', judgements: four })).toHaveLength(4);
  });

  it('carries the grade in each heading, which can be made to differ from the table', async () => {
    const contradicting = { ...ilacs2023, headingGrades: { 'care-leavers': 'inadequate' } as const };
    const lines = await linesOf(await ilacsReport(contradicting));
    expect(lines).toContain('The experiences and progress of children in care: good');
    expect(lines).toContain('The experiences and progress of care leavers: inadequate');
  });

  it('numbers its pages from the second on and names itself beside the number', async () => {
    const lines = await linesOf(await ilacsReport(ilacs2023));
    const footers = lines.filter((line) =>
      /^Inspection of Medway local authority children’s services \| \d+$/.test(line),
    );
    expect(footers.map((line) => line.split(' | ')[1])).toEqual(['2', '3', '4']);
  });
});

describe('a SIF report', () => {
  it('says the overall grade in a sentence above the numbered judgements', async () => {
    const headline = 'Children’s services in Medway require improvement to be good';
    expect(after(await linesOf(await sifReport(sif2015)), headline, 6)).toEqual([
      '1. Children who need help and protection | Requires improvement',
      '2. Children looked after and achieving | Requires improvement',
      'permanence',
      '2.1 Adoption performance | Requires improvement',
      '2.2 Experiences and progress of care leavers | Good',
      '3. Leadership, management and governance | Requires improvement',
    ]);
  });

  it('leaves out the safeguarding board where it was not reviewed', async () => {
    const whole = (await linesOf(await sifReport(sif2015))).join(' ');
    const without = (await linesOf(await sifReport({ ...sif2015, board: null }))).join(' ');
    expect(whole).toContain('The Local Safeguarding Children Board requires improvement to be good');
    expect(without).not.toContain('Local Safeguarding Children Board');
  });
});

describe('a letter', () => {
  it('marks its points with the bullet of its year', async () => {
    const points = async (bytes: Promise<Uint8Array>, mark: string) =>
      (await linesOf(await bytes)).filter((line) => line.startsWith(mark)).length;
    expect(await points(focusedVisitLetter(focusedVisit2019), '\uf06e')).toBe(
      focusedVisit2019.needsToImprove.length + focusedVisit2019.findings.length,
    );
    expect(await points(focusedVisitLetter(focusedVisit2026), '\u25fc')).toBe(focusedVisit2026.needsToImprove.length);
  });

  it('prints no heading above an empty list, and one for one priority action', async () => {
    const none = await linesOf(await focusedVisitLetter({ ...focusedVisit2026, needsToImprove: [] }));
    const one = await linesOf(
      await focusedVisitLetter({ ...focusedVisit2026, priorityActions: ['See children at once.'] }),
    );
    expect(none.filter((line) => /^What needs to improve|priority action$/.test(line))).toEqual([]);
    expect(one).toContain('Area for priority action');
  });

  it('prints one day, two days and more as letters do', async () => {
    const opening = async (start: string, end: string) => {
      const letter = await focusedVisitLetter({ ...focusedVisit2026, visited: { start, end } });
      return (await linesOf(letter)).join(' ').match(/children’s services ((?:on|from) .*?\d{4})\./)?.[1];
    };
    expect(await opening('2019-02-05', '2019-02-05')).toBe('on 5 February 2019');
    expect(await opening('2024-01-31', '2024-02-01')).toBe('on 31 January and 1 February 2024');
    expect(await opening('2025-07-14', '2025-07-16')).toBe('from 14 to 16 July 2025');
  });
});

describe('an area SEND report', () => {
  it('says its outcome in a sentence of its own and lists priority actions beside who must act', async () => {
    const action = { body: 'Medway Council', action: 'Leaders must shorten the waiting times.' };
    const lines = await linesOf(await sendAreaReport({ ...sendArea2024, outcome: 3, priorityActions: [action] }));
    expect(lines.join(' ')).toContain('There are widespread and/or systemic failings');
    expect(after(lines, 'Responsible body | Areas for priority action', 1)).toEqual([
      'Medway Council | Leaders must shorten the waiting times.',
    ]);
  });
});
