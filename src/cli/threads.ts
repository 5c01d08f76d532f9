/**
 * Who makes the draws: this thread and, where the work is long enough to be worth starting them, others. Tallies come
 * back in the order of the blocks, so the result is the same.
 */

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type { Asked, BlockTask, Runner } from '../study/robustness/draws.ts';
import { localRunner } from '../study/robustness/local-runner.ts';
import type { DrawPlan } from '../study/robustness/plan.ts';
import type { Tally } from '../study/robustness/tally.ts';
import { yieldToEvents } from './process.ts';

/** What a thread is asked for, after it was started with a plan. */
export type Request =
  | { readonly kind: 'tally'; readonly task: BlockTask }
  | { readonly kind: 'firsts'; readonly tasks: readonly BlockTask[]; readonly asked: readonly Asked[] };

export interface EndingRunner extends Runner {
  readonly end: () => Promise<void>;
}

/** Threads are worth starting where this thread would work longer, in milliseconds. */
const WORTHWHILE = 500;
/** What the speed is judged by: the first blocks are slow while the engine gets to know the code. */
const TRIED = 3;

/** @param threads how many may work; without, one a processor */
export function runnerFor(threads: number | undefined): EndingRunner {
  const local = localRunner(yieldToEvents);
  const most = threads ?? availableParallelism();
  let pool: Promise<Pool> | undefined;
  const poolFor = (plan: DrawPlan): Promise<Pool> => {
    pool ??= startPool(plan, most);
    return pool;
  };
  /** Whether what is left is worth starting threads, from the time that the last of those done took. */
  const isWorthwhile = (done: number, last: number, left: number) =>
    most > 1 && left > 1 && done >= TRIED && last * left > WORTHWHILE;
  return {
    async *tallies(plan, tasks) {
      let done = 0;
      while (done < tasks.length && pool === undefined) {
        const begun = performance.now();
        yield* local.tallies(plan, tasks.slice(done, done + 1));
        done++;
        if (isWorthwhile(done, performance.now() - begun, tasks.length - done)) void poolFor(plan);
      }
      if (done < tasks.length) yield* (await poolFor(plan)).tallies(tasks.slice(done));
    },
    async firsts(plan, tasks, asked) {
      let sums = asked.map(() => 0);
      let done = 0;
      while (done < tasks.length && pool === undefined) {
        const begun = performance.now();
        sums = sumOf([sums, await local.firsts(plan, tasks.slice(done, done + 1), asked)]);
        done++;
        if (isWorthwhile(done, performance.now() - begun, tasks.length - done)) void poolFor(plan);
      }
      if (done === tasks.length) return sums;
      return sumOf([sums, await (await poolFor(plan)).firsts(tasks.slice(done), asked)]);
    },
    async end() {
      await (await pool)?.end();
    },
  };
}

const sumOf = (lists: readonly (readonly number[])[]): number[] =>
  (lists[0] ?? []).map((_, index) => lists.reduce((sum, list) => sum + list[index]!, 0));

interface Pool {
  tallies(tasks: readonly BlockTask[]): AsyncGenerator<Tally>;
  firsts(tasks: readonly BlockTask[], asked: readonly Asked[]): Promise<readonly number[]>;
  end(): Promise<void>;
}

async function startPool(plan: DrawPlan, size: number): Promise<Pool> {
  const { Worker: Thread } = await import('node:worker_threads');
  const bin = new URL('../../bin/rating.js', import.meta.url);
  const code = `require(${JSON.stringify(fileURLToPath(bin))}).load('cli-draw-worker.cjs')`;
  const workers = Array.from({ length: size }, () => new Thread(code, { eval: true, workerData: plan }));
  return {
    async *tallies(tasks) {
      let next = 0;
      const waiting = tasks.map(later<Tally>);
      const work = async (worker: Worker) => {
        while (next < tasks.length) {
          const number = next++;
          const made = ask<Tally>(worker, { kind: 'tally', task: tasks[number]! });
          await made.then(waiting[number]!.resolve, waiting[number]!.reject);
        }
      };
      for (const worker of workers) void work(worker);
      try {
        for (const { promise } of waiting) yield await promise;
      } finally {
        next = tasks.length;
      }
    },
    async firsts(tasks, asked) {
      const parts = workers.map((_, part) => tasks.filter((__, task) => task % workers.length === part));
      return sumOf(
        await Promise.all(
          parts.map((part, index) => ask<number[]>(workers[index]!, { kind: 'firsts', tasks: part, asked })),
        ),
      );
    },
    async end() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

interface Later<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** A promise that is kept from outside; that it fails is nobody's concern until somebody waits for it. */
function later<T>(): Later<T> {
  let resolve: (value: T) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<T>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}

/** One question at a time; the answer is what the thread says next. */
function ask<Answer>(worker: Worker, request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      worker.off('message', answered);
      worker.off('error', failed);
    };
    const answered = (answer: Answer) => {
      end();
      resolve(answer);
    };
    const failed = (error: Error) => {
      end();
      reject(error);
    };
    worker.on('message', answered);
    worker.on('error', failed);
    worker.postMessage(request);
  });
}
