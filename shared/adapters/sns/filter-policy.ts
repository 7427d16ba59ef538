import { type AlertKind, SETTING_RIGHT, type Severity } from '../../domain/alert.ts';

/** What a subscriber wants to get; null is everything. */
export type Choices = {
  kinds: readonly AlertKind[] | null;
  minSeverity: Severity | null;
  /** Slug of a council. */
  authority: string | null;
  /** For phones: a message without a text would reach them as its bare subject. */
  onlyTexts: boolean;
};

/** The filter policy on the attributes of messages, or null where everything is wanted. */
export const filterPolicy = ({ kinds, minSeverity, authority, onlyTexts }: Choices): object | null => {
  const policy = {
    ...(kinds === null ? {} : { kind: [...new Set([...kinds, ...SETTING_RIGHT])] }),
    ...(minSeverity === null ? {} : { severity: [{ numeric: ['>=', minSeverity] }] }),
    // messages about no council are the weekly proof of life
    ...(authority === null ? {} : { authority: [authority, 'none'] }),
    ...(onlyTexts ? { text: ['yes'] } : {}),
  };
  return Object.keys(policy).length === 0 ? null : policy;
};
