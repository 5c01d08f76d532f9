/** Makes blocks of draws in this thread. */

import { blockOf, type Drawing, withTop } from './block.ts';
import { drawingOf } from './drawing.ts';
import type { Runner } from './draws.ts';
import type { DrawPlan } from './plan.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Block by block, each when it is asked for; between two of them others may go on. */
export function localRunner(pause: () => Promise<void>, plain = false): Runner {
  const drawings = new Map<DrawPlan, Drawing>();
  const drawing = (plan: DrawPlan): Drawing => {
    const known = drawings.get(plan) ?? drawingOf(plan, plain);
    drawings.set(plan, known);
    return known;
  };
  return {
    async *tallies(plan, tasks): AsyncGenerator<Tally> {
      for (const { index, draws } of tasks) {
        yield tallyOf(plan, drawing(plan).places(blockOf(plan, index, draws)));
        await pause();
      }
    },
    async firsts(plan, tasks, asked) {
      const counts = asked.map(() => 0);
      for (const { index, draws } of tasks) {
        const block = blockOf(plan, index, draws);
        for (const [number, { unit, top }] of asked.entries())
          counts[number]! += drawing(plan).firsts(withTop(plan, block, top), unit);
        await pause();
      }
      return counts;
    },
  };
}
