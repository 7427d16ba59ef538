import { defineConfig } from 'vitest/config';

/** Whole histories, minutes in all: weeks and a year of quiet, faults by chance, a mass of documents, a month's cost. */
export default defineConfig({
  test: {
    include: ['tests/**/*.slow.ts'],
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
