import { describe, expect, it } from 'vitest';
import { UsageError } from '../../cli/command-line.ts';
import { auditOf } from '../../cli/subscriber-audit.ts';
import { addressOf, choicesOf } from '../../cli/subscriber-choices.ts';
import type { Subscription } from '../../shared/adapters/sns/sns-subscriptions.ts';
import { awsRecorders, type Reply } from '../support/aws-recorder.ts';
import { askingHere, runCommand } from '../support/command.ts';
import { answers, type ByAction, formOf, snsAnswering, subscriptionMember } from '../support/sns-answers.ts';

const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:alerts';
const ARN = `${TOPIC}:one`;
const ADDRESS = 'me@example.org';

const recorders = awsRecorders();

const at = async (reply: Reply, ...options: string[]) => {
  const { requests, where } = await recorders.start(reply);
  const ran = await runCommand('subscribers', [...options, '--topic', TOPIC], askingHere(where.endpoint));
  return { ...ran, sent: requests.map(formOf), said: [...ran.lines, ran.stderr].join('\n') };
};

const withSubscribers = (...members: string[]): ByAction => ({
  ListSubscriptionsByTopic: answers.subscriptions(members),
  GetSubscriptionAttributes: answers.attributes({ ConfirmationWasAuthenticated: 'false' }),
});

const CONFIRMED = subscriptionMember(ARN, 'email', ADDRESS);
const PENDING = subscriptionMember('PendingConfirmation', 'email', 'late@example.org');
const PHONE = subscriptionMember(`${TOPIC}:two`, 'sms', '+447700900123');

describe('npm run subscribers -- add', () => {
  it('subscribes with what was chosen, and repeats no address', async () => {
    const options = ['--kinds', 'rating-change,heartbeat', '--authority', 'medway'];
    const { status, sent, said } = await at(
      snsAnswering({ Subscribe: answers.subscribed('pending confirmation') }),
      ...['add', 'email', ADDRESS, ...options],
    );
    expect(status).toBe(0);
    expect(sent.map((form) => [form.get('Endpoint'), form.get('Attributes.entry.1.value')])).toEqual([
      [ADDRESS, '{"kind":["rating-change","heartbeat","revised","correction"],"authority":["medway","none"]}'],
    ]);
    expect(said).toMatch(/not confirmed yet.*its link lives two days/);
    expect(said).not.toContain(ADDRESS);
  });

  it('says before a phone is subscribed what a text to it needs, and that no proof of life comes to it', async () => {
    const { lines, sent } = await at(
      snsAnswering({ GetSMSSandboxAccountStatus: answers.sandbox(true), Subscribe: answers.subscribed(ARN) }),
      ...['add', 'sms', '+447700900123', '--min-severity', '3', '--heartbeat'],
    );
    expect(lines[0]).toMatch(/^No origination identity is seen, and UK numbers get no text without one/);
    expect(lines[1]).toMatch(/sandbox/);
    expect(lines.at(-1)).toMatch(/keep the weekly proof of life out/);
    expect(sent.at(-1)?.get('Action')).toBe('Subscribe');
  });

  it('passes on why SNS refuses', async () => {
    const body =
      '<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code><Message>exists</Message></Error></ErrorResponse>';
    const { status, said } = await at({ status: 400, body }, 'add', 'email', ADDRESS);
    expect([status, said]).toEqual([1, expect.stringMatching(/SNS refuses: exists/)]);
  });

  it.each([
    { wrong: 'an address', typed: () => addressOf('email', 'me'), says: /is to look like me@example\.org/ },
    { wrong: 'a web address', typed: () => addressOf('https', 'http://a.example/'), says: /like https:\/\/example/ },
    { wrong: 'a way to be told', typed: () => addressOf('fax', '1'), says: /takes email, sms, https, sqs/ },
    {
      wrong: 'a kind',
      typed: () => choicesOf('email', { kinds: 'news' }),
      says: /no “news”; there are: rating-change, /,
    },
    { wrong: 'a severity', typed: () => choicesOf('email', { 'min-severity': '6' }), says: /from 0 to 5/ },
    { wrong: 'a council', typed: () => choicesOf('email', { authority: 'medwai' }), says: /Did you mean medway/ },
  ])('says in one line what is wrong with $wrong', ({ typed, says }) => {
    expect(typed).toThrow(UsageError);
    expect(typed).toThrow(says);
  });

  it('asks SNS nothing where something is wrong', async () => {
    const { status, stderr, sent } = await at(snsAnswering({}), 'add', 'email', 'me');
    expect([status, stderr.trim().split('\n').length, sent]).toEqual([2, 1, []]);
  });
});

