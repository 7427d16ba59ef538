/*
 * What stands in the links of SNS's emails, as people paste them.
 */

/** The token in the link of the email that asks for confirmation, or the token alone; and which topic it is for. */
export const confirmationIn = (text: string): { token: string; topic: string | undefined } => {
  const url = URL.parse(text.trim());
  if (url === null) return { token: text.trim(), topic: undefined };
  return {
    token: url.searchParams.get('Token') ?? '',
    topic: url.searchParams.get('TopicArn') ?? undefined,
  };
};

const SUBSCRIPTION = /^(arn:aws[a-z-]{0,20}:sns:[a-z0-9-]{1,30}:\d{12}:[\w-]{1,256}):([0-9a-f-]{36})$/;

/** The subscription that the link under an email ends, or its name alone; undefined where there is none. */
export const subscriptionIn = (text: string): { arn: string; topic: string } | undefined => {
  const pasted = text.trim();
  // an ARN would pass for an address with the scheme `arn`
  const named = pasted.startsWith('arn:') ? pasted : (URL.parse(pasted)?.searchParams.get('SubscriptionArn') ?? '');
  const [arn, topic] = SUBSCRIPTION.exec(named) ?? [];
  return arn === undefined || topic === undefined ? undefined : { arn, topic };
};
