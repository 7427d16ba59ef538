import type { SmsReadiness } from '../shared/adapters/sns/sms-readiness.ts';

const CONSOLE = 'AWS End User Messaging';

type Advice = { applies: (account: SmsReadiness) => boolean; blocks: boolean; says: (account: SmsReadiness) => string };

/** What stands between a UK phone and its text, or will one day. `blocks`: no text arrives while it applies. */
const ADVICE: readonly Advice[] = [
  {
    applies: ({ originationIdentity }) => originationIdentity === 'none-seen',
    blocks: true,
    says: () =>
      `No origination identity is seen, and UK numbers get no text without one. Register a UK sender ID in ${CONSOLE} (it takes days), let SNS use it, then: aws sns set-sms-attributes --attributes DefaultSenderID=YOURS`,
  },
  {
    applies: ({ originationIdentity }) => originationIdentity === 'unknown',
    blocks: true,
    says: () =>
      `AWS does not say whether there is an origination identity, without which UK numbers get no text: look in ${CONSOLE} under sender IDs and phone numbers.`,
  },
  {
    applies: ({ sandbox }) => sandbox === 'in',
    blocks: true,
    says: () =>
      'The account is in the SMS sandbox: at most ten verified numbers get texts (aws sns create-sms-sandbox-phone-number --phone-number NUMBER). To leave it, ask in the SNS console under Text messaging.',
  },
  {
    applies: ({ sandbox }) => sandbox === 'unknown',
    blocks: false,
    says: () => 'Whether the account is in the SMS sandbox is not known: aws sns get-sms-sandbox-account-status',
  },
  {
    applies: () => true,
    blocks: false,
    says: ({ monthlyLimit }) =>
      `SNS sends no more texts once they have cost ${monthlyLimit === null ? 'the limit of the account' : `$${monthlyLimit}`} in a month, without a warning: do not rely on texts alone (aws sns set-sms-attributes --attributes MonthlySpendLimit=5).`,
  },
];

/** What people who expect texts should know, the blocking problem first. */
export const smsAdvice = (account: SmsReadiness): readonly { blocks: boolean; text: string }[] =>
  ADVICE.filter(({ applies }) => applies(account)).map(({ blocks, says }) => ({ blocks, text: says(account) }));
