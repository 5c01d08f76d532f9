'use strict';

/** Leaves the compiled code of what common runs use beside the built files; see bin/rating.js. */

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, scripts } = require('../bin/rating.js');

const quiet = { write: (_chunk, done) => done?.() };
const fixture = join(__dirname, '../fixtures/uclg-eurasia-2020.csv');
const preset = join(__dirname, '../src/presets/uclg-eurasia.yaml');
const { main } = load('main.cjs');
const folder = mkdtempSync(join(tmpdir(), 'rating-build-'));

/** A table large enough for the reader of large files. */
function largeTable() {
  const path = join(folder, 'large.csv');
  const rows = Array.from({ length: 60000 }, (_, row) => `unit ${row},${row % 97},${(row % 1013) / 8}`);
  writeFileSync(path, `unit,a,b\n${rows.join('\n')}\n`);
  return path;
}

async function warm() {
  for (const words of [
    ['compute', fixture],
    ['compute', fixture, '-f', 'table'],
    ['compute', fixture, '-f', 'markdown'],
    ['compute', fixture, '-f', 'table', '--lang', 'ru'],
    ['compute', fixture, '-f', 'json', '--top', '3'],
    ['compute', fixture, '-m', preset, '--set', 'defaults.missing=mean'],
    ['compute', largeTable(), '-o', join(folder, 'ranking.csv')],
    ['robustness', fixture, '-f', 'csv'],
  ]) {
    const run = { argv: ['node', 'rating', ...words], exitCode: 0 };
    const rest = { env: {}, stdin: process.stdin, stdout: quiet, stderr: quiet, exit() {}, on() {} };
    await main(Object.assign(run, rest));
    if (run.exitCode !== 0) throw new Error(`rating ${words.join(' ')} failed while building`);
    // A file's code is kept as the first run left it: code that other runs added would only take time to load.
    for (const [filename, script] of scripts)
      writeFileSync(`${filename}.compiled`, script.createCachedData());
    scripts.clear();
  }
  rmSync(folder, { recursive: true });
}

warm();
