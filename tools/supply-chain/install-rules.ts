import manifest from '../../package.json' with { type: 'json' };
import { isAllowed, licenceOf } from './licences.ts';
import type { Package } from './lock-file.ts';

const MAY_RUN = new Set(Object.keys(manifest.allowScripts));

/** What keeps a package from being installed, each with the sentence that says so. */
const RULES: readonly { says: (one: Package) => string; keeps: (one: Package) => boolean }[] = [
  { keeps: isAllowed, says: (one) => `its licence, ${licenceOf(one)}, is not in tools/supply-chain/licences.ts` },
  {
    keeps: ({ integrity, inBundle }) => integrity !== undefined || inBundle,
    says: () => 'the lock file has no hash of it',
  },
  {
    keeps: ({ name, hasInstallScript }) => !hasInstallScript || MAY_RUN.has(name),
    says: () => 'it runs a script when it is installed and is not in allowScripts',
  },
];

/** One line for each package and rule that it breaks. */
export const broken = (packages: readonly Package[]): readonly string[] =>
  packages.flatMap((one) =>
    RULES.filter(({ keeps }) => !keeps(one)).map(({ says }) => `${one.name}@${one.version}: ${says(one)}`),
  );
