import { describe, expect, it } from 'vitest';
import { SnsAlertPublisher, snsClient } from '../../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsAudience } from '../../../shared/adapters/sns/sns-audience.ts';
import type { Message, Topic } from '../../../shared/domain/alert.ts';
import { awsRecorders, type Reply, SECRET } from '../../support/aws-recorder.ts';
import { isSignedWith } from '../../support/sigv4.ts';
import { answers, type ByAction, formOf, snsAnswering, subscriptionMember } from '../../support/sns-answers.ts';

const recorders = awsRecorders();

const TOPICS = {
  alerts: 'arn:aws:sns:eu-west-2:000000000000:alerts',
  operator: 'arn:aws:sns:eu-west-2:000000000000:op',
};

const ACCEPTED: Reply = {
  status: 200,
  body: '<PublishResponse><PublishResult><MessageId>sns-1</MessageId></PublishResult></PublishResponse>',
};
const error = (status: number, code: string): Reply => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
});

const MESSAGE: Message = {
  alertId: '80522/50227723',
  topic: 'alerts',
  kind: 'rating-change',
  authority: 'medway',
  severity: 2,
  direction: 'better',
  confirms: null,
  subject: 'Medway: now good, was inadequate',
  email: 'Overall effectiveness: good.\nBefore: inadequate, since 27 August 2019.',
  sms: 'Medway now good, was inadequate',
  changes: [{ aspect: 'overall-effectiveness', from: 'inadequate', to: 'good', since: '2019-08-27' }],
  sources: ['https://files.ofsted.gov.uk/v1/file/50227723'],
};

/** Publishes one message to a service that replies so, and says what came of it and what went over the wire. */
const published = async (message: Message, ...replies: Reply[]) => {
  const { requests, where } = await recorders.start(...replies);
  const outcome = await new SnsAlertPublisher(snsClient(where), TOPICS).publish(message);
  const form = new URLSearchParams(requests[0]?.body);
  const bodies: Record<string, string> = JSON.parse(form.get('Message') ?? '{}');
  const attributes = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].flatMap((at) => {
      const entry = `MessageAttributes.entry.${at}`;
      const name = form.get(`${entry}.Name`);
      return name === null
        ? []
        : [[name, [form.get(`${entry}.Value.DataType`), form.get(`${entry}.Value.StringValue`)]]];
    }),
  );
  return { outcome, requests, form, bodies, attributes };
};

describe('a message SNS accepts', () => {
  it('is told accepted with the id SNS gave it', async () => {
    const { outcome } = await published(MESSAGE, ACCEPTED);
    expect(outcome).toEqual({ kind: 'accepted', messageId: 'sns-1' });
  });

  it('is a signed request, whose signature no other secret or body gives', async () => {
    const { requests } = await published(MESSAGE, ACCEPTED);
    const [request] = requests;
    if (request === undefined) throw new Error('nothing was sent');
    expect(isSignedWith(SECRET, request)).toBe(true);
    expect(isSignedWith('another', request)).toBe(false);
    expect(isSignedWith(SECRET, { ...request, body: `${request.body}&Subject=x` })).toBe(false);
  });

  it('goes to the topic of its readers with its subject and words of its own for emails and phones', async () => {
    const { form, bodies } = await published(MESSAGE, ACCEPTED);
    expect(Object.fromEntries(form)).toMatchObject({
      Action: 'Publish',
      TopicArn: TOPICS.alerts,
      Subject: MESSAGE.subject,
      MessageStructure: 'json',
    });
    expect(bodies).toEqual({ default: expect.any(String), email: MESSAGE.email, sms: MESSAGE.sms });
    // queues, webhooks and functions
    expect(JSON.parse(bodies['default'] ?? '')).toEqual(MESSAGE);
  });

  it('carries what subscriptions filter by, its severity as a number', async () => {
    const { attributes } = await published(MESSAGE, ACCEPTED);
    expect(attributes).toEqual({
      authority: ['String', 'medway'],
      kind: ['String', 'rating-change'],
      severity: ['Number', '2'],
      direction: ['String', 'better'],
      confirmed: ['String', 'true'],
      text: ['String', MESSAGE.sms === null ? 'no' : 'yes'],
    });
  });

  it('about several documents can be chosen by the kind of each', async () => {
    const parts = (['rating-change', 'visit-findings', 'visit-findings'] as const).map((kind) => ({
      alertId: kind,
      kind,
      changes: [],
      sources: [],
    }));
    const { attributes } = await published({ ...MESSAGE, together: parts }, ACCEPTED);
    expect(attributes['kind']).toEqual(['String.Array', '["rating-change","visit-findings"]']);
  });

  it('is marked for phones by whether it has a text', async () => {
    const marked = async (sms: string | null) => (await published({ ...MESSAGE, sms }, ACCEPTED)).attributes['text'];
    expect([await marked('Ofsted: Medway https://example.org'), await marked(null)]).toEqual([
      ['String', 'yes'],
      ['String', 'no'],
    ]);
  });

  it('is marked as not confirmed while only the press has told it', async () => {
    const { attributes } = await published({ ...MESSAGE, kind: 'reported' }, ACCEPTED);
    expect(attributes['confirmed']).toEqual(['String', 'false']);
  });

  it('goes to the operator’s topic where it is about the monitor, with no council', async () => {
    const { form, attributes } = await published({ ...MESSAGE, topic: 'operator', authority: null }, ACCEPTED);
    expect(form.get('TopicArn')).toBe(TOPICS.operator);
    expect(attributes['authority']).toEqual(['String', 'none']);
  });

  it('has its subject where it has no words for an email or a phone', async () => {
    const { bodies } = await published({ ...MESSAGE, email: null, sms: null }, ACCEPTED);
    expect(bodies).toMatchObject({ email: MESSAGE.subject, sms: MESSAGE.subject });
  });

  it('may be accepted at a second try after SNS was busy', async () => {
    const { outcome, requests } = await published(MESSAGE, error(500, 'InternalError'), ACCEPTED);
    expect(outcome).toEqual({ kind: 'accepted', messageId: 'sns-1' });
    expect(requests).toHaveLength(2);
  });
});

