import { describe, expect, it } from 'vitest';
import { type Choices, filterPolicy } from '../../../shared/adapters/sns/filter-policy.ts';
import { smsReadiness } from '../../../shared/adapters/sns/sms-readiness.ts';
import { snsClient } from '../../../shared/adapters/sns/sns-alert-publisher.ts';
import { SnsSubscriptions } from '../../../shared/adapters/sns/sns-subscriptions.ts';
import { awsRecorders, type Reply, SECRET } from '../../support/aws-recorder.ts';
import { isSignedWith } from '../../support/sigv4.ts';
import { answers, type ByAction, formOf, snsAnswering, subscriptionMember } from '../../support/sns-answers.ts';

const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:alerts';
const EVERYTHING: Choices = { kinds: null, minSeverity: null, authority: null, heartbeat: true, onlyTexts: false };
const arnOf = (id: string): string => `${TOPIC}:${id}`;

const recorders = awsRecorders();

const topicAt = async (reply: Reply) => {
  const { requests, where } = await recorders.start(reply);
  const sent = () => requests.map((request) => Object.fromEntries(formOf(request)));
  return { subscriptions: new SnsSubscriptions(snsClient(where), TOPIC), requests, sent };
};

const error = (code: string, message: string) => ({
  status: 400,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
});

describe('the filter of a subscription', () => {
  it('is none where everything is wanted', () => {
    expect(filterPolicy(EVERYTHING)).toBeNull();
  });

  it('lets through what was chosen, what sets it right, and for one council also what is about none', () => {
    const chosen = { minSeverity: 3, authority: 'medway', heartbeat: false, onlyTexts: false } as const;
    expect(filterPolicy({ ...chosen, kinds: ['rating-change', 'correction'] })).toEqual({
      kind: ['rating-change', 'correction', 'revised'],
      severity: [{ numeric: ['>=', 3] }],
      authority: ['medway', 'none'],
    });
  });
});

describe('the weekly proof of life', () => {
  it('comes to nobody who did not ask for it, also where everything else is wanted', () => {
    const reader = { ...EVERYTHING, heartbeat: false };
    expect(filterPolicy(reader)).toEqual({ kind: [{ 'anything-but': ['heartbeat'] }] });
    expect(filterPolicy({ ...reader, kinds: ['rating-change'] })).toEqual({
      kind: ['rating-change', 'revised', 'correction'],
    });
    expect(filterPolicy({ ...EVERYTHING, kinds: ['rating-change'] })).toEqual({
      kind: ['rating-change', 'revised', 'correction', 'heartbeat'],
    });
  });
});

describe('the filter of a phone', () => {
  it('lets nothing through that has no text', () => {
    expect(filterPolicy({ ...EVERYTHING, onlyTexts: true })).toEqual({ text: ['yes'] });
  });
});

describe('adding a subscriber', () => {
  it('is one signed request with address and filter', async () => {
    const { subscriptions, requests, sent } = await topicAt(
      snsAnswering({ Subscribe: answers.subscribed('pending confirmation') }),
    );
    const added = await subscriptions.add('email', 'me@example.org', { ...EVERYTHING, minSeverity: 2 });
    expect(added).toEqual({ state: 'pending' });
    expect(sent()).toMatchObject([
      {
        Action: 'Subscribe',
        TopicArn: TOPIC,
        Protocol: 'email',
        Endpoint: 'me@example.org',
        'Attributes.entry.1.key': 'FilterPolicy',
        'Attributes.entry.1.value': '{"severity":[{"numeric":[">=",2]}]}',
      },
    ]);
    expect(requests.every((request) => isSignedWith(SECRET, request))).toBe(true);
  });

  it('needs no confirmation for a queue, and sets no filter where everything is wanted', async () => {
    const { subscriptions, sent } = await topicAt(snsAnswering({ Subscribe: answers.subscribed(arnOf('q')) }));
    expect(await subscriptions.add('sqs', 'arn:aws:sqs:eu-west-2:000000000000:q', EVERYTHING)).toEqual({
      state: 'confirmed',
    });
    expect(sent()[0]).not.toHaveProperty('Attributes.entry.1.key');
  });

  it('is refused with SNS’s reason where the address is there with other choices', async () => {
    const why = 'Subscription already exists with different attributes';
    const { subscriptions } = await topicAt(error('InvalidParameter', why));
    expect(await subscriptions.add('email', 'me@example.org', EVERYTHING)).toEqual({ state: 'refused', because: why });
  });

  it('throws where the topic is not there', async () => {
    const { subscriptions } = await topicAt(error('NotFound', 'no topic'));
    await expect(subscriptions.add('email', 'me@example.org', EVERYTHING)).rejects.toThrow('no topic');
  });
});

