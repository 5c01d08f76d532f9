/** A thread that makes blocks of draws: it is started with a plan, and answers one request after another. */

import { parentPort, workerData } from 'node:worker_threads';
import { loadMethods } from '../study/robustness/load-methods.ts';
import { localRunner } from '../study/robustness/local-runner.ts';
import type { DrawPlan } from '../study/robustness/plan.ts';
import type { Request } from './threads.ts';

const plan: DrawPlan = workerData;
const ready = loadMethods(plan);
const runner = localRunner(async () => {});

parentPort?.on('message', async (request: Request) => {
  await ready;
  if (request.kind === 'tally')
    for await (const tally of runner.tallies(plan, [request.task])) parentPort?.postMessage(tally);
  else parentPort?.postMessage(await runner.firsts(plan, request.tasks, request.asked));
});
