import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RecordedAnswers } from '../../../cli/simulation/recorded-answers.ts';
import { loadScenario } from '../../../cli/simulation/scenario.ts';
import { shippedEntries } from '../../../shared/domain/shipped-record.ts';
import { parseListing } from '../../../shared/sources/ofsted/parse-listing.ts';
import { parseProviderPage } from '../../../shared/sources/ofsted/parse-provider-page.ts';
import { fileUrl, listingUrl, providerUrl } from '../../../shared/sources/ofsted/urls.ts';
import { REPLAYED } from '../../../tools/recordings/medway/documents.ts';
import { ANSWERS, recordingOf } from '../../../tools/recordings/medway/recording.ts';

const MEDWAY_URN = '80522';
const FOLDER = fileURLToPath(new URL('../../../tools/recordings/medway/', import.meta.url));

const committed = async () => ({
  scenario: await readFile(`${FOLDER}scenario.json`, 'utf8'),
  files: new Map(
    await Promise.all(
      (await readdir(`${FOLDER}${ANSWERS}`)).map(
        async (name) => [name, await readFile(`${FOLDER}${ANSWERS}/${name}`)] as const,
      ),
    ),
  ),
});

const answers = async () => new RecordedAnswers(FOLDER, await loadScenario(FOLDER));

const textAt = (recorded: RecordedAnswers, url: string, now: string): string => {
  const answer = recorded.at(url, now);
  if (answer.kind === 'refused') throw new Error(`${url} is refused at ${now}`);
  return new TextDecoder().decode(answer.body);
};

describe('the recording of Medway', () => {
  it('is what make.ts makes, byte for byte', async () => {
    const [kept, made] = [await committed(), await recordingOf(REPLAYED)];
    expect(kept.scenario).toBe(made.scenario);
    expect([...kept.files.keys()].toSorted()).toEqual([...made.files.keys()].toSorted());
    for (const [name, bytes] of made.files) expect(kept.files.get(name)?.equals(bytes), name).toBe(true);
  });

  it('stays small enough to be cloned without a thought', async () => {
    const sizes = [...(await committed()).files.values()].map(({ length }) => length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
    expect((await stat(`${FOLDER}scenario.json`)).size).toBeLessThan(20_000);
  });

  it('lists all 153 councils at every moment, on two pages', async () => {
    const recorded = await answers();
    for (const now of ['2015-12-01T06:00:00.000Z', '2026-02-02T00:00:00.000Z']) {
      const pages = [0, 1].map((page) => parseListing(textAt(recorded, listingUrl(page), now)));
      expect(pages.map(({ count, rows }) => [count, rows.length])).toEqual([
        [153, 100],
        [153, 53],
      ]);
    }
  });

  it('shows at the start what was published before, and nothing later', async () => {
    const page = parseProviderPage(textAt(await answers(), providerUrl(MEDWAY_URN), '2015-12-01T06:00:00.000Z'));
    expect(page).toMatchObject({ urn: MEDWAY_URN, name: 'Medway Council', odd: [] });
    expect(page.documents).toMatchObject([
      { fileId: '50004310', label: "Children's services inspection", published: '2015-11-27' },
    ]);
  });

  it.each(REPLAYED)(
    'shows document $fileId of $published on the page, in the listing and as a file',
    async (document) => {
      const recorded = await answers();
      const evening = `${document.published < '2015-12-01' ? '2015-12-01' : document.published}T18:00:00.000Z`;
      const [listed] = parseProviderPage(textAt(recorded, providerUrl(MEDWAY_URN), evening)).documents;
      expect(listed).toMatchObject({
        fileId: document.fileId,
        published: document.published,
        listedEnd: document.inspected.end,
      });
      const rows = parseListing(textAt(recorded, listingUrl(1), evening)).rows;
      expect(rows.find(({ urn }) => urn === MEDWAY_URN)?.latestReport).toBe(document.published);
      expect(textAt(recorded, fileUrl(document.fileId), evening)).toMatch(/^%PDF-/);
    },
  );

  it('publishes in the morning of the day, London time, and not before', async () => {
    const recorded = await answers();
    const isThere = (fileId: string, now: string) => recorded.at(fileUrl(fileId), now).kind === 'answer';
    expect([isThere('50103321', '2019-08-27T08:29:00Z'), isThere('50103321', '2019-08-27T08:30:00Z')]).toEqual([
      false,
      true,
    ]);
    expect([isThere('59000002', '2026-01-12T09:29:00Z'), isThere('59000002', '2026-01-12T09:30:00Z')]).toEqual([
      false,
      true,
    ]);
  });

  it('tells of the days that the shipped record knows', () => {
    const record = shippedEntries('medway', '2026-11-01T00:00:00Z').flatMap(({ publication }) => publication ?? []);
    for (const { fileId, inspected, published } of REPLAYED) {
      const known = record.find((entry) => entry.published === published);
      expect([known?.inspectionStart, known?.inspectionEnd], published).toEqual([inspected.start, inspected.end]);
      if (known?.fileId !== null) expect(known?.fileId).toBe(fileId);
    }
  });

  it('uses ids that cannot be taken for real ones where Ofsted’s are not known', () => {
    const record = shippedEntries('medway', '2026-11-01T00:00:00Z').flatMap(({ publication }) => publication ?? []);
    const known = new Set(record.flatMap(({ fileId }) => fileId ?? []));
    const invented = REPLAYED.map(({ fileId }) => fileId).filter((fileId) => !known.has(fileId));
    expect(invented.every((fileId) => /^590000\d\d$/.test(fileId))).toBe(true);
    expect(new Set(invented).size).toBe(invented.length);
  });
});