describe('the subscribers of a topic', () => {
  const pages: ByAction = {
    ListSubscriptionsByTopic: (form) =>
      form.get('NextToken') === null
        ? answers.subscriptions(
            [
              subscriptionMember(arnOf('1'), 'email', 'a@example.org'),
              subscriptionMember('PendingConfirmation', 'email', 'b@example.org'),
            ],
            'more',
          )
        : answers.subscriptions([
            subscriptionMember('Deleted', 'email', 'c@example.org'),
            subscriptionMember(arnOf('2'), 'sms', '+447700900123'),
          ]),
    GetSubscriptionAttributes: (form) =>
      form.get('SubscriptionArn') === arnOf('1')
        ? answers.attributes({ ConfirmationWasAuthenticated: 'false', FilterPolicy: '{"kind":["reported"]}' })
        : answers.attributes({ ConfirmationWasAuthenticated: 'true' }),
  };

  it('are listed over all pages: confirmed ones with their filter, those that wait, those that ended', async () => {
    const { subscriptions } = await topicAt(snsAnswering(pages));
    const none = { arn: null, guarded: null, filter: null };
    expect(await subscriptions.list()).toEqual([
      {
        arn: arnOf('1'),
        protocol: 'email',
        endpoint: 'a@example.org',
        state: 'confirmed',
        guarded: false,
        filter: '{"kind":["reported"]}',
      },
      { ...none, protocol: 'email', endpoint: 'b@example.org', state: 'pending' },
      { ...none, protocol: 'email', endpoint: 'c@example.org', state: 'deleted' },
      {
        arn: arnOf('2'),
        protocol: 'sms',
        endpoint: '+447700900123',
        state: 'confirmed',
        guarded: true,
        filter: null,
      },
    ]);
  });

  it('are listed without one that ends between the list and the question about it', async () => {
    const { where } = await recorders.start((request) =>
      formOf(request).get('SubscriptionArn') === arnOf('1')
        ? { status: 404, body: error('NotFound', 'Subscription does not exist').body }
        : snsAnswering(pages),
    );
    const listed = await new SnsSubscriptions(snsClient(where), TOPIC).list();
    expect(listed.map(({ endpoint }) => endpoint)).toEqual(['b@example.org', 'c@example.org', '+447700900123']);
  });

  it('are ended by the ARN of the subscription', async () => {
    const { subscriptions, sent } = await topicAt(snsAnswering({}));
    await subscriptions.remove(arnOf('1'));
    expect(sent()).toMatchObject([{ Action: 'Unsubscribe', SubscriptionArn: arnOf('1') }]);
  });

  it('are confirmed so that ending the subscription takes credentials', async () => {
    const { subscriptions, sent } = await topicAt(
      snsAnswering({
        ConfirmSubscription: answers.subscribed(arnOf('1')),
        GetSubscriptionAttributes: answers.attributes({ ConfirmationWasAuthenticated: 'true' }),
      }),
    );
    expect(await subscriptions.confirm('a-token')).toEqual({ arn: arnOf('1'), guarded: true });
    expect(sent()).toMatchObject([
      { Action: 'ConfirmSubscription', TopicArn: TOPIC, Token: 'a-token', AuthenticateOnUnsubscribe: 'true' },
      { Action: 'GetSubscriptionAttributes', SubscriptionArn: arnOf('1') },
    ]);
  });
});

describe('what an account needs for texts', () => {
  const readinessOf = async (byAction: ByAction) => {
    const { where } = await recorders.start(snsAnswering(byAction));
    return smsReadiness(snsClient(where));
  };
  const account = (sandbox: boolean, countries: readonly string[], attributes: Record<string, string>): ByAction => ({
    GetSMSSandboxAccountStatus: answers.sandbox(sandbox),
    ListOriginationNumbers: answers.numbers(countries),
    GetSMSAttributes: answers.smsAttributes(attributes),
  });

  it('is a British number, an account outside the sandbox, and a limit', async () => {
    expect(await readinessOf(account(false, ['US', 'GB'], { MonthlySpendLimit: '5' }))).toEqual({
      sandbox: 'out',
      originationIdentity: 'seen',
      monthlyLimit: 5,
    });
  });

  it('may be a sender id in place of a number', async () => {
    expect(await readinessOf(account(true, [], { DefaultSenderID: 'OFSTED' }))).toEqual({
      sandbox: 'in',
      originationIdentity: 'seen',
      monthlyLimit: null,
    });
  });

  it('is not seen where there are only numbers of other countries', async () => {
    expect(await readinessOf(account(false, ['US'], {}))).toMatchObject({ originationIdentity: 'none-seen' });
  });

  it('is unknown, and never taken for given, where AWS does not answer this user', async () => {
    const { where } = await recorders.start(error('AuthorizationError', 'not you'));
    expect(await smsReadiness(snsClient(where))).toEqual({
      sandbox: 'unknown',
      originationIdentity: 'unknown',
      monthlyLimit: null,
    });
  });

  it('throws where nobody answers at all', async () => {
    const { where } = await recorders.start(error('x', 'x'));
    await expect(smsReadiness(snsClient({ ...where, endpoint: 'http://127.0.0.1:1' }))).rejects.toThrow('ECONNREFUSED');
  });
});
