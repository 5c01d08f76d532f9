/**
 * Runs programs by turns and notes how long each run took.
 *
 * As a program it does so inside a pseudo-terminal: node measure.js SPEC.json RESULT.json
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const scratch = mkdtempSync(join(tmpdir(), 'rating-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Runs a program in the root of the project, reading what it prints unless the terminal gets that. */
function run([program, ...args], stdio = 'pipe') {
  const begin = process.hrtime.bigint();
  const child = spawnSync(program, args, {
    cwd: ROOT,
    stdio: ['ignore', stdio, stdio],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  if (child.status !== 0) {
    const why =
      child.error?.message ?? `${child.signal ?? `exit status ${child.status}`}\n${child.stderr ?? ''}`;
    throw new Error(`${[program, ...args].join(' ')}: ${why}`);
  }
  return { seconds, stdout: child.stdout };
}

/** What a program prints, or undefined where it cannot be run. */
export function printed(...command) {
  try {
    return run(command).stdout.trim();
  } catch {
    return undefined;
  }
}

/**
 * A command to put before another, so that peak memory and processor time are noted: GNU time, else Python,
 * else nothing. Both are small, which matters, since a process counts the memory of the one that it began as.
 */
export function findGauge(python) {
  const notes = join(scratch, 'gauge');
  const script = [
    'import resource, subprocess, sys',
    'status = subprocess.call(sys.argv[2:])',
    'used = resource.getrusage(resource.RUSAGE_CHILDREN)',
    'kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)',
    'print(kilobytes, used.ru_utime, used.ru_stime, file=open(sys.argv[1], "w"))',
    'sys.exit(status)',
  ].join('\n');
  const ways = [
    ['/usr/bin/time', '-f', '%M %U %S', '-o', notes],
    [python, '-c', script, notes],
  ];
  const prefix = ways.find((way) => printed(...way, process.execPath, '-e', '') !== undefined);
  return prefix && { prefix, notes };
}

/**
 * Runs the commands in turn, `repeat` rounds after one that only warms up, so that whatever else the
 * machine does falls on all of them alike.
 *
 * @param commands name → program and arguments
 * @returns name → the seconds of each run; with a gauge also the processor's seconds, and the peak of
 *   resident memory in bytes
 */
export function byTurns(commands, repeat, { stdio, gauge } = {}) {
  const measured = Object.fromEntries(
    Object.keys(commands).map((name) => [name, { seconds: [], processor: [], memory: [] }]),
  );
  for (let round = 0; round <= repeat; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const { seconds } = run([...(gauge?.prefix ?? []), ...command], stdio);
      if (round === 0) continue;
      measured[name].seconds.push(seconds);
      if (gauge === undefined) continue;
      const [kilobytes, user, system] = readFileSync(gauge.notes, 'utf8').trim().split(' ').map(Number);
      measured[name].processor.push(user + system);
      measured[name].memory.push(1024 * kilobytes);
    }
  }
  return measured;
}

/**
 * The same where standard output and standard error are a terminal of 120 × 40 characters. The clock runs
 * inside, so making the terminal is not part of any time. Undefined where util-linux's `script` is not there.
 */
export function byTurnsInTerminal(commands, repeat) {
  if (!printed('script', '--version')?.includes('util-linux')) return undefined;
  const spec = join(scratch, 'spec.json');
  const result = join(scratch, 'result.json');
  writeFileSync(spec, JSON.stringify({ commands, repeat }));
  const inner = [process.execPath, fileURLToPath(import.meta.url), spec, result].map(
    (word) => `'${word.replaceAll("'", "'\\''")}'`,
  );
  run(['script', '-qec', `stty cols 120 rows 40; exec ${inner.join(' ')}`, '/dev/null']);
  return JSON.parse(readFileSync(result, 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [spec, result] = process.argv.slice(2);
  if (!process.stdout.isTTY) throw new Error('standard output is not a terminal');
  const { commands, repeat } = JSON.parse(readFileSync(spec, 'utf8'));
  writeFileSync(result, JSON.stringify(byTurns(commands, repeat, { stdio: 'inherit' })));
}
