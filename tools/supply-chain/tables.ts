import { bundled, FUNCTIONS } from './bundled-packages.ts';
import { licenceOf } from './licences.ts';
import { lockedPackages, type Package } from './lock-file.ts';

const table = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const named = (names: Iterable<string>): string => [...new Set(names)].toSorted().join(', ');

/** The most used first. */
const byLicence = (packages: readonly Package[]): (readonly [string, readonly Package[]])[] =>
  Object.entries(Object.groupBy(packages, licenceOf))
    .map(([licence, ones = []]) => [licence, ones] as const)
    .toSorted(([a, ones], [b, others]) => others.length - ones.length || a.localeCompare(b));

const productionTable = (packages: readonly Package[]): string =>
  table(
    ['licence', 'packages', 'which'],
    byLicence(packages).map(([licence, ones]) => [licence, ones.length, named(ones.map(({ name }) => name))]),
  );

const developmentTable = (packages: readonly Package[]): string =>
  table(
    ['licence', 'packages'],
    byLicence(packages).map(([licence, ones]) => [licence, ones.length]),
  );

const withoutVersion = (one: string): string => one.slice(0, one.lastIndexOf('@'));

/** What all functions hold once, then what each holds besides. */
const bundlesTable = async (): Promise<string> => {
  const contents = await Promise.all(FUNCTIONS.map(async (name) => ({ name, ...(await bundled(name)) })));
  const everywhere = (one: string): boolean => contents.every(({ packages }) => packages.includes(one));
  const common = (contents[0]?.packages ?? []).filter(everywhere);
  const besides = contents.map(({ name, packages }) => {
    const own = packages.filter((one) => !everywhere(one));
    return [name, packages.length, named(own.map(withoutVersion))];
  });
  return table(
    ['bundle', 'packages', 'which'],
    [['all', common.length, named(common.map(withoutVersion))], ...besides],
  );
};

/** The tables of `docs/supply-chain.md`, by the name of the mark that they stand under. */
export const tables = async (): Promise<Readonly<Record<string, string>>> => {
  const packages = lockedPackages();
  return {
    production: productionTable(packages.filter(({ dev }) => !dev)),
    development: developmentTable(packages.filter(({ dev }) => dev)),
    bundles: await bundlesTable(),
  };
};
