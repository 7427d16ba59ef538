import { describe, expect, it } from 'vitest';
import { MOST_A_DAY } from '../../shared/use-cases/tell/ask-for-alerts.ts';
import { ProblemAnswer } from '../../shared/web/problem.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { FILLED, siteAndSns, WISH } from '../support/sign-up-site.ts';

const recorders = awsRecorders();

describe('mail that nobody asked for', () => {
  it('goes to an address twice a day at most, however it is spelt and wherever it is asked from', async () => {
    const { sns, post } = await siteAndSns(recorders);
    for (const [at, email] of ['me@example.org', 'Me+1@example.org', 'me+2@example.org', 'ME@EXAMPLE.ORG'].entries())
      expect((await post('', { ...WISH, email }, { network: `192.0.2.${at}` })).status).toBe(202);
    expect(sns.mails).toHaveLength(MOST_A_DAY.address);
  });

  it('is asked for by a network so often and no more, also all at once', async () => {
    const { sns, post } = await siteAndSns(recorders);
    const asks = Array.from({ length: MOST_A_DAY.network + 5 }, (_, at) =>
      post('', { ...WISH, email: `a${at}@example.org` }),
    );
    const statuses = (await Promise.all(asks)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    expect(sns.mails).toHaveLength(MOST_A_DAY.network);
    expect((await post('', WISH, { network: '198.51.100.7' })).status).toBe(202);
  });

  it('ends with the day’s number for all', async () => {
    const { sns, post } = await siteAndSns(recorders);
    for (let at = 0; at < MOST_A_DAY.all; at += 1)
      await post('', { ...WISH, email: `a${at}@example.org` }, { network: `10.0.0.${at}` });
    const refused = await post('', WISH, { network: '10.0.1.1' });
    expect([refused.status, ProblemAnswer.parse(await refused.json()).detail]).toEqual([
      429,
      expect.stringContaining('today'),
    ]);
    expect(sns.mails).toHaveLength(MOST_A_DAY.all);
  });

  it.each([
    ['a page of another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a page beside this one', { 'Sec-Fetch-Site': 'same-site' }],
    ['a page of another site in an old browser', { Origin: 'https://elsewhere.example' }],
    ['a page that hides where it is', { Origin: 'null' }],
  ])('is not sent for %s', async (_which, headers) => {
    const { sns, post, form } = await siteAndSns(recorders);
    for (const answer of [await post('', WISH, headers), await form('', FILLED, headers)])
      expect(answer.status).toBe(403);
    expect(sns.mails).toEqual([]);
  });

  it('is sent for our own page, in a browser new or old', async () => {
    const { site, sns, form } = await siteAndSns(recorders);
    const fields = { email: WISH.email, authority: 'medway', about: 'ratings' };
    await form('', fields, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' });
    await form('', fields, { Origin: site.url });
    expect(sns.mails).toHaveLength(2);
  });
});

it('is full before SNS takes no more, and then for everybody', async () => {
  const { sns, post } = await siteAndSns(recorders);
  await post('', WISH);
  const { subscriptions } = sns;
  expect(subscriptions()).toHaveLength(1);
  sns.fill(179);
  for (const email of [WISH.email, 'new@example.org']) expect((await post('', { ...WISH, email })).status).toBe(503);
});
