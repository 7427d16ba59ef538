import { afterAll, beforeAll, expect, it } from 'vitest';
import { StatusAnswer } from '../../shared/web/answers/status.ts';
import { aSourceState, aWatch, MEDWAY, NOON, SWINDON } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ watched: [MEDWAY, SWINDON], watches: [aWatch()] });
});
afterAll(() => site.stop());

const status = async () => StatusAnswer.parse(await site.json('/v1/status'));
const listing = async () => (await status()).sources.find(({ id }) => id === 'ofsted-listing');

it('does not call a source a fault that has simply not been asked yet', async () => {
  expect(await listing()).toMatchObject({ condition: 'never-answered', lastSuccess: null, because: null });
});

it.each([
  ['answering', {}, null],
  ['failing', { failures: 2, failingSince: NOON, lastFailure: 'it answered 503' }, 'it answered 503'],
  ['suspect', { suspectBecause: 'it lists 12 councils, 153 before' }, 'it lists 12 councils, 153 before'],
] as const)('says that a source is %s, and why', async (condition, facts, because) => {
  await site.states.saveSource(aSourceState(facts));
  expect(await listing()).toMatchObject({ condition, because, lastSuccess: NOON });
});

it('says since when each council is watched, and how far that has come', async () => {
  expect((await status()).authorities).toMatchObject([
    { authority: 'medway', watchedSince: '2026-01-01T09:00:00.000Z', phase: 'watching', pageChecked: NOON },
    { authority: 'swindon', watchedSince: null, phase: 'not-started', pageChecked: null },
  ]);
});

it('keeps its ETag while nothing happens, so that asking often costs little', async () => {
  const tags = [await site.get('/v1/status'), await site.get('/v1/status')].map(({ headers }) => headers.get('ETag'));
  expect(tags[0]).toBe(tags[1]);
});
