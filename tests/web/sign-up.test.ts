import { describe, expect, it, onTestFinished } from 'vitest';
import { snsClient } from '../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSignUps } from '../../shared/adapters/sns/sns-sign-ups.ts';
import { ProblemAnswer } from '../../shared/web/problem.ts';
import { SignUpAnswer } from '../../shared/web/sign-up-bodies.ts';
import { awsRecorders } from '../support/aws-recorder.ts';
import { aMessage } from '../support/builders.ts';
import { FILLED, siteAndSns, TOPIC, WISH } from '../support/sign-up-site.ts';
import { startSite } from '../support/site.ts';

const recorders = awsRecorders();

describe('getting alerts', () => {
  it('goes from a form to a mail, from its link to an alert, and from that alert’s link to none', async () => {
    const { sns, form } = await siteAndSns(recorders);
    const asked = await form('', { email: WISH.email, authority: 'medway', about: 'ratings' });
    expect([asked.status, asked.headers.get('Cache-Control')]).toEqual([202, 'no-store']);
    expect(await asked.text()).toContain('Do not open its link: copy it');
    expect(sns.mails.map(({ to }) => to)).toEqual([WISH.email]);
    const confirmed = await form('/confirm', { link: sns.mails[0]?.link ?? '' });
    expect([confirmed.status, await confirmed.text()]).toEqual([200, expect.stringContaining('Your alerts are on')]);

    const news = aMessage({ authority: 'medway', kind: 'rating-change' });
    const [alert] = sns.publish(news);
    expect(alert).toMatchObject({ to: WISH.email, subject: news.subject });
    // what scanners of mail do
    expect(() => sns.open(alert?.link ?? '')).toThrow('not removed');
    const ended = await form('/end', { link: alert?.link ?? '' });
    expect([ended.status, await ended.text()]).toEqual([200, expect.stringContaining('have ended')]);
    expect(sns.publish(news)).toEqual([]);
  });

  it('is the same for a program', async () => {
    const { sns, post } = await siteAndSns(recorders);
    const asked = await post('', WISH);
    expect([asked.status, SignUpAnswer.parse(await asked.json()).status]).toEqual([202, 'asked']);
    const token = new URL(sns.mails[0]?.link ?? '').searchParams.get('Token');
    const confirmed = SignUpAnswer.parse(await (await post('/confirm', { link: token })).json());
    expect(confirmed).toMatchObject({ status: 'confirmed', guarded: true });
    const ended = await post('/end', { link: confirmed.subscription });
    expect([ended.status, SignUpAnswer.parse(await ended.json()).status]).toEqual([200, 'ended']);
    expect(sns.subscriptions()).toEqual([]);
  });

  it('brings what was chosen, about the council that was chosen, and what sets it right', async () => {
    const { sns, post } = await siteAndSns(recorders);
    const choices = {
      'ratings@example.org': { about: 'ratings', press: false },
      'visits@example.org': { about: 'ratings-and-visits', press: false },
      'press@example.org': { about: 'ratings', press: true },
      'all@example.org': { about: 'everything', press: true, authority: 'all' },
    };
    for (const [at, [email, choice]] of Object.entries(choices).entries()) {
      await post('', { ...WISH, ...choice, email }, { network: `192.0.2.${at}` });
      await post('/confirm', { link: sns.mails.at(-1)?.link });
    }
    const toldOf = (
      kind: 'rating-change' | 'visit-findings' | 'reported' | 'late-listing' | 'correction' | 'heartbeat',
      authority: string | null,
    ) => sns.publish(aMessage({ kind, authority })).map(({ to }) => to.split('@')[0]);
    expect(toldOf('rating-change', 'medway')).toEqual(['ratings', 'visits', 'press', 'all']);
    expect(toldOf('visit-findings', 'medway')).toEqual(['visits', 'all']);
    expect(toldOf('reported', 'medway')).toEqual(['press', 'all']);
    expect(toldOf('late-listing', 'medway')).toEqual(['all']);
    expect(toldOf('correction', 'medway')).toEqual(['ratings', 'visits', 'press', 'all']);
    expect(toldOf('rating-change', 'swindon')).toEqual(['all']);
    expect(toldOf('heartbeat', null)).toEqual([]);
  });

  it('says so where a scanner opened the link first, whose visit can then end it', async () => {
    const { sns, post, form } = await siteAndSns(recorders);
    await post('', WISH);
    const link = sns.mails[0]?.link ?? '';
    sns.open(link);
    const answer = await form('/confirm', { link });
    expect(await answer.text()).toContain('Something opened the link in that mail before you');
    expect(SignUpAnswer.parse(await (await post('/confirm', { link })).json()).guarded).toBe(false);
    const [alert] = sns.publish(aMessage({ authority: 'medway', kind: 'rating-change' }));
    sns.open(alert?.link ?? '');
    expect(sns.subscriptions()).toEqual([]);
  });
});

