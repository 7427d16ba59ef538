import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAM = 'aws-lambda-ric';
const ABSENT =
  `${PROGRAM} is not on the PATH (npm install --prefix FOLDER ${PROGRAM}@4.0.2 builds it, with cmake, make and a C++ ` +
  'compiler): the tests of the bundles under AWS’s runtime client are skipped.\n';

/** The file of AWS's own runtime client, or null, said in one line, where this machine has none. */
export const runtimeClient = (): string | null => {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, PROGRAM))
    .find((file) => existsSync(file));
  if (found !== undefined) return realpathSync(found);
  process.stderr.write(ABSENT);
  return null;
};
