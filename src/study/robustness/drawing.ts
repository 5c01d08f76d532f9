/**
 * The places of every unit in a block of draws. Where only weights vary in a tree of means, the kernel or its twin in
 * JavaScript does it (`linear-draws.ts`); everything else goes through `evaluate()` (`evaluated-draws.ts`). Both begin
 * with the same weights.
 */

import type { Drawing } from './block.ts';
import { evaluatedDraws } from './evaluated-draws.ts';
import { linearDraws } from './linear-draws.ts';
import type { DrawPlan } from './plan.ts';

/** @param plain not to use the kernel, for those who compare */
export function drawingOf(plan: DrawPlan, plain = false): Drawing {
  return linearDraws(plan, plain) ?? evaluatedDraws(plan);
}
