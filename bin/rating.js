#!/usr/bin/env node
'use strict';

/**
 * Loads the files of the command line with the compiled code that the build left beside them: compiling is
 * half of what a small run adds to the start of Node. Code compiled by another version of Node is refused by
 * the engine, which then compiles as ever. All in one file, since to find another costs more than to run it.
 */

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

const folder = join(__dirname, '../dist/cli');
const modules = new Map();
const scripts = new Map();

function load(name) {
  const known = modules.get(name);
  if (known !== undefined) return known.exports;
  const filename = join(folder, name);
  const module = { exports: {} };
  modules.set(name, module);
  // The build writes a function of what a module knows, in plain ASCII, which reads fastest as this.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: compiled(filename) });
  scripts.set(filename, script);
  const requireFrom = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  script.runInThisContext()(module.exports, requireFrom, module, filename);
  return module.exports;
}

function compiled(filename) {
  try {
    return readFileSync(`${filename}.compiled`);
  } catch {
    return undefined;
  }
}

if (require.main === module) load('main.cjs').main(process);

module.exports = { load, scripts };
