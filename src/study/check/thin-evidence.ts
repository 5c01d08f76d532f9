import { isThin } from '../../stage/availability.ts';
import type { Check } from './check.ts';
import * as messages from './messages.ts';

/** Places that people look at. */
const HIGH = 10;

/**
 * Units among the first ten, and in the upper half, that answered too little for such a place (`isThin`). Those that
 * the methodology keeps whatever they answered are not told.
 */
export const thinEvidence: Check = {
  code: 'thin-evidence',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const { key, methodology, evaluated } = subject;
    const [first] = key;
    if (evaluated === undefined || first === undefined) return [];
    const { fitted, places } = evaluated;
    const { indicators, sample } = fitted;
    const high = places.order.filter(
      (unit, index) => places.rank[unit]! <= HIGH && index < Math.ceil(places.order.length / 2),
    );
    const kept = new Set(methodology.screening.keep);
    return [...high].flatMap((unit) => {
      const missing = indicators.flatMap(({ id, observed }) => (Number.isNaN(observed[unit]!) ? [id] : []));
      if (!isThin(1 - missing.length / indicators.length, methodology)) return [];
      const row = sample.rows[unit]!;
      const name = subject.nameOf(row);
      if (name === undefined || kept.has(name)) return [];
      return [messages.thinPlace(subject, row, first.name, places.rank[unit]!, missing, indicators.length)];
    });
  },
};
