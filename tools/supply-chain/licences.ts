import type { Package } from './lock-file.ts';

type Rule = { licence: string; only?: 'development'; why: string };

/** Licences that a package may come under. */
const ALLOWED: readonly Rule[] = [
  { licence: 'MIT', why: 'asks that its notice goes with copies: npm brings it with each package' },
  { licence: 'MIT-0', why: 'asks for nothing' },
  { licence: '0BSD', why: 'asks for nothing' },
  { licence: 'CC0-1.0', why: 'asks for nothing' },
  { licence: 'ISC', why: 'asks that its notice goes with copies: npm brings it with each package' },
  { licence: 'BSD-2-Clause', why: 'asks that its notice goes with copies: npm brings it with each package' },
  { licence: 'BSD-3-Clause', why: 'asks that its notice goes with copies: npm brings it with each package' },
  { licence: 'BlueOak-1.0.0', why: 'asks for its text or a link to it: npm brings it' },
  { licence: 'Apache-2.0', why: 'asks the same, and grants patents' },
  { licence: 'MPL-2.0', only: 'development', why: 'changes to its own files must be shared; nothing of it is shipped' },
];

/** Packages that say no licence in the registry, and what their own file of it says. */
const SAYS_NONE: readonly { package: string; licence: string }[] = [{ package: 'png-js@2.0.0', licence: 'MIT' }];

export const licenceOf = ({ name, version, licence }: Package): string =>
  licence ?? SAYS_NONE.find((one) => one.package === `${name}@${version}`)?.licence ?? 'none';

/** Of `A OR B` one is enough; any other expression must be allowed as a whole. */
const choices = (expression: string): readonly string[] => expression.replace(/^\((.*)\)$/, '$1').split(' OR ');

export const isAllowed = (one: Package): boolean =>
  choices(licenceOf(one)).some((choice) =>
    ALLOWED.some(({ licence, only }) => licence === choice && (only === undefined || one.dev)),
  );
