import * as z from 'zod';
import type { Choices } from '../shared/adapters/sns/filter-policy.ts';
import type { Protocol } from '../shared/adapters/sns/sns-subscriptions.ts';
import { AlertKind, Severity } from '../shared/domain/alert.ts';
import { UsageError } from './command-line.ts';
import { councilCalled, wholeNumber } from './typed-values.ts';

const ADDRESSES: Record<Protocol, { shape: z.ZodType<string>; sample: string }> = {
  email: { shape: z.email(), sample: 'me@example.org' },
  sms: { shape: z.e164(), sample: '+447700900123' },
  https: { shape: z.url({ protocol: /^https$/ }), sample: 'https://example.org/hook' },
  sqs: {
    shape: z.string().regex(/^arn:aws[\w-]*:sqs:[a-z0-9-]+:\d{12}:[\w.-]+$/),
    sample: 'arn:aws:sqs:eu-west-2:123456789012:queue',
  },
};

const isProtocol = (text: string): text is Protocol => Object.hasOwn(ADDRESSES, text);

/** How and where somebody wants to get alerts. The address is not repeated in what is said about it. */
export const addressOf = (protocol = '', address = ''): { protocol: Protocol; address: string } => {
  if (!isProtocol(protocol)) throw new UsageError(`add takes ${Object.keys(ADDRESSES).join(', ')} and an address.`);
  const { shape, sample } = ADDRESSES[protocol];
  const parsed = shape.safeParse(address);
  if (!parsed.success) throw new UsageError(`The address for ${protocol} is to look like ${sample}.`);
  return { protocol, address: parsed.data };
};

const kindsIn = (text: string): readonly AlertKind[] =>
  text.split(',').map((name) => {
    const kind = AlertKind.safeParse(name.trim());
    if (!kind.success) throw new UsageError(`--kinds knows no “${name}”; there are: ${AlertKind.options.join(', ')}.`);
    return kind.data;
  });

type Typed = {
  kinds?: string | undefined;
  'min-severity'?: string | undefined;
  authority?: string | undefined;
  heartbeat?: boolean | undefined;
};

/** Which alerts somebody wants; a phone gets only those that have a text. */
export const choicesOf = (
  protocol: Protocol,
  { kinds, 'min-severity': severity, authority, heartbeat = false }: Typed,
): Choices => ({
  kinds: kinds === undefined ? null : kindsIn(kinds),
  minSeverity: severity === undefined ? null : Severity.parse(wholeNumber('--min-severity', severity, 0, 5)),
  authority: authority === undefined ? null : councilCalled(authority).slug,
  heartbeat,
  onlyTexts: protocol === 'sms',
});

/** Whether somebody asked for the weekly proof of life with choices that keep it out. */
export const losesHeartbeat = ({ heartbeat, minSeverity, onlyTexts }: Choices): boolean =>
  heartbeat && (onlyTexts || (minSeverity ?? 0) > 0);
