/** The weights of the page: what its inputs say, and what is written into them. */

import { formatNumber, type NumberStyle } from '../write/document/numbers.ts';
import { all, one } from './dom.ts';
import type { Weights } from './engine.ts';

interface Knob {
  readonly id: string;
  readonly number: HTMLInputElement;
  readonly slider: HTMLInputElement | undefined;
  readonly share: HTMLElement | undefined;
  /** The methodology's weight. */
  readonly given: number;
}

export interface WeightInputs {
  /** Of every group in which one differs from the methodology, all; of other groups none. */
  readonly differing: () => Weights;
  /** Writes weights in; those not named are the methodology's. */
  readonly write: (weights: Weights) => void;
  /** The same weight for all siblings. */
  readonly equal: () => Weights;
}

/** @param changed called when a reader moved a weight */
export function weightsOf(form: HTMLElement, numbers: NumberStyle, changed: () => void): WeightInputs {
  const groups = all(HTMLFieldSetElement, 'fieldset', form).map((set) =>
    all(HTMLInputElement, 'input[data-weight]', set).map((number): Knob => {
      const id = number.dataset.weight ?? '';
      const [slider, share] = [
        one(HTMLInputElement, `[data-slider="${CSS.escape(id)}"]`, set),
        one(HTMLElement, `[data-share="${CSS.escape(id)}"]`, set),
      ];
      return { id, number, slider, share, given: Number(number.defaultValue) };
    }),
  );
  for (const knob of groups.flat()) {
    knob.number.addEventListener('input', () => {
      if (knob.slider !== undefined) knob.slider.value = knob.number.value;
      changed();
    });
    knob.slider?.addEventListener('input', () => {
      knob.number.value = String(Number(Number(knob.slider?.value).toPrecision(4)));
      changed();
    });
  }
  const showShares = () => {
    for (const group of groups) {
      const sum = group.reduce((sum, knob) => sum + weightIn(knob), 0);
      for (const knob of group)
        if (knob.share !== undefined)
          knob.share.textContent = formatNumber(
            sum > 0 ? weightIn(knob) / sum : NaN,
            { percent: 'signed', decimals: 1 },
            numbers,
          );
    }
  };
  return {
    differing() {
      showShares();
      const moved = groups.filter((group) => group.some((knob) => weightIn(knob) !== knob.given));
      return Object.fromEntries(moved.flat().map((knob) => [knob.id, weightIn(knob)]));
    },
    write(weights) {
      for (const { id, number, slider, given } of groups.flat()) {
        number.value = String(weights[id] ?? given);
        if (slider !== undefined) slider.value = number.value;
      }
      showShares();
    },
    equal: () => Object.fromEntries(groups.flat().map(({ id }) => [id, 1])),
  };
}

/** What is no weight counts as the methodology's. */
function weightIn({ number, given }: Knob): number {
  const value = number.value.trim() === '' ? NaN : Number(number.value);
  return value >= 0 && Number.isFinite(value) ? value : given;
}
