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
  perChild.length === 0 ? '' : `One entry per child: ${perChild.map((name) => `\`${name}\``).join(', ')}.`;

const column =
  (result: string, better: string, worse: string): Sentences =>
  (traits) => [
    traits.looksAt === 'unit'
      ? `A unit's ${result} depends only on its own value.`
      : `A unit's ${result} also depends on the other units.`,
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
    'Raising a value can lower the treated value.',
  ),
  normalise: column('score', 'A better value never scores less.', 'A better value can score less.'),
  aggregate: (traits) => [
    traits.looksAt === 'unit'
      ? "A unit's score depends only on its own children."
      : "A unit's score also depends on the other units.",
    traits.unweighted === true
      ? 'Weights have no effect, except that 0 leaves a child out.'
      : LINEAR[traits.linear ?? 'nothing']!,
    traits.monotone === true
      ? "Improving an indicator never lowers the unit's own score."
      : "Improving an indicator can lower the unit's own score.",
    unitOfMeasurement(traits),
    traits.readsDirection === true ? 'Directions are taken into account.' : '',
    perChild(traits),
  ],
  weights: (traits) => [
    NEEDS[traits.needs ?? '']!,
    traits.readsWeights === true
      ? 'The weights written next to the criteria are used.'
      : 'The weights written next to the criteria are not used.',
    traits.needs === 'nothing' || traits.needs === 'judgement' ? '' : unitOfMeasurement(traits),
    perChild(traits),
  ],
};

const FILLS: Readonly<Record<string, string>> = {
  nothing: 'The fill depends on no other value.',
  indicator: 'The fill depends only on the observed values of the indicator.',
  'other-indicators': 'The fill also depends on other indicators.',
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
  judgement: 'Judgements are needed, but no data.',
  treated: 'Weights are derived from the values after treatment.',
  normalised: 'Weights are derived from the normalised scores.',
};
