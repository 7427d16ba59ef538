import type { PublishCommandInput } from '@aws-sdk/client-sns';
import * as z from 'zod';
import type { Message } from '../../domain/alert.ts';
import { heardBy } from '../../domain/follow-ups.ts';

/** A message as SNS is asked to publish it, to whichever topic. `messages/fit-email.ts` and `fit-sms.ts` keep it short enough. */
export type Published = Pick<PublishCommandInput, 'Subject' | 'Message' | 'MessageStructure' | 'MessageAttributes'>;

/**
 * What each kind of subscription gets: people a text, and every machine (queue, webhook, function) the message itself.
 * What a protocol has no words of its own for is the default, so that the message goes out in one copy.
 */
const bodies = (message: Message): Record<string, string> => ({
  default: JSON.stringify(message),
  email: message.email ?? message.subject,
  // the subscriptions of phones take only what has a text: this is for one that does not say so
  sms: message.sms ?? message.subject,
});

const text = (StringValue: string) => ({ DataType: 'String', StringValue });

/** A filter matches an array where it matches any of its values. */
const texts = ([first = '', ...others]: readonly string[]) =>
  others.length === 0 ? text(first) : { DataType: 'String.Array', StringValue: JSON.stringify([first, ...others]) };

/** `heartbeat` can be filtered out by readers; a drill, which only the operator gets, has a name of its own. */
const kindsOf = ({ topic, kind }: Message, kinds: readonly string[]): readonly string[] =>
  topic === 'operator' && kind === 'heartbeat' ? ['drill'] : kinds;

/** What subscriptions can filter by; `authority` is `none` for a message about no council. */
const attributes = (message: Message): NonNullable<PublishCommandInput['MessageAttributes']> => {
  const { kinds, severity, directions, text: hasText } = heardBy(message);
  const isFromPress = [...new Set(kinds.map((kind) => kind === 'reported'))];
  return {
    authority: text(message.authority ?? 'none'),
    kind: texts(kindsOf(message, kinds)),
    severity: { DataType: 'Number', StringValue: String(severity) },
    direction: texts(directions),
    /** False for what only the press has reported so far. */
    confirmed: texts(isFromPress.map((one) => String(!one))),
    /** `yes` where there is a text to send: phones are to take no other, or they would get the bare subject. */
    text: text(hasText && message.sms !== null ? 'yes' : 'no'),
  };
};

export const publishedAs = (message: Message): Published => ({
  Subject: message.subject,
  Message: JSON.stringify(bodies(message)),
  MessageStructure: 'json',
  MessageAttributes: attributes(message),
});

/** Bytes of a message with its attributes, names and types included. */
export const LARGEST_MESSAGE = 262_144;
/** Over all its parts. */
const LONGEST_SMS = 1_600;

const bytes = (value: string): number => Buffer.byteLength(value);

const Bodies = z.record(z.string(), z.string()).refine((all) => all['default'] !== undefined);

const jsonOf = (value: string): unknown => {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

const attributeFault = ([name, { DataType = '', StringValue = '' }]: [
  string,
  { DataType?: string | undefined; StringValue?: string | undefined },
]): string | undefined => {
  if (StringValue === '') return `The message attribute '${name}' must contain non-empty message attribute value`;
  if (DataType === 'Number' && !Number.isFinite(Number(StringValue))) return `'${name}' is no number`;
  if (DataType === 'String.Array' && !Array.isArray(jsonOf(StringValue))) return `'${name}' is no array`;
  return undefined;
};

/**
 * Why SNS would refuse this, in its own words as far as they are known, or null. Stands in for SNS wherever messages are
 * not sent to it, so that nothing is accepted there that would be refused in an account.
 */
export const refusalOf = ({ Subject, Message, MessageAttributes }: Published): string | null => {
  // AWS also takes other characters by now; mail programs and older regions do not all show them
  if (!/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(Subject ?? '')) return 'InvalidParameter: Subject';
  const attributeEntries = Object.entries(MessageAttributes ?? {});
  const size = attributeEntries.reduce(
    (sum, [name, { DataType, StringValue }]) => sum + bytes(name) + bytes(DataType ?? '') + bytes(StringValue ?? ''),
    bytes(Message ?? ''),
  );
  if (size > LARGEST_MESSAGE) return `InvalidParameter: Message too long (${size} bytes)`;
  const read = Bodies.safeParse(jsonOf(Message ?? ''));
  if (!read.success) return 'InvalidParameter: Message Structure - No default entry in JSON message body';
  if (Object.values(read.data).some((body) => body === '')) return 'InvalidParameter: Empty message';
  if ((read.data['sms'] ?? '').length > LONGEST_SMS) return 'InvalidParameter: Message too long for SMS';
  const fault = attributeEntries.map(attributeFault).find((one) => one !== undefined);
  return fault === undefined ? null : `InvalidParameterValue: ${fault}`;
};
