/** The words that go by a name in the flags: from the registries, so that nothing is listed twice. */

import { aggregate } from '../../method/aggregate/registry.ts';
import type { Method, Registry } from '../../method/method.ts';
import { missing } from '../../method/missing/registry.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { registries } from '../../method/registries.ts';
import { standardChoice } from '../../method/standard-choice.ts';
import { treat } from '../../method/treat/registry.ts';
import { weigh } from '../../method/weigh/registry.ts';
import { codes } from '../../model/codes.ts';
import { presets } from '../../presets/index.ts';
import { ENCODINGS } from '../../read/encodings.ts';
import { CORRELATIONS } from '../../stats/correlate.ts';
import {
  auditFormats,
  compareFormats,
  explainFormats,
  findingsFormats,
  methodsFormats,
  rankingFormats,
  reportFormats,
  robustnessFormats,
  verifyFormats,
  weighingsFormats,
} from '../../write/registry.ts';
import type { Offer, Offered } from '../flags.ts';

/** What a shell offers for a value: some words, files, or both. */
export interface Values {
  readonly words: readonly string[];
  readonly files: boolean;
}

const NOTHING: Values = { words: [], files: false };
const FILES: Values = { words: [], files: true };

const words = (list: Iterable<string>): Values => ({ words: [...new Set(list)], files: false });
const namesOf = (list: readonly { readonly name: string }[]): Values => words(list.map(({ name }) => name));

/** A setting for every method that needs no parameter. */
const settingsOf = (path: string, methods: Registry<Method>): string[] =>
  methods
    .all()
    .filter((method) => standardChoice(method).required.length === 0)
    .map(({ name }) => `${path}=${name}`);

const OFFERS: Readonly<Record<Offered, () => Values>> = {
  files: () => FILES,
  'files and presets': () => ({ words: presets.map(({ name }) => name), files: true }),
  presets: () => namesOf(presets),
  settings: () =>
    words([
      ...settingsOf('defaults.missing', missing),
      ...settingsOf('defaults.treat', treat),
      ...settingsOf('defaults.normalise', normalise),
      ...settingsOf('defaults.aggregate', aggregate),
      ...settingsOf('aggregate', aggregate),
      ...settingsOf('weights', weigh),
    ]),
  methods: () => words(registries.flatMap(({ family, names }) => [family, ...names])),
  schemes: () => words(weigh.names),
  problems: () => words(Object.keys(codes)),
  encodings: () => words(ENCODINGS),
  correlations: () => words(Object.keys(CORRELATIONS)),
  'ranking formats': () => namesOf(rankingFormats),
  'audit formats': () => namesOf(auditFormats),
  'robustness formats': () => namesOf(robustnessFormats),
  'compare formats': () => namesOf(compareFormats),
  'explain formats': () => namesOf(explainFormats),
  'findings formats': () => namesOf(findingsFormats),
  'report formats': () => namesOf(reportFormats),
  'verify formats': () => namesOf(verifyFormats),
  'weighings formats': () => namesOf(weighingsFormats),
  'methods formats': () => namesOf(methodsFormats),
};

/** What a value is called where it is a file, whoever declares it. */
const FILE_PLACEHOLDERS = ['file', 'data', 'before', 'after', 'result'];

/**
 * What is offered for a value of this placeholder (`file` of `--output <file>`).
 *
 * @throws where a word would mean something to a shell: scripts hold words as they are
 */
export function valuesOf(placeholder: string, offers: Offer | undefined): Values {
  if (offers === undefined) return FILE_PLACEHOLDERS.includes(placeholder) ? FILES : NOTHING;
  const values = typeof offers === 'string' ? OFFERS[offers]() : words(offers);
  const wrong = values.words.find((word) => !/^[\w.,=-]+$/.test(word));
  if (wrong !== undefined) throw new Error(`'${wrong}' cannot be offered by a shell`);
  return values;
}
