import { defineConfig } from 'vitest/config';
import { summary } from './tests/summary.ts';

/** What these tests are about is what has not been loaded yet, so nothing may have been loaded before them. */
const FRESH = ['tests/rate.test.ts', 'tests/stage/prepare.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', summary],
    // Much of the time goes to processes that tests start and wait for.
    maxWorkers: 2,
    projects: [
      {
        // Loading the sources anew for every file takes a fifth of the time of all tests.
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: FRESH,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'fresh', include: FRESH, testTimeout: 60_000, hookTimeout: 120_000 } },
    ],
  },
});
