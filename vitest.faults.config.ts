import { defineConfig } from 'vitest/config';

/** What takes long and wants the machine for itself: `npm run test:faults`. */
export default defineConfig({
  test: { include: ['test/faults/**/*.test.ts'], fileParallelism: false, testTimeout: 120_000 },
});
