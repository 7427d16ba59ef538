import { letsNewsThrough } from '../shared/adapters/sns/filter-policy.ts';
import type { SmsReadiness } from '../shared/adapters/sns/sms-readiness.ts';
import type { Subscription } from '../shared/adapters/sns/sns-subscriptions.ts';
import { smsAdvice } from './sms-advice.ts';

/** Something about a topic's subscriptions; `needsHand` if nobody gets alerts until somebody acts. */
export type AuditFinding = { needsHand: boolean; text: string };

type Rule = {
  of: (subscription: Subscription) => boolean;
  applies?: (count: number) => boolean;
  needsHand: boolean;
  says: (count: number) => string;
};

const RULES: readonly Rule[] = [
  {
    of: ({ state, filter }) => state === 'confirmed' && letsNewsThrough(filter),
    applies: (count) => count === 0,
    needsHand: true,
    says: () => 'Nobody has confirmed a subscription that brings news: alerts wait until somebody does.',
  },
  {
    // SNS does not say since when: one that is not confirmed in two days is dropped, so each of them is urgent
    of: ({ state }) => state === 'pending',
    needsHand: true,
    says: (count) =>
      `${count} not confirmed: SNS drops a subscription that is not confirmed within two days. Remind them, or add them again for a new link.`,
  },
  {
    of: ({ state }) => state === 'deleted',
    needsHand: false,
    says: (count) =>
      `${count} ended lately: unsubscribed, or not confirmed in time. Add them again if that was not meant.`,
  },
  {
    of: ({ protocol, guarded }) => protocol === 'email' && guarded === false,
    needsHand: false,
    says: (count) =>
      `${count} by email can be ended by whatever follows the link under an email, a mail scanner included: remove and add them again, and use confirm.`,
  },
];

/** Whether anybody here waits for texts, so that what an account needs for them matters. */
export const wantsTexts = (subscriptions: readonly Subscription[]): boolean =>
  subscriptions.some(({ protocol, state }) => protocol === 'sms' && state === 'confirmed');

/** What there is to say about the subscriptions of a topic; `sms` where somebody wants texts. No address is in it. */
export const auditOf = (subscriptions: readonly Subscription[], sms: SmsReadiness | null): readonly AuditFinding[] => [
  ...RULES.flatMap(({ of, applies = (count) => count > 0, needsHand, says }) => {
    const count = subscriptions.filter(of).length;
    return applies(count) ? [{ needsHand, text: says(count) }] : [];
  }),
  ...(sms === null ? [] : smsAdvice(sms).map(({ blocks, text }) => ({ needsHand: blocks, text }))),
];