describe('npm run subscribers -- confirm', () => {
  const link = (topic: string) =>
    `https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=${topic}&Token=t0ken&Endpoint=${ADDRESS}`;

  const confirmedAs = (guarded: boolean) => ({
    ConfirmSubscription: answers.subscribed(ARN),
    GetSubscriptionAttributes: answers.attributes({ ConfirmationWasAuthenticated: String(guarded) }),
  });

  it('confirms by the link of the email, so that scanners cannot end it', async () => {
    const { status, sent, said } = await at(snsAnswering(confirmedAs(true)), ...['confirm', link(TOPIC)]);
    expect(status).toBe(0);
    expect([sent[0]?.get('Token'), sent[0]?.get('AuthenticateOnUnsubscribe')]).toEqual(['t0ken', 'true']);
    expect(said).toContain('only subscribers remove ends it');
    expect(said).not.toContain(ADDRESS);
  });

  it('says so where something opened the link before', async () => {
    const { status, said } = await at(snsAnswering(confirmedAs(false)), 'confirm', link(TOPIC));
    expect([status, said]).toEqual([0, expect.stringContaining('something had opened the link before')]);
  });

  it('takes no link to another topic', async () => {
    const { status, sent } = await at(snsAnswering({}), 'confirm', link(`${TOPIC}-of-others`));
    expect([status, sent]).toEqual([2, []]);
  });
});

describe('npm run subscribers -- list and remove', () => {
  it('lists who is told of what, and who has not confirmed', async () => {
    const { status, lines } = await at(snsAnswering(withSubscribers(CONFIRMED, PENDING)), 'list');
    expect([status, lines]).toEqual([
      0,
      [
        `email  confirmed  ${ADDRESS}  everything  anybody with its link can end it`,
        'email  pending  late@example.org  everything',
      ],
    ]);
  });

  it('removes by address', async () => {
    const { status, sent } = await at(snsAnswering(withSubscribers(CONFIRMED, PENDING)), 'remove', ADDRESS);
    expect([status, sent.at(-1)?.get('Action'), sent.at(-1)?.get('SubscriptionArn')]).toEqual([0, 'Unsubscribe', ARN]);
  });

  it('says that one which is not confirmed ends by itself', async () => {
    const { status, stderr } = await at(snsAnswering(withSubscribers(PENDING)), 'remove', 'late@example.org');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/ends within two days/)]);
  });
});

describe('npm run subscribers -- audit', () => {
  it('finds nothing to do where everybody has confirmed, and names no address', async () => {
    const { status, said } = await at(snsAnswering(withSubscribers(CONFIRMED)), 'audit');
    expect([status, said]).toEqual([
      0,
      expect.stringMatching(/^1 confirmed\.\nnote: 1 by email can be ended by whatever/),
    ]);
    expect(said).not.toContain(ADDRESS);
  });

  it('fails where a phone can get no text', async () => {
    const { status, said } = await at(snsAnswering(withSubscribers(CONFIRMED, PHONE)), 'audit');
    expect([status, said]).toEqual([1, expect.stringMatching(/NEEDS A HAND: No origination identity/)]);
  });

  const one: Subscription = {
    arn: ARN,
    protocol: 'email',
    endpoint: ADDRESS,
    state: 'confirmed',
    guarded: true,
    filter: null,
  };
  const needing = (...subscriptions: Subscription[]) =>
    auditOf(subscriptions, null).filter(({ needsHand }) => needsHand);

  it('needs a hand where nobody has confirmed, and where somebody has not', () => {
    expect(needing(one)).toEqual([]);
    const proofOfLife = { ...one, filter: '{"kind":["heartbeat"]}' };
    for (const nobody of [[], [proofOfLife]])
      expect(needing(...nobody)).toMatchObject([{ text: expect.stringMatching(/^Nobody has confirmed/) }]);
    expect(needing(one, { ...one, state: 'pending' })).toMatchObject([
      { text: expect.stringMatching(/^1 not confirmed/) },
    ]);
  });

  it('shows those that ended, which may be as they wished', () => {
    expect(auditOf([one, { ...one, state: 'deleted' }], null)).toMatchObject([
      { needsHand: false, text: expect.stringMatching(/^1 ended lately/) },
    ]);
  });
});
