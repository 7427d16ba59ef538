import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  paginateListOriginationNumbers,
  type SNSClient,
} from '@aws-sdk/client-sns';
import * as z from 'zod';

/** What an account needs before a text can arrive in the UK. `unknown` where AWS does not say. */
export type SmsReadiness = {
  /** In the sandbox, texts go to at most ten numbers that were verified. */
  sandbox: 'in' | 'out' | 'unknown';
  /** A number or a sender id: no text is delivered to a UK number without. */
  originationIdentity: 'seen' | 'none-seen' | 'unknown';
  /** US dollars a month, after which texts stop without a word; null where AWS does not say. */
  monthlyLimit: number | null;
};

/** What the SDK throws when a service answered, but not with what was asked for. */
const NoSuchAnswer = z.looseObject({ $metadata: z.looseObject({ httpStatusCode: z.number() }) });

/** A question that AWS does not answer, to this user or in this region, leaves its fact unknown. */
const orUnknown = async <T>(asked: Promise<T>): Promise<T | 'unknown'> => {
  try {
    return await asked;
  } catch (fault) {
    if (NoSuchAnswer.safeParse(fault).success) return 'unknown';
    throw fault;
  }
};

const sandboxOf = async (client: SNSClient): Promise<'in' | 'out'> =>
  (await client.send(new GetSMSSandboxAccountStatusCommand())).IsInSandbox === true ? 'in' : 'out';

const hasNumber = async (client: SNSClient): Promise<boolean> => {
  for await (const { PhoneNumbers = [] } of paginateListOriginationNumbers({ client }, {}))
    for (const { Iso2CountryCode, NumberCapabilities } of PhoneNumbers)
      if (Iso2CountryCode === 'GB' && NumberCapabilities?.includes('SMS')) return true;
  return false;
};

const attributesOf = async (client: SNSClient): Promise<Record<string, string>> =>
  (await client.send(new GetSMSAttributesCommand())).attributes ?? {};

/** Asks SNS. A sender id that is not set as the default of the account cannot be seen through it. */
export const smsReadiness = async (client: SNSClient): Promise<SmsReadiness> => {
  const [sandbox, numbered, attributes] = await Promise.all([
    orUnknown(sandboxOf(client)),
    orUnknown(hasNumber(client)),
    orUnknown(attributesOf(client)),
  ]);
  const { DefaultSenderID = '', MonthlySpendLimit = '' } = attributes === 'unknown' ? {} : attributes;
  const seen = numbered === true || DefaultSenderID !== '';
  const known = numbered !== 'unknown' && attributes !== 'unknown';
  return {
    sandbox,
    originationIdentity: seen ? 'seen' : known ? 'none-seen' : 'unknown',
    monthlyLimit: MonthlySpendLimit === '' ? null : Number(MonthlySpendLimit),
  };
};

/** Whether a text reaches a UK number that nobody has verified by hand. What AWS does not say counts as no. */
export const textsArrive = ({ sandbox, originationIdentity }: SmsReadiness): boolean =>
  originationIdentity === 'seen' && sandbox !== 'in';