describe('who gets alerts', () => {
  it('is not learnt by asking: the answer is the same for every address', async () => {
    const { sns, post, form } = await siteAndSns(recorders);
    const said = async (answer: Response) => [answer.status, await answer.text()];
    const unknown = await said(await post('', WISH));
    await post('/confirm', { link: sns.mails[0]?.link });
    const page = await said(await form('', { ...FILLED, email: 'you@example.org' }));
    for (const [at, again] of [WISH, { ...WISH, about: 'everything' }, WISH, WISH].entries())
      expect(await said(await post('', again, { network: `198.51.100.${at}` }))).toEqual(unknown);
    expect(await said(await form('', FILLED, { network: '203.0.113.1' }))).toEqual(page);
  });

  it('is not learnt by ending: a name that SNS does not know is answered like one that it does', async () => {
    const { sns, post } = await siteAndSns(recorders);
    await post('', WISH);
    const { subscription } = SignUpAnswer.parse(await (await post('/confirm', { link: sns.mails[0]?.link })).json());
    const answers = [subscription, subscription, `${TOPIC}:00000000-0000-4000-8000-000000000000`];
    const said = [];
    for (const link of answers) said.push(await (await post('/end', { link })).json());
    expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('is in no log and in no answer', async () => {
    const { post, form, logged } = await siteAndSns(recorders);
    const [kept] = [await post('', WISH)];
    expect(await kept?.text()).not.toContain(WISH.email);
    expect(await (await form('', { ...FILLED, email: 'new@example.org' })).text()).not.toContain('example.org');
    await post('', { ...WISH, email: 'no address' });
    expect(JSON.stringify(logged)).not.toContain('example');
    expect(logged).toContainEqual(['sign-up', { outcome: 'asked' }]);
  });
});

describe('what is not understood', () => {
  it.each([
    ['email', { ...WISH, email: 'me@' }],
    ['email', { ...WISH, email: `${'a'.repeat(300)}@example.org` }],
    ['authority', { ...WISH, authority: 'kent' }],
    ['authority', { ...WISH, authority: 'medwey' }],
    ['about', { ...WISH, about: 'nothing' }],
    ['press', { ...WISH, press: 'yes' }],
  ])('is refused, naming %s, and no mail is sent', async (parameter, wish) => {
    const { sns, post } = await siteAndSns(recorders);
    const answer = await post('', wish);
    expect([answer.status, ProblemAnswer.parse(await answer.json()).parameter]).toEqual([400, parameter]);
    expect(sns.mails).toEqual([]);
  });

  it('is shown in the form again, with what was filled in and why', async () => {
    const { form } = await siteAndSns(recorders);
    const answer = await form('', {
      email: 'me "at" example',
      authority: 'swindon',
      about: 'everything',
      press: 'yes',
    });
    const page = await answer.text();
    expect([answer.status, page]).toEqual([400, expect.stringContaining('It is no email address.')]);
    expect(page).toContain('value="me &quot;at&quot; example"');
    for (const kept of ['value="swindon" selected', 'value="everything" checked', 'value="yes" checked'])
      expect(page).toContain(kept);
  });

  it.each([
    ['not the link of a mail', 'https://example.org/'],
    ['not the link of a mail', 'x'],
    [
      'another list',
      'https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=arn:aws:sns:eu-west-2:1:x&Token=1',
    ],
    ['no longer valid', 'a'.repeat(300)],
  ])('is a link to confirm that is %s', async (why, link) => {
    const { form } = await siteAndSns(recorders);
    const answer = await form('/confirm', { link });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(why)]);
  });

  it.each([
    'https://example.org/',
    `${TOPIC}:not-an-id`,
    `arn:aws:sns:eu-west-2:000000000000:other:${'0'.repeat(36)}`,
    TOPIC,
  ])('is a link to end by: %s', async (link) => {
    const { post, requests } = await siteAndSns(recorders);
    expect((await post('/end', { link })).status).toBe(400);
    expect(requests).toEqual([]);
  });

  it('is a body that is no JSON, of another type, or far too long', async () => {
    const { site } = await siteAndSns(recorders);
    const send = async (body: string, type: string) =>
      (await fetch(`${site.url}/v1/subscriptions`, { method: 'POST', headers: { 'Content-Type': type }, body })).status;
    expect(await send('{', 'application/json')).toBe(400);
    expect(await send('[]', 'application/json')).toBe(400);
    expect(await send('a=b', 'text/plain')).toBe(415);
    expect(await send(JSON.stringify({ email: 'a'.repeat(9_000) }), 'application/json')).toBe(413);
  });
});

