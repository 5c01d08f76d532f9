/** Closes a run with its counts in one plain line, skipped tests included, so that nothing is skipped unseen. */

import type { Reporter, TestModule } from 'vitest/node';

export const summary: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    let broken = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state]++;
      if (module.errors().length > 0) broken++;
    }
    const failed = counts.failed + broken;
    // After the default reporter's own summary.
    process.on('exit', () => {
      process.stdout.write(`\nTests: ${counts.passed} passed, ${failed} failed, ${counts.skipped} skipped\n`);
    });
  },
};
