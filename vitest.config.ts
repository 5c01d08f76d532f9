import { defineConfig } from 'vitest/config';
import { summary } from './tests/summary.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', summary],
    // Much of the time goes to processes that tests start and wait for.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