describe('a message SNS does not accept', () => {
  it.each([
    ['AuthorizationError', 403],
    ['NotFound', 404],
    ['InvalidParameter', 400],
    ['Throttled', 429],
    ['InternalError', 500],
  ])('is refused with a reason when SNS answers %s', async (code, status) => {
    const { outcome } = await published(MESSAGE, error(status, code));
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining(code) });
  });

  it('is refused when SNS gives no id', async () => {
    const { outcome } = await published(MESSAGE, { status: 200, body: '<PublishResponse></PublishResponse>' });
    expect(outcome.kind).toBe('refused');
  });

  it('is refused when SNS took it and stayed silent: nobody knows, and twice is better than never', async () => {
    const { where, requests } = await recorders.start('silence');
    const outcome = await new SnsAlertPublisher(snsClient(where, 100), TOPICS).publish(MESSAGE);
    expect(outcome).toEqual({ kind: 'refused', reason: expect.stringContaining('Timeout') });
    expect(requests.length).toBeGreaterThan(0);
  });

  it('is refused when nobody listens', async () => {
    const { where } = await recorders.start(ACCEPTED);
    const client = snsClient({ ...where, endpoint: 'http://127.0.0.1:1' });
    expect(await new SnsAlertPublisher(client, TOPICS).publish(MESSAGE)).toMatchObject({ kind: 'refused' });
  });
});

const ARN = `${TOPICS.alerts}:1`;
const [EMAIL, PHONE] = [
  subscriptionMember(ARN, 'email', 'me@example.org'),
  subscriptionMember(ARN, 'sms', '+447700900123'),
];
const PENDING = subscriptionMember('PendingConfirmation', 'email', 'new@example.org');
const ENDED = subscriptionMember('Deleted', 'email', 'old@example.org');

/** A topic with these subscriptions, of which each confirmed one has this filter. */
const aTopic = (members: readonly string[], filter: object | null = null, texts: ByAction = {}) =>
  snsAnswering({
    ListSubscriptionsByTopic: answers.subscriptions(members),
    GetSubscriptionAttributes: answers.attributes(filter === null ? {} : { FilterPolicy: JSON.stringify(filter) }),
    ...texts,
  });

const WITH_SENDER = {
  GetSMSAttributes: answers.smsAttributes({ DefaultSenderID: 'OFSTED' }),
  ListOriginationNumbers: answers.numbers([]),
  GetSMSSandboxAccountStatus: answers.sandbox(false),
};
const WITHOUT_SENDER = { ...WITH_SENDER, GetSMSAttributes: answers.smsAttributes({}) };
const IN_SANDBOX = { ...WITH_SENDER, GetSMSSandboxAccountStatus: answers.sandbox(true) };

const NOBODY = { readers: 0, pending: 0, textsNotArriving: 0, withoutNews: 0 };

