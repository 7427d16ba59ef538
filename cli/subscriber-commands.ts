import type { SNSClient } from '@aws-sdk/client-sns';
import { smsReadiness } from '../shared/adapters/sns/sms-readiness.ts';
import { confirmationIn } from '../shared/adapters/sns/sns-sign-ups.ts';
import type { Protocol, SnsSubscriptions, Subscription } from '../shared/adapters/sns/sns-subscriptions.ts';
import { UsageError } from './command-line.ts';
import { smsAdvice } from './sms-advice.ts';
import { auditOf, wantsTexts } from './subscriber-audit.ts';
import { addressOf, choicesOf, losesHeartbeat } from './subscriber-choices.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const failed = (text: string): number => {
  process.stderr.write(`${text}\n`);
  return 1;
};

const WHAT_NEXT: Record<Protocol, string> = {
  email:
    'SNS sends an email that asks for confirmation; its link lives two days. Where a scanner reads their mail, let them send you the link instead of opening it: npm run subscribers -- confirm LINK --topic ARN',
  sms: 'A phone needs no confirmation.',
  https:
    'SNS posts a SubscriptionConfirmation to the address: open its SubscribeURL within two days (docs/webhooks.md).',
  sqs: 'The policy of the queue has to let sns.amazonaws.com send to it on behalf of this topic, or nothing arrives.',
};

/** A command on the subscriptions of one topic, and what else was typed. */
export type SubscriberCommand = {
  client: SNSClient;
  subscriptions: SnsSubscriptions;
  topic: string;
  words: readonly string[];
  choices: Parameters<typeof choicesOf>[1];
};

const only = ([word, ...more]: readonly string[], what: string): string => {
  if (word === undefined || more.length > 0) throw new UsageError(`${what} See --help.`);
  return word;
};

const add = async ({ client, subscriptions, words, choices }: SubscriberCommand): Promise<number> => {
  const { protocol, address } = addressOf(words[0], only(words.slice(1), 'add takes one address.'));
  const chosen = choicesOf(protocol, choices);
  if (protocol === 'sms') for (const { text } of smsAdvice(await smsReadiness(client))) say(text);
  const added = await subscriptions.add(protocol, address, chosen);
  if (added.state === 'refused')
    return failed(`SNS refuses: ${added.because}. Remove an address that has other choices first.`);
  say(`Added${added.state === 'pending' ? ', not confirmed yet' : ''}. ${WHAT_NEXT[protocol]}`);
  if (losesHeartbeat(chosen)) say('These choices keep the weekly proof of life out all the same.');
  return 0;
};

const GUARDED = 'Confirmed. From now on only subscribers remove ends it, not the link under an email.';
const NOT_GUARDED =
  'Confirmed, but something had opened the link before: the link under an email still ends it. Remove and add them again, and let nobody open the link.';

const confirm = async ({ subscriptions, words, topic }: SubscriberCommand): Promise<number> => {
  const confirmation = confirmationIn(only(words, 'confirm takes the link of SNS’s email, or its token.'));
  if (confirmation.topic !== undefined && confirmation.topic !== topic)
    throw new UsageError(`That link confirms another topic: ${confirmation.topic}`);
  if (confirmation.token === '') throw new UsageError('That link has no Token.');
  const { guarded } = await subscriptions.confirm(confirmation.token);
  say(guarded ? GUARDED : NOT_GUARDED);
  return 0;
};

const line = ({ protocol, state, guarded, filter, endpoint }: Subscription): string => {
  const ending = guarded === false ? 'anybody with its link can end it' : '';
  return [protocol, state, endpoint, filter ?? 'everything', ending].filter((part) => part !== '').join('  ');
};

const list = async ({ subscriptions, words }: SubscriberCommand): Promise<number> => {
  if (words.length > 0) throw new UsageError('list takes nothing more. See --help.');
  const all = await subscriptions.list();
  for (const subscription of all) say(line(subscription));
  if (all.length === 0) say('Nobody is subscribed.');
  return 0;
};

const remove = async ({ subscriptions, words }: SubscriberCommand): Promise<number> => {
  const wanted = only(words, 'remove takes one address, or the ARN of a subscription.');
  const found = (await subscriptions.list()).filter(({ arn, endpoint }) => arn === wanted || endpoint === wanted);
  const live = found.flatMap(({ arn }) => arn ?? []);
  for (const arn of live) await subscriptions.remove(arn);
  if (live.length > 0) say('Removed.');
  else if (found.some(({ state }) => state === 'pending'))
    return failed('Not confirmed yet, so SNS cannot remove it: unless it is confirmed, it ends within two days.');
  else return failed('Nobody with that address is subscribed to this topic.');
  return 0;
};

const audit = async ({ client, subscriptions, words }: SubscriberCommand): Promise<number> => {
  if (words.length > 0) throw new UsageError('audit takes nothing more. See --help.');
  const all = await subscriptions.list();
  const findings = auditOf(all, wantsTexts(all) ? await smsReadiness(client) : null);
  say(`${all.filter(({ state }) => state === 'confirmed').length} confirmed.`);
  for (const { needsHand, text } of findings) say(`${needsHand ? 'NEEDS A HAND' : 'note'}: ${text}`);
  return findings.some(({ needsHand }) => needsHand) ? 1 : 0;
};

/** Each gives the exit code. */
export const SUBSCRIBER_COMMANDS: ReadonlyMap<string | undefined, (asked: SubscriberCommand) => Promise<number>> =
  new Map([
    ['add', add],
    ['confirm', confirm],
    ['list', list],
    ['remove', remove],
    ['audit', audit],
  ]);
