import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    // Word lists and models are read once a worker, not once a file: that halves the time.
    isolate: false,
    // Child processes compile TypeScript on two cores beside the runner.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
