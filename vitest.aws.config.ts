import { defineConfig } from 'vitest/config';

/** The tests that need moto, a stand-in for AWS on this machine: `pip install 'moto[server]==5.2.1'`. */
export default defineConfig({
  test: {
    include: ['tests/aws/**/*.aws.ts'],
    globalSetup: ['tests/aws/start-moto.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
