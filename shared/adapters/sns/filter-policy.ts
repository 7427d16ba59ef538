import { type AlertKind, SETTING_RIGHT, type Severity } from '../../domain/alert.ts';

/** What a subscriber wants to get; null is everything. */
export type Choices = {
  kinds: readonly AlertKind[] | null;
  minSeverity: Severity | null;
  /** Slug of a council. */
  authority: string | null;
  /** Whether the weekly proof of life comes where no kinds are chosen: it is for whoever runs the monitor. */
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
