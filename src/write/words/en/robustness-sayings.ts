/** What is said of how firm the places of a rating are, in English. */

import type { Saying } from '../../../model/saying.ts';
import type { RobustnessSayings, VaryFactor, VaryProblem } from '../../../model/sayings/robustness.ts';
import type { Catalogue, Words } from '../words.ts';
import { offered } from './parts.ts';

const with_ = (choices: readonly string[]) => (choices.length === 0 ? '' : ` (${choices.join(', ')})`);
const whole = (count: number) => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

/** What to write, by what is meant to vary. */
const examples: Record<VaryFactor, string> = {
  weights:
    'write weights=25%, weights=simplex, weights=order, or ranges such as weights=a:0.2..0.4,b:0.1..0.3',
  normalise: 'write the methods to choose from: normalise=min-max,z-score',
  aggregate:
    'write the methods to choose from: aggregate=arithmetic,geometric; for one group aggregate@top=…',
  treat: 'write the methods to choose from: treat=none,winsorise',
  missing: 'write the methods to choose from: missing=reweight,median',
  'leave-out': 'write leave-out=indicators or leave-out=groups',
  data: 'write data=5%, or for one column data=5%@website or data=±2@website',
};

type Unread = RobustnessSayings<Saying>['unreadVary'];

const unread: Record<VaryProblem, (vary: Unread) => Words> = {
  unknown: ({ text }) => ({
    message: `'${text}' names nothing that can vary`,
    help: `write one of ${Object.keys(examples).join(', ')}, such as weights=25% or normalise=min-max,z-score`,
  }),
  incomplete: ({ text, factor }) => ({ message: `'${text}' is not complete`, help: exampleOf(factor) }),
  noSite: ({ text, factor }) => ({ message: `'${text}': ${factor} takes no @`, help: exampleOf(factor) }),
  negative: ({ text }) => ({
    message: `'${text}' would make weights negative`,
    help: 'write at most weights=100%',
  }),
  noWay: ({ text, factor }) => ({
    message: `'${text}' is no way for ${factor === 'leave-out' ? 'criteria to be left out' : `${factor} to vary`}`,
    help: exampleOf(factor),
  }),
  noRange: ({ name, factor }) => ({ message: `'${name}' is no range of a weight`, help: exampleOf(factor) }),
  noShares: ({ name }) => ({
    message: `'${name}' is no range of a share`,
    help: 'write shares from 0 to 1, the smaller one first',
  }),
  twoRanges: ({ text, name }) => ({
    message: `'${text}' has two ranges for '${name}'`,
    help: 'remove one of them',
  }),
  onlyAggregate: ({ text, factor }) => ({
    message: `'${text}': only aggregate varies at one group`,
    help: `write ${factor}=… for all criteria that do not choose for themselves`,
  }),
  listedTwice: ({ text, name }) => ({ message: `'${text}' lists ${name} twice`, help: 'remove one of them' }),
  oneChoice: ({ text, factor }) => ({
    message: `'${text}' leaves nothing to choose`,
    help: `write two methods or more; --set defaults.${factor}=… changes it for good`,
  }),
  twice: ({ text, name }) => ({
    message: `'${text}' and '${name}' are about the same thing`,
    help: 'remove one of them',
  }),
};

const exampleOf = (factor: VaryFactor | null) => (factor === null ? undefined : examples[factor]);

export const robustnessSayings: Catalogue<RobustnessSayings<Saying>> = {
  unreadVary: (vary) => unread[vary.problem](vary),
  levelWithoutWeights: () => ({
    message: '--level says whose weights vary, but no weights vary',
    help: 'add --vary weights=25%',
  }),
  levelAgainstRanges: ({ level, home }) => ({
    message: `--level ${level} contradicts the ranges, which are about ${home}`,
    help: 'remove --level: ranges say whose weights vary',
  }),
  noLevel: ({ name, near }) => ({ message: `--level: there is no group '${name}'`, help: offered(near) }),
  noCriterionToVary: ({ id, near }) => ({
    message: `--vary weights: there is no criterion '${id}'`,
    help: offered(near),
  }),
  rangesApart: ({ first, second }) => ({
    message: `--vary weights: '${first}' and '${second}' are not in the same group`,
    help: 'give ranges to the criteria of one group',
  }),
  nothingToWeigh: ({ group }) => ({
    message: `--vary weights: ${group === null ? 'the rating' : `'${group}'`} has no two criteria with a weight`,
    help: 'there is nothing to vary; choose another --level',
  }),
  weightlessRange: ({ id }) => ({
    message: `--vary weights: '${id}' has no weight and stays so`,
    help: 'remove its range',
  }),
  rangesWithoutSum: ({ least, most }) => ({
    message: `--vary weights: no weights in these ranges sum to 1: the smallest sum to ${least}, the largest to ${most}`,
    help: 'widen the ranges',
  }),
  noGroupsToLeaveOut: () => ({
    message: '--vary leave-out=groups: the methodology has no groups',
    help: 'write leave-out=indicators',
  }),
  noColumnOfNoise: ({ column, near }) => ({
    message: `--vary data: no indicator reads a column '${column}'`,
    help: offered(near),
  }),
  noDefaultToVary: ({ factor }) => ({
    message: `--vary ${factor}: every criterion chooses for itself, so the default applies nowhere`,
    help:
      factor === 'aggregate'
        ? 'name a group: aggregate@top=…'
        : `remove ${factor} from criteria that shall vary`,
  }),
  noGroupToVary: ({ id, near }) => ({
    message: `--vary aggregate: there is no group '${id}'`,
    help: offered(near),
  }),
  drawFails: ({ draw, choices, why }, tell) => ({
    message: `draw ${draw}${with_(choices)} cannot be computed: ${tell(why).message}`,
    help: 'choose methods that suit the data, or add --tolerate to count such draws and go on',
  }),
  drawsFailed: ({ count, of, first: { draw, choices, why } }, tell) => ({
    message: `${whole(count)} of ${whole(of)} draws could not be computed and give nobody a place; the first is draw ${draw}${with_(choices)}: ${tell(why).message}`,
  }),
  tooManyDraws: ({ draws, units, most }) => ({
    message: `${whole(draws)} draws of ${whole(units)} units are more than the memory is meant for`,
    help: `write --draws ${most} or fewer`,
  }),
};
