import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordedAnswers } from '../../cli/simulation/recorded-answers.ts';
import { loadScenario } from '../../cli/simulation/scenario.ts';
import { parseListing } from '../../shared/sources/ofsted/parse-listing.ts';
import { parseProviderPage } from '../../shared/sources/ofsted/parse-provider-page.ts';
import { fileUrl, listingUrl, providerUrl } from '../../shared/sources/ofsted/urls.ts';
import { MEDWAY } from './builders.ts';
import { type ScenarioFolder, scenarioFolder } from './scenario-folder.ts';

const FRAME = { start: '2023-09-01T06:00:00Z', end: '2023-09-14T06:00:00Z' };
const BEFORE = '2023-09-01T00:00:00Z';
const PUBLICATION = '2023-09-11T08:30:00Z';

const OLDER = { fileId: '50103321', label: 'Inspection', inspectedUntil: '2019-07-26', published: '2019-08-27' };
const NEWER = { fileId: '50227723', label: 'Inspection', inspectedUntil: '2023-07-28', published: '2023-09-11' };

const answersOf = async (builder: ScenarioFolder): Promise<RecordedAnswers> => {
  const folder = await builder.write();
  return new RecordedAnswers(folder, await loadScenario(folder));
};

const textAt = (answers: RecordedAnswers, url: string, now: string): string => {
  const answer = answers.at(url, now);
  return answer.kind === 'refused' ? '' : new TextDecoder().decode(answer.body);
};

describe('a scenario folder', () => {
  it('shows a publication on the page, in the listing and as a file from its moment on', async () => {
    const answers = await answersOf(
      scenarioFolder(FRAME)
        .publishes(BEFORE, 'medway', { ...OLDER, pdf: '%PDF-older' })
        .publishes(PUBLICATION, 'medway', { ...NEWER, pdf: '%PDF-newer' }),
    );
    const listed = (now: string) =>
      [0, 1]
        .flatMap((page) => parseListing(textAt(answers, listingUrl(page), now)).rows)
        .find(({ urn }) => urn === MEDWAY.urn)?.latestReport;
    const shown = (now: string) =>
      parseProviderPage(textAt(answers, providerUrl(MEDWAY.urn), now)).documents.map(({ fileId }) => fileId);

    expect([listed('2023-09-11T08:29:59.000Z'), listed('2023-09-11T08:30:00.000Z')]).toEqual([
      '2019-08-27',
      '2023-09-11',
    ]);
    expect(shown('2023-09-11T08:29:59.000Z')).toEqual(['50103321']);
    expect(shown('2023-09-11T08:30:00.000Z')).toEqual(['50227723', '50103321']);
    expect(answers.at(fileUrl('50227723'), '2023-09-11T08:29:59.000Z').kind).toBe('refused');
    expect(textAt(answers, fileUrl('50227723'), '2023-09-11T08:30:00.000Z')).toBe('%PDF-newer');
  });

  it('keeps the day of the newest report in the listing when an older document turns up late', async () => {
    const answers = await answersOf(
      scenarioFolder(FRAME)
        .publishes(BEFORE, 'medway', { ...NEWER, pdf: '%PDF-newer' })
        .publishes(PUBLICATION, 'medway', { ...OLDER, pdf: '%PDF-older' }),
    );
    const rows = [0, 1].flatMap((page) => parseListing(textAt(answers, listingUrl(page), FRAME.end)).rows);
    expect(rows.find(({ urn }) => urn === MEDWAY.urn)?.latestReport).toBe('2023-09-11');
  });

  it('refuses connections, answers errors and breaks things when told to', async () => {
    const folder = await scenarioFolder({ ...FRAME, authorities: ['medway', 'swindon'], history: 'shipped' })
      .answer(BEFORE, listingUrl(0), 403, 'no')
      .answer(PUBLICATION, listingUrl(0), 0)
      .fault(PUBLICATION, 'publish-fails', 2)
      .write();
    const scenario = await loadScenario(folder);
    const answers = new RecordedAnswers(folder, scenario);
    expect(answers.at(listingUrl(0), '2023-09-05T00:00:00.000Z')).toMatchObject({ kind: 'answer', status: 403 });
    expect(answers.at(listingUrl(0), PUBLICATION)).toEqual({ kind: 'refused' });
    expect(scenario.history).toBe('shipped');
    expect(scenario.authorities.map(({ slug }) => slug)).toEqual(['medway', 'swindon']);
    expect(scenario.faults).toEqual([{ at: '2023-09-11T08:30:00.000Z', kind: 'publish-fails', times: 2 }]);
  });

  it('prints another number above the listing than it has rows', async () => {
    const rows = [{ urn: MEDWAY.urn, name: MEDWAY.name, latestReport: null }];
    const answers = await answersOf(scenarioFolder(FRAME).rows(BEFORE, rows, 153));
    expect(parseListing(textAt(answers, listingUrl(0), FRAME.start))).toEqual({ count: 153, items: 1, rows });
  });

  describe('after the test that wrote it', () => {
    let written = '';
    it('(writes it)', async () => {
      written = await scenarioFolder(FRAME).write();
      expect(JSON.parse(await readFile(join(written, 'scenario.json'), 'utf8'))).toMatchObject({ history: 'empty' });
    });
    it('is gone', async () => {
      await expect(access(written)).rejects.toThrow('ENOENT');
    });
  });
});
