import type { SubscriptionCount } from '../domain/readership.ts';

/** Subscriptions that bring nobody news, each kind in a line with its reason; none where each brings some. */
export const subscriptionLines = ({ pending, textsNotArriving, withoutNews }: SubscriptionCount): readonly string[] => [
  ...(pending > 0
    ? [`${pending} not confirmed: Amazon SNS drops a subscription that is not confirmed in two days.`]
    : []),
  ...(textsNotArriving > 0
    ? [
        `${textsNotArriving} by text not counted: no origination is seen that could send them (npm run doctor -- --sms).`,
      ]
    : []),
  ...(withoutNews > 0 ? [`${withoutNews} not counted: chosen for the proof of life alone.`] : []),
];
