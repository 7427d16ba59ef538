import * as z from 'zod';
import { type AlertKind, SETTING_RIGHT, type Severity } from '../../domain/alert.ts';

/** What a subscriber wants to get; null is everything. */
export type Choices = {
  kinds: readonly AlertKind[] | null;
  minSeverity: Severity | null;
  /** Slug of a council. */
  authority: string | null;
  /** Whether the weekly proof of life comes where no kinds are chosen: it is for the operator. */
  heartbeat: boolean;
  /** For phones: a message without a text would reach them as its bare subject. */
  onlyTexts: boolean;
};

const kindsWanted = (kinds: Choices['kinds'], heartbeat: boolean): { kind?: readonly unknown[] } => {
  const beat: readonly AlertKind[] = heartbeat ? ['heartbeat'] : [];
  if (kinds !== null) return { kind: [...new Set([...kinds, ...SETTING_RIGHT, ...beat])] };
  return heartbeat ? {} : { kind: [{ 'anything-but': ['heartbeat'] }] };
};

/** The filter policy on the attributes of messages, or null where everything is wanted. */
export const filterPolicy = ({ kinds, minSeverity, authority, heartbeat, onlyTexts }: Choices): object | null => {
  const policy = {
    ...kindsWanted(kinds, heartbeat),
    ...(minSeverity === null ? {} : { severity: [{ numeric: ['>=', minSeverity] }] }),
    // messages about no council are the weekly proof of life
    ...(authority === null ? {} : { authority: [authority, 'none'] }),
    ...(onlyTexts ? { text: ['yes'] } : {}),
  };
  return Object.keys(policy).length === 0 ? null : policy;
};

/** What is no news by itself: the proof of life, and what sets right a message that such a subscription never got. */
const NO_NEWS: readonly unknown[] = ['heartbeat', ...SETTING_RIGHT];

const OfKinds = z.object({ kind: z.array(z.unknown()) });

const parsed = (policy: string): unknown => {
  try {
    return JSON.parse(policy);
  } catch {
    return undefined;
  }
};

/** Whether a filter policy, as SNS has it, lets any news through. One that nobody here made is taken to do so. */
export const letsNewsThrough = (policy: string | null): boolean => {
  const chosen = policy === null ? undefined : OfKinds.safeParse(parsed(policy)).data;
  return chosen === undefined || chosen.kind.some((kind) => !NO_NEWS.includes(kind));
};
