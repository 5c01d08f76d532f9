/** What is said of how firm the places of a rating are, in English. */

import type { Saying } from '../../../model/saying.ts';
import type { RobustnessSayings } from '../../../model/sayings/robustness.ts';
import type { Catalogue } from '../words.ts';

const with_ = (choices: readonly string[]) => (choices.length === 0 ? '' : ` (${choices.join(', ')})`);
const whole = (count: number) => String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');

export const robustnessSayings: Catalogue<RobustnessSayings<Saying>> = {
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
