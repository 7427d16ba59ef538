import * as z from 'zod';
import { StoreFault } from '../shared/adapters/dynamo/store-fault.ts';

/** What the SDK throws for the answer of a service that is a refusal, or that it does not understand. */
const Refusal = z.looseObject({ $metadata: z.looseObject({ httpStatusCode: z.number() }) });
/** What the network says of a connection that did not come about. */
const NoAnswer = z.union([
  z.looseObject({
    code: z.enum(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']),
  }),
  z.looseObject({ name: z.literal('TimeoutError') }).transform(() => ({ code: 'timeout' })),
]);

const NO_CREDENTIALS =
  'No AWS credentials are found: run aws configure (or aws sso login), or name a profile in AWS_PROFILE.';

const lineOne = ({ message }: Error): string => message.split('\n', 1).join('');

/** What AWS, or the way to it, said no with, in one line; undefined for any other fault. */
export const awsFault = (fault: unknown): string | undefined => {
  if (fault instanceof StoreFault) return `${fault.message}.`;
  if (fault instanceof Error && fault.name === 'CredentialsProviderError') return NO_CREDENTIALS;
  if (fault instanceof Error && Refusal.safeParse(fault).success)
    return `AWS refuses: ${fault.name}: ${lineOne(fault)}`;
  const noAnswer = NoAnswer.safeParse(fault).data;
  return noAnswer === undefined ? undefined : `AWS does not answer (${noAnswer.code}).`;
};

/** Does a command's work; what AWS refuses is one clear line and exit code 1. */
export const askingAws = async (work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (fault) {
    const line = awsFault(fault);
    if (line === undefined) throw fault;
    process.stderr.write(`${line}\n`);
    return 1;
  }
};
