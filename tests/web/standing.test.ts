import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedEntries } from '../../shared/domain/shipped-record.ts';
import { AuthorityAnswer } from '../../shared/web/answers/authority.ts';
import { ListOf } from '../../shared/web/list-endpoint.ts';
import { aWatch, NOON, SWINDON } from '../support/builders.ts';
import { type Site, startSite } from '../support/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite({ entries: shippedEntries('medway', NOON), watches: [aWatch()] });
});
afterAll(() => site.stop());

const standing = async (query = ''): Promise<AuthorityAnswer> =>
  AuthorityAnswer.parse(await site.json(`/v1/authorities/medway${query}`));

const overall = ({ judgements }: AuthorityAnswer) =>
  judgements.find(({ aspect }) => aspect === 'overall-effectiveness');

describe('the standing of a council', () => {
  it('names each judgement in force, since when and from which document', async () => {
    const { judgements, summary } = await standing();
    expect(judgements).toContainEqual({
      aspect: 'help-and-protection',
      grade: 'requires-improvement',
      since: '2023-09-11',
      publication: '50227723',
    });
    expect(judgements).toHaveLength(5);
    expect(summary).toBe('Good overall since 11 September 2023; help and protection requires improvement to be good');
  });

  it('is told as it was known on a day: inadequate the day before the report of 2023, good from it on', async () => {
    expect(overall(await standing('?as_of=2023-09-10'))).toMatchObject({ grade: 'inadequate', since: '2019-08-27' });
    expect(overall(await standing('?as_of=2023-09-11'))?.grade).toBe('good');
    expect(overall(await standing('?as_of=2023-09-12'))?.grade).toBe('good');
  });

  it('holds no judgement before the first report', async () => {
    const before = await standing('?as_of=2013-01-01');
    expect(before).toMatchObject({ judgements: [], lastInspection: null, lastPublication: null, asOf: '2013-01-01' });
  });

  it('is listed for every watched council', async () => {
    const { items } = ListOf(AuthorityAnswer).parse(await site.json('/v1/authorities'));
    expect(items).toEqual([await standing()]);
  });

  it('offers three councils where the name is not known', async () => {
    const answer = await site.get('/v1/authorities/medwy');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ status: 404, suggestions: expect.arrayContaining(['medway']) });
  });

  it('says which councils are watched where another one is asked for', async () => {
    const answer = await site.get(`/v1/authorities/${SWINDON.slug}`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      detail: 'Swindon is not watched here. Watched: medway.',
      suggestions: ['medway'],
    });
  });
});
