import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** They measure the memory of their process, change its environment, or watch its modules load. */
const IN_A_PROCESS_OF_THEIR_OWN = [
  'tests/adapters/pdf/pdf-document-reader.test.ts',
  'tests/sources/feeds/hostile-feeds.test.ts',
  'tests/tools/linear-patterns.test.ts',
  'tests/web/lambda.test.ts',
];

// what the tests and the commands they start load need not be compiled anew each time; V8 then counts less exactly
if (!process.argv.includes('--coverage')) process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache');

export default defineConfig({
  test: {
    // vitest leaves a core idle, which is half of a small machine
    maxWorkers: '100%',
    // ends what hangs; no test is held to a time, since a machine can be busy
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      include: ['shared/**/*.ts', 'functions/**/*.ts', 'infra/**/*.ts', 'cli/**/*.ts'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: IN_A_PROCESS_OF_THEIR_OWN,
          // loading the SDK, the CDK and all else for each file alone is a fifth of the time: no module keeps a state
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: IN_A_PROCESS_OF_THEIR_OWN } },
    ],
  },
});
