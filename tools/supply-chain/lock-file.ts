import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Entry = z.object({
  version: z.string(),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  integrity: z.string().startsWith('sha512-').optional(),
  /** It came inside another package, whose hash covers it. */
  inBundle: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
});
const LockFile = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), z.unknown()) });

export type Package = Omit<z.infer<typeof Entry>, 'license'> & {
  name: string;
  /** As an SPDX expression; null where the package says none. */
  licence: string | null;
};

const PLACE = /^(?:node_modules\/((?:@[^/]+\/)?[^/]+)\/?)+/;

/**
 * Where the package of a file lies and what it is called: `node_modules/a/node_modules/@b/c/index.js` is of `@b/c`.
 * What a package keeps deeper down, as its own copy of another, counts as its own. Undefined for a file of no package.
 */
export const packageAt = (path: string): { folder: string; name: string } | undefined => {
  const [folder, name] = PLACE.exec(path) ?? [];
  return folder === undefined || name === undefined ? undefined : { folder, name };
};

/** Every package that `npm ci` may install, for whatever machine. */
export const lockedPackages = (path = 'package-lock.json'): readonly Package[] => {
  const { packages } = LockFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return Object.entries(packages).flatMap(([place, entry]) => {
    const at = packageAt(place);
    if (at === undefined) return [];
    const { license = null, ...rest } = Entry.parse(entry);
    return [{ ...rest, name: at.name, licence: license }];
  });
};
