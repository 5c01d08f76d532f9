'use strict';

/** Leaves the compiled code of what common runs use beside the built files; see bin/load.js. */

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load, scripts } = require('../bin/load.js');

const quiet = { write: (_chunk, done) => done?.() };
const fixture = join(__dirname, '../fixtures/uclg-eurasia-2020.csv');
const { main } = load('main.cjs');

async function warm() {
  for (const words of [[], ['-f', 'table'], ['-f', 'markdown'], ['-f', 'json', '--top', '3']]) {
    const run = { argv: ['node', 'rating', 'compute', fixture, ...words], exitCode: 0 };
    const rest = { env: {}, stdin: process.stdin, stdout: quiet, stderr: quiet, exit() {}, on() {} };
    await main(Object.assign(run, rest));
    if (run.exitCode !== 0) throw new Error(`rating compute ${words.join(' ')} failed while building`);
  }
  for (const [filename, script] of scripts) writeFileSync(`${filename}.compiled`, script.createCachedData());
}

warm();
