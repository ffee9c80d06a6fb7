import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/faults/**'],
    // Child processes compile TypeScript on two cores beside the runner.
    testTimeout: 60_000,
    // One of two cores would be left idle otherwise.
    maxWorkers: '100%',
  },
});
