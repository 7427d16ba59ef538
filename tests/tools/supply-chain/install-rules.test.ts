import { describe, expect, it } from 'vitest';
import { broken } from '../../../tools/supply-chain/install-rules.ts';
import { lockedPackages, type Package, packageAt } from '../../../tools/supply-chain/lock-file.ts';

const aPackage = (facts: Partial<Package> = {}): Package => ({
  name: 'some',
  version: '1.0.0',
  licence: 'MIT',
  dev: false,
  integrity: 'sha512-AAAA',
  inBundle: false,
  hasInstallScript: false,
  ...facts,
});

describe('a package', () => {
  it.each([['MIT'], ['(MIT OR CC0-1.0)'], ['GPL-3.0-only OR Apache-2.0'], ['ISC']])('may come under %s', (licence) => {
    expect(broken([aPackage({ licence })])).toEqual([]);
  });

  it.each([['GPL-3.0-only'], ['UNLICENSED'], ['SEE LICENSE IN LICENSE'], ['MIT AND GPL-3.0-only'], [null]])(
    'may not come under %s',
    (licence) => {
      const line = `some@1.0.0: its licence, ${licence ?? 'none'}, is not in tools/supply-chain/licences.ts`;
      expect(broken([aPackage({ licence })])).toEqual([line]);
    },
  );

  it('under a licence for tools is kept out of what is used', () => {
    expect(broken([aPackage({ licence: 'MPL-2.0', dev: true })])).toEqual([]);
    expect(broken([aPackage({ licence: 'MPL-2.0' })])).toHaveLength(1);
  });

  it('needs a hash, its own or that of the package it comes in', () => {
    expect(broken([aPackage({ integrity: undefined, inBundle: true })])).toEqual([]);
    expect(broken([aPackage({ integrity: undefined })])).toEqual(['some@1.0.0: the lock file has no hash of it']);
  });

  it('runs a script at installation only if it is named', () => {
    expect(broken([aPackage({ name: 'esbuild', hasInstallScript: true })])).toEqual([]);
    expect(broken([aPackage({ hasInstallScript: true })])).toEqual([expect.stringContaining('allowScripts')]);
  });
});

it('every locked package keeps the rules', () => {
  expect(lockedPackages().length).toBeGreaterThan(100);
  expect(broken(lockedPackages())).toEqual([]);
});

it.each([
  ['node_modules/a/lib/index.js', { folder: 'node_modules/a/', name: 'a' }],
  ['node_modules/a/node_modules/@b/c', { folder: 'node_modules/a/node_modules/@b/c', name: '@b/c' }],
  ['node_modules/a/dist/node_modules/b/index.js', { folder: 'node_modules/a/', name: 'a' }],
  ['shared/ports.ts', undefined],
])('%s is of the package that was installed there', (path, at) => {
  expect(packageAt(path)).toEqual(at);
});