it('changes nothing by GET, and takes nothing but POST', async () => {
  const { site, requests } = await siteAndSns(recorders);
  for (const path of ['', '/confirm', '/end'])
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const answer = await fetch(`${site.url}/v1/subscriptions${path}?link=x`, { method });
      expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
    }
  expect(requests).toEqual([]);
});

it('sets no cookie, and answers no page of another site', async () => {
  const { post } = await siteAndSns(recorders);
  const { headers } = await post('', WISH);
  expect([headers.get('Set-Cookie'), headers.get('Access-Control-Allow-Origin')]).toEqual([null, null]);
});

it('says no more of a fault of SNS than that there was one, and logs no address', async () => {
  const { where } = await recorders.start({
    status: 500,
    body: '<ErrorResponse><Error><Code>InternalError</Code><Message>me@example.org</Message></Error></ErrorResponse>',
  });
  const logged: unknown[] = [];
  const site = await startSite({
    signUps: new SnsSignUps(snsClient(where), TOPIC),
    log: (...line) => logged.push(line),
  });
  onTestFinished(() => site.stop());
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${site.url}/v1/subscriptions`, { method: 'POST', headers, body: JSON.stringify(WISH) });
  expect([answer.status, await answer.text()]).toEqual([500, expect.not.stringContaining('example')]);
  expect(logged).toEqual([['web-fault', { path: '/v1/subscriptions', error: 'SNS failed: InternalErrorException' }]]);
});

describe('where nobody can sign up', () => {
  it('the pages name whom to ask, and take no form', async () => {
    const site = await startSite({ byEmail: { kind: 'ask', contact: 'alerts@example.org' } });
    onTestFinished(() => site.stop());
    for (const path of ['/', '/medway', '/alerts']) {
      const page = await site.html(path);
      expect(page).toContain('href="mailto:alerts@example.org"');
      expect(page).not.toContain('method="post"');
    }
    expect((await site.get('/alerts/end')).status).toBe(404);
    expect((await fetch(`${site.url}/v1/subscriptions`, { method: 'POST' })).status).toBe(405);
    expect(JSON.stringify(await site.json('/openapi.json'))).not.toContain('subscriptions');
  });

  it('a program on one machine says that it sends no email', async () => {
    const site = await startSite({ byEmail: { kind: 'never' } });
    onTestFinished(() => site.stop());
    expect(await site.html('/medway')).toContain('runs on one machine and sends none');
  });
});

it('describes what can be posted, with examples that are taken', async () => {
  const { site, post } = await siteAndSns(recorders);
  const text = JSON.stringify(await site.json('/openapi.json'));
  for (const id of ['ask-for-alerts', 'confirm-alerts', 'end-alerts']) expect(text).toContain(id);
  expect((await post('', WISH)).status).toBe(202);
  expect(await site.html('/docs')).toContain('/v1/subscriptions/confirm');
});
