/** What is derived from the sources and committed is up to date, and says what the sources say. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { choicesModule, exampleModule, jsonSchema, methodTable, presetModules } from '../scripts/generate.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { manualPage } from '../src/cli/completion/man.ts';
import { registries } from '../src/method/registries.ts';
import { TOOL } from '../src/model/version.ts';
import { hasProgram } from './cli/shells.ts';
import { root } from './cli.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const stale = 'run npm run generate';

describe('generated files', () => {
  it('schema/rating.schema.json is that of the sources', () => {
    expect(text('schema/rating.schema.json'), stale).toBe(jsonSchema());
  });

  it('the types of what may be chosen are those of the registries', () => {
    expect(text('src/model/method-choices.ts'), stale).toBe(choicesModule());
  });

  it('the built-in methodologies are those of their YAML files', () => {
    const { index, files } = presetModules();
    expect(text('src/presets/index.ts'), stale).toBe(index);
    expect(text('src/presets/files.ts'), stale).toBe(files);
  });

  it('the examples of the pages on codes are what their cases print', () => {
    expect(text('src/cli/examples.ts'), stale).toBe(exampleModule());
  });

  it("the README's table of methods is that of the registries", () => {
    expect(text('README.md'), stale).toContain(methodTable());
  });

  const page = text('man/rating.1');

  it('the manual page is that of the commands', () => {
    expect(page, stale).toBe(manualPage(COMMANDS));
    expect(page.match(/[^\x20-\x7e\n]/g)).toBeNull();
  });

  it.skipIf(!hasProgram('mandoc'))('the manual page is clean', () => {
    const { stdout, stderr, status } = spawnSync('mandoc', ['-T', 'lint', '-W', 'style'], {
      input: page,
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  it.skipIf(!hasProgram('mandoc'))('the manual page says what the help says of every option', () => {
    const shown = spawnSync('mandoc', ['-T', 'ascii', '-O', 'width=1000'], { input: page, encoding: 'utf8' });
    // Bold is a character over itself.
    const pieces = shown.stdout
      .split('\b')
      .map((piece, at, { length }) => (at < length - 1 ? piece.slice(0, -1) : piece));
    const read = pieces.join('').replace(/\s+/g, ' ');
    for (const { name, flags } of COMMANDS) {
      expect(read).toContain(`rating ${name}`);
      for (const { flags: written, description } of flags) {
        expect(read).toContain(written.replace(/[<>]/g, ''));
        expect(read).toContain(description);
      }
    }
  });

  it('the version is that of package.json', () => {
    expect(TOOL.version).toBe(JSON.parse(text('package.json')).version);
  });
});

describe('JSON Schema', () => {
  const validate = new Ajv({ allErrors: true, strict: false }).compile(
    JSON.parse(text('schema/rating.schema.json')),
  );
  const presets = readdirSync(join(root, 'src/presets')).filter((name) => name.endsWith('.yaml'));

  it('is draft-07', () => {
    expect(JSON.parse(text('schema/rating.schema.json')).$schema).toBe(
      'http://json-schema.org/draft-07/schema#',
    );
    expect(text('schema/rating.schema.json')).not.toContain('$defs');
  });

  it.each(presets)('the shipped %s validates against it', (name) => {
    validate(parse(text(`src/presets/${name}`)));
    expect(validate.errors).toBeNull();
  });

  it('knows every registered method, and refuses what the tool refuses', () => {
    const schema = text('schema/rating.schema.json');
    for (const { names } of registries) for (const name of names) expect(schema).toContain(`"${name}"`);
    const good = {
      rating: 1,
      criteria: [{ id: 'a' }, { id: 'g', criteria: [{ id: 'b', normalise: 'z-score' }] }],
    };
    expect(validate(good)).toBe(true);
    for (const bad of [
      { criteria: [{ id: 'a' }] },
      { rating: 2, criteria: [{ id: 'a' }] },
      { rating: 1, criteria: [] },
      { rating: 1, criteria: [{ id: 'a', weigth: 1 }] },
      { rating: 1, criteria: [{ id: 'a', normalise: 'min-mx' }] },
      { rating: 1, criteria: [{ id: 'a', normalise: { method: 'goalposts', min: 0 } }] },
      { rating: 1, criteria: [{ id: 'a', weight: -1 }] },
      { rating: 1, criteria: [{ id: 'a', aggregate: 'geometric' }] },
      { rating: 1, criteria: [{ id: 'g', direction: 'lower', criteria: [{ id: 'b' }] }] },
    ]) {
      expect(validate(bad), JSON.stringify(bad)).toBe(false);
    }
  });
});
