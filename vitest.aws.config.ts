import { defineConfig } from 'vitest/config';

/** The tests on an emulator of AWS: `pip install ministack==1.5.33`. */
export default defineConfig({
  test: {
    include: ['tests/aws/**/*.aws.ts'],
    globalSetup: ['tests/aws/start-emulator.ts'],
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