describe('who listens to a topic', () => {
  const publisherOn = async (...replies: Reply[]) => {
    const { where, requests } = await recorders.start(...replies);
    return { publisher: new SnsAlertPublisher(snsClient(where), TOPICS), requests };
  };
  const audience = async (reply: Reply, topic: Topic = 'alerts') =>
    (await publisherOn(reply)).publisher.audience(topic);

  it('is somebody once one has confirmed, and no more is asked', async () => {
    const { publisher, requests } = await publisherOn(aTopic([EMAIL, EMAIL, EMAIL]));
    expect(await publisher.audience('alerts')).toEqual({ kind: 'heard' });
    expect(requests.map((request) => formOf(request).get('Action'))).toEqual([
      'ListSubscriptionsByTopic',
      'GetSubscriptionAttributes',
    ]);
  });

  it('is nobody who has not confirmed yet, or has ended it', async () => {
    expect(await audience(aTopic([PENDING, ENDED]))).toEqual({
      kind: 'not-heard',
      missing: { ...NOBODY, pending: 1 },
    });
  });

  it.each([
    ['the proof of life alone', { kind: ['heartbeat'] }, 0],
    ['corrections of what never came, with it', { kind: ['revised', 'correction', 'heartbeat'] }, 0],
    ['one kind of news', { kind: ['visit-findings', 'revised', 'correction'] }, 1],
    ['all but the proof of life', { kind: [{ 'anything-but': ['heartbeat'] }] }, 1],
    ['big news only', { severity: [{ numeric: ['>=', 5] }] }, 1],
    ['what nobody here chose', { kind: 'a mistake' }, 1],
  ])('is counted by its filter: %s', async (_which, filter, readers) => {
    const { publisher } = await publisherOn(aTopic([EMAIL], filter));
    expect(await publisher.subscriptions()).toEqual({ ...NOBODY, readers, withoutNews: 1 - readers });
    expect((await publisher.audience('alerts')).kind).toBe(readers > 0 ? 'heard' : 'not-heard');
    // of the operator's own messages each may choose
    expect((await publisher.audience('operator')).kind).toBe('heard');
  });

  it.each([
    ['with a sender', WITH_SENDER, 1],
    ['with no sender that can be seen', WITHOUT_SENDER, 0],
    ['in the sandbox', IN_SANDBOX, 0],
  ])('is a phone only where a text arrives: an account %s', async (_which, account, readers) => {
    const { publisher } = await publisherOn(aTopic([PHONE], null, account));
    expect(await publisher.subscriptions()).toEqual({ ...NOBODY, readers, textsNotArriving: 1 - readers });
    expect((await publisher.audience('operator')).kind).toBe(readers > 0 ? 'heard' : 'not-heard');
  });

  it('is no phone where AWS does not tell whether a text would arrive', async () => {
    const silent: Reply = (request) =>
      formOf(request).get('Action') === 'GetSMSAttributes'
        ? { status: 403, body: '<ErrorResponse><Error><Code>AuthorizationError</Code></Error></ErrorResponse>' }
        : aTopic([PHONE]);
    expect(await audience(silent)).toEqual({ kind: 'not-heard', missing: { ...NOBODY, textsNotArriving: 1 } });
  });

  it('is counted page after page', async () => {
    const pages: ByAction = {
      ListSubscriptionsByTopic: (form) =>
        form.get('NextToken') === null
          ? answers.subscriptions([EMAIL, PENDING], 'page-2')
          : answers.subscriptions([EMAIL, EMAIL, ENDED]),
    };
    const { publisher } = await publisherOn(aTopic([], null, pages));
    expect(await publisher.subscriptions()).toEqual({ ...NOBODY, readers: 3, pending: 1 });
  });

  it('is counted as listed beyond so many, so that a long list takes no longer than a run may', async () => {
    const { where, requests } = await recorders.start(
      aTopic([EMAIL, EMAIL, PENDING, EMAIL, EMAIL], { kind: ['heartbeat'] }),
    );
    const audience = new SnsAudience(snsClient(where), 'alerts', TOPICS.alerts);
    expect(await audience.all(2)).toEqual({ ...NOBODY, withoutNews: 2, readers: 2, pending: 1 });
    expect(requests).toHaveLength(3);
  });

  it('is not counted where the topic does not say', async () => {
    expect(await (await publisherOn(error(404, 'NotFound'))).publisher.subscriptions()).toBeUndefined();
  });

  it.each([
    ['NotFound', 404, true],
    ['AuthorizationError', 403, true],
    ['InternalError', 500, false],
  ])('is not known where SNS answers %s, which lasts or passes', async (code, status, lasting) => {
    expect(await audience(error(status, code))).toEqual({
      kind: 'unreachable',
      reason: expect.stringContaining(code),
      lasting,
    });
  });
});
