import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDynamo, startDynamo } from '../../cli/laptop/dynamo.ts';
import { runJobs } from '../../cli/laptop/jobs.ts';
import { buildMonitor, storeOn } from '../../cli/laptop/monitor.ts';
import { SimulatedClock } from '../../cli/simulation/simulated-clock.ts';
import { readPdf } from '../../shared/adapters/pdf/read-pdf.ts';
import { fileUrl } from '../../shared/sources/ofsted/urls.ts';
import { decideHeld, heldDocuments } from '../../shared/use-cases/read/held-documents.ts';
import { aFoundDocument, MEDWAY, NOON, SITE, SWINDON } from '../support/builders.ts';
import { medway2019, medway2023 } from '../support/documents.ts';
import { recordedHttp } from '../support/recorded-http.ts';
import { RecordingPublisher } from '../support/recording-publisher.ts';

const DECIDED_AT = '2026-02-03T09:00:00.000Z';
const BOTH = [MEDWAY, SWINDON];

let dynamo: LocalDynamo;
beforeEach(async () => {
  dynamo = await startDynamo();
});
afterEach(() => dynamo.stop());

/** Three documents that are held, two of them Medway's, and one that is not. */
const holding = async () => {
  const { found } = storeOn(dynamo);
  const clock = new SimulatedClock(DECIDED_AT);
  for (const [fileId, facts] of [
    ['50300002', { published: '2026-02-01' }],
    ['50300001', { published: '2026-01-31', arrival: 'late' }],
    ['50300003', { urn: SWINDON.urn }],
  ] as const)
    await found.save(aFoundDocument({ fileId, state: 'held', ...facts }));
  await found.save(aFoundDocument({ fileId: '50300009', state: 'recorded', told: true }));
  const idsOf = async () => (await heldDocuments({ found }, BOTH)).map(({ document }) => document.fileId);
  const due = async () => (await found.waiting(DECIDED_AT, 10)).map(({ fileId, arrival }) => [fileId, arrival]);
  return { deps: { found, clock, log: () => {} }, idsOf, due, found };
};

describe('documents that are held', () => {
  it('are listed council by council, in order of publication, and nothing else is', async () => {
    const { idsOf } = await holding();
    expect(await idsOf()).toEqual(['50300001', '50300002', '50300003']);
  });

  it('wait to be read at once when released, each as what it was when it turned up', async () => {
    const { deps, idsOf, due } = await holding();
    const decided = await decideHeld(deps, BOTH, 'release');
    expect(decided.kind === 'decided' && decided.documents.length).toBe(3);
    expect(await idsOf()).toEqual([]);
    expect(await due()).toEqual(
      expect.arrayContaining([
        ['50300001', 'late'],
        ['50300002', 'new'],
        ['50300003', 'new'],
      ]),
    );
  });

  it('become history when dismissed: they are read, and never alerted', async () => {
    const { deps, due } = await holding();
    await decideHeld(deps, BOTH, 'dismiss', ['50300002']);
    expect(await due()).toEqual([['50300002', 'baseline']]);
  });

  it('stay held where another one is decided', async () => {
    const { deps, idsOf } = await holding();
    await decideHeld(deps, BOTH, 'release', ['50300001', '50300003']);
    expect(await idsOf()).toEqual(['50300002']);
  });

  it('are left alone, all of them, where one of the ids is not held', async () => {
    const { deps, idsOf } = await holding();
    const decided = await decideHeld(deps, BOTH, 'dismiss', ['50300001', '50300009', 'none']);
    expect(decided).toEqual({ kind: 'not-held', fileIds: ['50300009', 'none'] });
    expect(await idsOf()).toHaveLength(3);
  });

  it('are decided once: a second time there is nothing to decide, and nothing changes', async () => {
    const { deps, found } = await holding();
    await decideHeld(deps, BOTH, 'dismiss');
    const after = await found.ofCouncil(MEDWAY.urn);
    expect(await decideHeld(deps, BOTH, 'release')).toEqual({ kind: 'decided', documents: [] });
    expect(await found.ofCouncil(MEDWAY.urn)).toEqual(after);
  });

  it('are of the day on which somebody decides, so that a back-off of before holds up nothing', async () => {
    const { deps, found } = await holding();
    await decideHeld(deps, BOTH, 'release', ['50300003']);
    const [document] = await found.ofCouncil(SWINDON.urn);
    expect(document).toMatchObject({ state: 'waiting', nextAttemptAt: DECIDED_AT, foundAt: NOON });
  });
});

describe('the next sweep after a decision', () => {
  it('tells what was released against what was dismissed, and of that nothing', async () => {
    const [http, publisher] = [recordedHttp(), new RecordingPublisher()];
    const outside = { http, publisher, clock: new SimulatedClock(DECIDED_AT), log: () => {}, site: SITE };
    const reader = { read: (bytes: Uint8Array) => readPdf(bytes) };
    const monitor = buildMonitor(dynamo, { ...outside, reader }, { authorities: [MEDWAY], shippedRecord: false });
    for (const { fileId, label, published, pdf } of [await medway2019(), await medway2023()]) {
      http.answer(fileUrl(fileId), { headers: { 'content-type': 'application/pdf' }, body: pdf });
      await monitor.deps.found.save(aFoundDocument({ fileId, label, published, state: 'held' }));
    }
    await decideHeld(monitor.deps, [MEDWAY], 'dismiss', ['50103321']);
    await decideHeld(monitor.deps, [MEDWAY], 'release');
    expect(await runJobs(monitor, ['sweep-waiting', 'publish'])).toEqual([]);
    expect(publisher.accepted.map(({ kind }) => kind)).toEqual(['rating-change']);
    expect(publisher.accepted[0]?.changes).toContainEqual({
      aspect: 'overall-effectiveness',
      from: 'inadequate',
      to: 'good',
      since: '2019-08-27',
    });
  });
});
