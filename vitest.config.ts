import { defineConfig } from 'vitest/config';
import { summary } from './tests/summary.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    reporters: ['default', summary],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
