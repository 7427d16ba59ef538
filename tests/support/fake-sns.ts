import { randomBytes, randomUUID } from 'node:crypto';
import * as z from 'zod';
import { publishedAs } from '../../shared/adapters/sns/sns-message.ts';
import type { Message } from '../../shared/domain/alert.ts';
import { type Answer, type Reply, SECRET } from './aws-recorder.ts';
import { isSignedWith } from './sigv4.ts';
import { answers, formOf } from './sns-answers.ts';
import { letsThrough } from './sns-filter.ts';

/** A mail as its receiver has it. */
export type Mail = { to: string; subject: string; text: string; link: string };

type Held = {
  arn: string;
  endpoint: string;
  filter: string | null;
  token: string;
  sentAt: number;
  state: 'pending' | 'confirmed';
  guarded: boolean;
};

const TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1_000;
const MOST_FILTERS = 200;
const MOST_COMBINATIONS = 150;

const Policy = z.record(z.string(), z.array(z.unknown()));

class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const checkedPolicy = (text: string): void => {
  const policy = Policy.safeParse(jsonOf(text)).data;
  if (policy === undefined)
    throw new Refusal('InvalidParameter', 'Invalid parameter: FilterPolicy: failed to parse JSON.');
  const rules = Object.values(policy);
  const combinations = rules.reduce((product, { length }) => product * length, 1);
  if (rules.length > 5 || combinations > MOST_COMBINATIONS || rules.some(({ length }) => length === 0))
    throw new Refusal('InvalidParameter', 'Invalid parameter: FilterPolicy: Filter policy is too complex');
};

/**
 * SNS with one topic and email readers: it keeps who subscribes, sends its mails to `mails`, and refuses what SNS refuses.
 * Where AWS does not say what happens, it does what is worse for us: a signed confirmation after an unsigned one leaves a
 * subscription unguarded.
 */
export const fakeSns = (topic: string, now: () => number = Date.now) => {
  const held = new Map<string, Held>();
  const mails: Mail[] = [];
  const mailOf = ({ endpoint, token }: Held): Mail => ({
    to: endpoint,
    subject: 'AWS Notification - Subscription Confirmation',
    text: `You have chosen to subscribe to the topic: ${topic}`,
    link: `https://sns.eu-west-2.amazonaws.com/confirmation.html?TopicArn=${topic}&Token=${token}&Endpoint=${endpoint}`,
  });

  const subscribe = (form: URLSearchParams): string => {
    const [endpoint, filter] = [form.get('Endpoint') ?? '', form.get('Attributes.entry.1.value')];
    if (form.get('Protocol') !== 'email' || !/^[^@\s]+@[^@\s]+$/.test(endpoint))
      throw new Refusal('InvalidParameter', `Invalid parameter: Email address ${endpoint}`);
    if (filter !== null) checkedPolicy(filter);
    const known = [...held.values()].find((one) => one.endpoint === endpoint);
    if (known !== undefined && known.filter !== filter)
      throw new Refusal(
        'InvalidParameter',
        'Invalid parameter: Attributes Reason: Subscription already exists with different attributes',
      );
    if (known?.state === 'confirmed') return answers.subscribed(known.arn);
    if (known === undefined && [...held.values()].filter((one) => one.filter !== null).length >= MOST_FILTERS)
      throw new Refusal('FilterPolicyLimitExceeded', 'Filter policy limit exceeded', 403);
    const added: Held = {
      arn: `${topic}:${randomUUID()}`,
      endpoint,
      filter,
      state: 'pending',
      guarded: false,
      ...known,
      token: randomBytes(150).toString('hex'),
      sentAt: now(),
    };
    held.set(added.arn, added);
    mails.push(mailOf(added));
    return answers.subscribed('pending confirmation');
  };

  const confirmed = (token: string, guarded: boolean): Held => {
    const found = [...held.values()].find((one) => one.token === token && now() - one.sentAt < TWO_DAYS_MS);
    if (found === undefined) throw new Refusal('InvalidParameter', 'Invalid parameter: Token Reason: Invalid token');
    if (found.state === 'pending') held.set(found.arn, { ...found, state: 'confirmed', guarded });
    return found;
  };

  const heldAs = (arn: string): Held => {
    const found = held.get(arn);
    if (found === undefined) throw new Refusal('NotFound', 'Subscription does not exist', 404);
    return found;
  };

  const ACTIONS: Readonly<Record<string, (form: URLSearchParams) => string>> = {
    Subscribe: subscribe,
    ConfirmSubscription: (form) =>
      answers.subscribed(confirmed(form.get('Token') ?? '', form.get('AuthenticateOnUnsubscribe') === 'true').arn),
    Unsubscribe: (form) => {
      held.delete(heldAs(form.get('SubscriptionArn') ?? '').arn);
      return '';
    },
    GetTopicAttributes: () => {
      const count = (state: Held['state']) => String([...held.values()].filter((one) => one.state === state).length);
      return answers.attributes({ SubscriptionsConfirmed: count('confirmed'), SubscriptionsPending: count('pending') });
    },
    GetSubscriptionAttributes: (form) =>
      answers.attributes({
        ConfirmationWasAuthenticated: String(heldAs(form.get('SubscriptionArn') ?? '').guarded),
      }),
  };

  const reply: Reply = (request): Answer => {
    const form = formOf(request);
    const action = form.get('Action') ?? '';
    const refused = (code: string, message: string, status: number): Answer => ({
      status,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
    });
    try {
      if (!isSignedWith(SECRET, request)) throw new Refusal('AuthorizationError', 'not signed', 403);
      const asked = form.get('TopicArn') ?? topic;
      if (asked !== topic) throw new Refusal('NotFound', 'Topic does not exist', 404);
      const result = ACTIONS[action]?.(form);
      if (result === undefined) throw new Refusal('InvalidAction', action);
      return {
        status: 200,
        body: `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`,
      };
    } catch (fault) {
      if (fault instanceof Refusal) return refused(fault.code, fault.message, fault.status);
      throw fault;
    }
  };

  return {
    reply,
    mails,
    subscriptions: (): readonly Held[] => [...held.values()],
    /** That many others, confirmed, each with a filter. */
    fill: (count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const others = { endpoint: `other-${at}@example.org`, filter: '{"kind":["unread"]}', token: '', sentAt: 0 };
        const arn = `${topic}:${randomUUID()}`;
        held.set(arn, { arn, ...others, state: 'confirmed', guarded: true });
      }
    },
    /** Somebody, or a scanner, opens a link of a mail. Throws what SNS would show. */
    open: (link: string): void => {
      const { pathname, searchParams } = new URL(link);
      if (pathname === '/confirmation.html') return void confirmed(searchParams.get('Token') ?? '', false);
      const { arn, guarded } = heldAs(searchParams.get('SubscriptionArn') ?? '');
      if (guarded) throw new Refusal('AuthorizationError', 'Subscription not removed');
      held.delete(arn);
    },
    /** Mails a message to everybody whose filter lets it through. */
    publish: (message: Message): readonly Mail[] => {
      const published = publishedAs(message);
      const sent = [...held.values()]
        .filter(
          ({ state, filter }) =>
            state === 'confirmed' &&
            letsThrough(filter === null ? null : z.looseObject({}).parse(JSON.parse(filter)), published),
        )
        .map(({ endpoint, arn }) => ({
          to: endpoint,
          subject: message.subject,
          text: message.email ?? '',
          link: `https://sns.eu-west-2.amazonaws.com/unsubscribe.html?SubscriptionArn=${arn}&Endpoint=${endpoint}`,
        }));
      mails.push(...sent);
      return sent;
    },
  };
};
