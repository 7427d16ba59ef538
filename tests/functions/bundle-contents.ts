import { homedir } from 'node:os';

/** What no bundle may hold, each with a sample of it. */
export const FORBIDDEN: readonly { what: string; pattern: RegExp; sample: string }[] = [
  { what: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, sample: 'AKIAIOSFODNN7EXAMPLE' },
  {
    what: 'a private key',
    pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----\s+[\w+/=]{16}/,
    sample: `-----BEGIN PRIVATE KEY-----\n${'M'.repeat(20)}`,
  },
  {
    what: 'a token of a code host or registry',
    pattern: /\b(?:gh[pousr]_|npm_)[A-Za-z0-9]{36}\b/,
    sample: `ghp_${'a'.repeat(36)}`,
  },
  {
    what: 'a web hook',
    pattern: /https:\/\/hooks\.slack\.com\/services\//,
    sample: 'https://hooks.slack.com/services/T0',
  },
];

const PLACES = [process.cwd(), homedir()].filter((place) => place.length > 3);

/** What a bundle holds of it, or of the places of the machine that made it. */
export const forbiddenIn = (bundle: string): readonly string[] => [
  ...FORBIDDEN.filter(({ pattern }) => pattern.test(bundle)).map(({ what }) => what),
  ...PLACES.filter((place) => bundle.includes(`${place}/`)),
];
