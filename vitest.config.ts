import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    // Child processes compile TypeScript on two cores beside the runner.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
