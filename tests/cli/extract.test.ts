import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ilacsReport } from '../../tools/recordings/documents/ilacs-report.ts';
import { sendAreaReport } from '../../tools/recordings/documents/send-area-report.ts';
import { ilacs2023 } from '../../tools/recordings/medway/content/ilacs-2023.ts';
import { sendArea2024 } from '../../tools/recordings/medway/content/send-area-2024.ts';

let folder: string;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-'));
  const report = await ilacsReport(ilacs2023);
  await writeFile(file('report.pdf'), report);
  await writeFile(file('cut.pdf'), report.subarray(0, 5000));
  await writeFile(file('page.pdf'), '<!doctype html><title>Report not found</title>');
  await writeFile(file('send.pdf'), await sendAreaReport(sendArea2024));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const extract = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['cli/extract.ts', ...args], { encoding: 'utf8' });

const lines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('npm run -s extract', () => {
  it('prints one line per file in the order given, unread ones as well, and nothing else', () => {
    const { stdout, stderr, status } = extract(file('cut.pdf'), file('report.pdf'), file('page.pdf'));
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(lines(stdout)).toMatchObject([
      { file: file('cut.pdf'), status: 'unread', reason: 'damaged', judgements: {}, urn: null, authority: null },
      {
        file: file('report.pdf'),
        status: 'read',
        kind: 'ilacs',
        authority: 'medway',
        urn: '80522',
        inspectionStart: '2023-07-17',
        inspectionEnd: '2023-07-28',
        published: null,
        judgements: ilacs2023.judgements,
        needsToImprove: ilacs2023.needsToImprove,
        priorityActions: [],
        focus: [],
        findings: [],
      },
      { file: file('page.pdf'), status: 'unread', reason: 'not-a-pdf', kind: 'other' },
    ]);
    expect(lines(stdout)[1]).not.toHaveProperty('reason');
  });

  it('puts an area SEND outcome among the judgements, as text, with its evidence', () => {
    const { stdout } = extract(file('send.pdf'));
    expect(lines(stdout)).toMatchObject([
      {
        kind: 'send-area-inspection',
        judgements: { outcome: '2' },
        evidence: { outcome: { page: expect.any(Number) } },
      },
    ]);
  });

  it.each([
    [[], 'extract takes one PDF file or more. See --help.\n'],
    [['nowhere.pdf'], 'There is no file “nowhere.pdf”.\n'],
    [['.'], 'There is no file “.”.\n'],
  ])('says in one line what was asked wrongly and ends with 2: %j', (args, words) => {
    const { stdout, stderr, status } = extract(...args);
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: words, status: 2 });
  });

  it('refuses an unknown option', () => {
    const { stdout, stderr, status } = extract('--loud', file('report.pdf'));
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('reads nothing when one of the files is missing', () => {
    expect(extract(file('report.pdf'), 'nowhere.pdf')).toMatchObject({ stdout: '', status: 2 });
  });

  it('explains itself', () => {
    expect(extract('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('FILE...') });
  });
});
