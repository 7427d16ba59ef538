import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // vitest leaves a core idle, which is half of a small machine
    maxWorkers: '100%',
    // ends what hangs; no test is held to a time, since a machine can be busy
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      include: ['shared/**/*.ts', 'functions/**/*.ts', 'infra/**/*.ts', 'cli/**/*.ts'],
      reporter: ['text-summary'],
    },
  },
});
