/** How a method behaves, in sentences. */

import type { Traits } from '../catalogue/traits.ts';

export function traitSentences(family: string, traits: Traits): string[] {
  const about = families[family];
  return about === undefined ? [] : about(traits).filter((sentence) => sentence !== '');
}

type Sentences = (traits: Traits) => string[];

const unitOfMeasurement = ({ unitFree }: Traits) =>
  unitFree === true ? 'The unit of measurement does not matter.' : 'The unit of measurement can matter.';

const perChild = ({ perChild = [] }: Traits) =>
  perChild.length === 0
    ? ''
    : `An entry for each child: ${perChild.map((name) => `\`${name}\``).join(', ')}.`;

const column =
  (result: string, better: string, worse: string): Sentences =>
  (traits) => [
    traits.looksAt === 'unit'
      ? `A unit's ${result} depends on its own value alone.`
      : `A unit's ${result} depends on the other units too.`,
    traits.monotone === true ? better : worse,
    unitOfMeasurement(traits),
    traits.inNaturalUnits === true ? "Parameters are in the indicator's own unit." : '',
    traits.keepsDirection === true ? "Directions are left to the group's method." : '',
  ];

const families: Readonly<Record<string, Sentences>> = {
  missing: ({ policy, looksAt = '' }) => (policy === 'fill' ? [FILLS[looksAt] ?? ''] : []),
  treat: column(
    'treated value',
    'A larger value never becomes a smaller one.',
    'Raising a value can lower what becomes of it.',
  ),
  normalise: column('score', 'A better value never scores less.', 'A better value can score less.'),
  aggregate: (traits) => [
    traits.looksAt === 'unit'
      ? "A unit's score depends on its own children alone."
      : "A unit's score depends on the other units too.",
    traits.unweighted === true
      ? 'Weights are not read, but 0 leaves a child out.'
      : LINEAR[traits.linear ?? 'nothing']!,
    traits.monotone === true
      ? 'Improving an indicator never lowers the own score.'
      : 'Improving an indicator can lower the own score.',
    unitOfMeasurement(traits),
    traits.readsDirection === true ? 'Directions are read.' : '',
    perChild(traits),
  ],
  weights: (traits) => [
    NEEDS[traits.needs ?? '']!,
    traits.readsWeights === true
      ? 'The weights beside the criteria are read.'
      : 'The weights beside the criteria are not read.',
    traits.needs === 'nothing' || traits.needs === 'judgement' ? '' : unitOfMeasurement(traits),
    perChild(traits),
  ],
};

const FILLS: Readonly<Record<string, string>> = {
  nothing: 'What is put in depends on no other value.',
  indicator: 'What is put in depends on the observed values of the indicator alone.',
  'other-indicators': 'What is put in depends on other indicators too.',
};

const LINEAR: Readonly<Record<string, string>> = {
  score: 'The score is linear in the weights.',
  logarithm: "The score's logarithm is linear in the weights.",
  reciprocal: "The score's reciprocal is linear in the weights.",
  power: 'A power of the score is linear in the weights.',
  nothing: 'The score is not linear in the weights.',
};

const NEEDS: Readonly<Record<string, string>> = {
  nothing: 'No data are needed.',
  judgement: 'A judgement is needed, and no data.',
  treated: 'Weights come from the values after treatment.',
  normalised: 'Weights come from the normalised scores.',
};
