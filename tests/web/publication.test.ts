import { afterAll, beforeAll, expect, it } from 'vitest';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { PublicationAnswer } from '../../shared/web/answers/publication.ts';
import { anIlacs, anUnread, aReading, aVisit, NOON, published } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

const reading = aReading(anIlacs(), {
  needsToImprove: ['How soon children are seen.'],
  evidence: {
    'overall-effectiveness': { page: 1, quote: 'Overall effectiveness: Good' },
    'needsToImprove.0': { page: 2, quote: 'How soon children are seen.' },
  },
});
const visit = aVisit({
  published: '2025-06-02',
  fileId: '50281000',
  inspectionStart: '2025-04-29',
  inspectionEnd: '2025-04-30',
});

let site: Site;
beforeAll(async () => {
  site = await startSite({
    entries: [...shippedEntries('medway', NOON), published(anIlacs()), published(visit), published(anUnread())],
    readings: { '50227723': reading },
  });
});
afterAll(() => site.stop());

it('proves each grade by file, page, words, hash and version of the reader', async () => {
  const { judgements } = PublicationAnswer.parse(await site.json('/v1/publications/50227723'));
  expect(judgements.find(({ aspect }) => aspect === 'overall-effectiveness')?.evidence).toEqual({
    fileId: '50227723',
    page: 1,
    quote: 'Overall effectiveness: Good',
    confirmedBy: null,
    sha256: 'ab'.repeat(32),
    readerVersion: '1',
  });
});

it('gives what needs to improve with its page, and each grade against the one before', async () => {
  const { reading: read, changes } = PublicationAnswer.parse(await site.json('/v1/publications/50227723'));
  expect(read?.needsToImprove).toEqual([
    { text: 'How soon children are seen.', evidence: { page: 2, quote: 'How soon children are seen.' } },
  ]);
  expect(changes).toContainEqual({
    aspect: 'overall-effectiveness',
    from: 'inadequate',
    to: 'good',
    since: '2019-08-27',
  });
});

it('finds a shipped entry by its own id, and leads on to the document that has replaced it', async () => {
  expect(await site.json('/v1/publications/80522-jtai-2018-08-03')).toMatchObject({ status: 'record', url: null });
  const moved = await site.get('/v1/publications/80522-focused-visit-2025-06-02');
  expect([moved.status, new URL(moved.headers.get('Location') ?? '').pathname]).toEqual([
    308,
    '/v1/publications/50281000',
  ]);
});

it('shows an unread document with its reason and without any grade or change', async () => {
  const unread = PublicationAnswer.parse(await site.json('/v1/publications/50299000'));
  expect(unread).toMatchObject({ status: 'unread', judgements: [], changes: [], reading: null });
});
