import { UsageError } from './usage-error.ts';

const TOPIC = /^arn:aws[\w-]*:sns:([a-z0-9-]+):\d{12}:[\w-]{1,256}$/;

/** A topic's ARN, and the region it names. */
export const topicArn = (option: string, text: string): { arn: string; region: string } => {
  const arn = text.trim();
  const region = TOPIC.exec(arn)?.[1];
  if (region === undefined)
    throw new UsageError(`${option} takes the ARN of an SNS topic (outputs of the deployment), not “${arn}”.`);
  return { arn, region };
};
