/**
 * The least step that reaches a target. What reaches is found out by rating again and never estimated; how far ahead
 * of the target a step is (`lead`) only says where to look next.
 */

/** What a step comes to. */
export interface Probe {
  readonly reaches: boolean;
  /** Negative where it falls short; NaN where nothing is known. */
  readonly lead: number;
}

/** Where more change may be worse, up to so many steps are all looked at. */
const MOST_STEPS = 200;

/** Of more, so many along the way. */
const LOOKS = 64;

/**
 * The least of the steps from `first` to `last` that reaches; undefined where none was found to.
 *
 * @param isSteady whether every step after one that reaches does so too: then the answer is exact with few probes.
 *   Otherwise all of up to 200 steps are looked at, or 64 of more, and the least is found between the first that
 *   reaches and the one looked at before: the step before it does not reach, though one further down might.
 */
export function leastStep(
  first: number,
  last: number,
  isSteady: boolean,
  probe: (step: number) => Probe,
): number | undefined {
  if (last < first) return undefined;
  if (isSteady) {
    const end = probe(last);
    if (!end.reaches) return undefined;
    const start = probe(first);
    return start.reaches ? first : between(first, start.lead, last, end.lead, probe);
  }
  const steps = last - first + 1;
  const count = steps <= MOST_STEPS ? steps : LOOKS;
  let [below, lead] = [first - 1, NaN];
  for (let look = 0; look < count; look++) {
    const step = count === 1 ? first : Math.round(first + ((last - first) * look) / (count - 1));
    const found = probe(step);
    if (found.reaches) return step - below <= 1 ? step : between(below, lead, step, found.lead, probe);
    [below, lead] = [step, found.lead];
  }
  return undefined;
}

/** The boundary between a step that does not reach and a later one that does. */
function between(
  low: number,
  lowLead: number,
  high: number,
  highLead: number,
  probe: (step: number) => Probe,
): number {
  let [below, belowLead, above, aboveLead] = [low, lowLead, high, highLead];
  // A straight line through both ends is right at once where the lead is one, and its other side is tried next.
  let nudge: number | undefined;
  for (let round = 0; above - below > 1; round++) {
    const width = above - below;
    const straight = below + Math.ceil((width * -belowLead) / (aboveLead - belowLead));
    const isGuess = round % 3 < 2 && Number.isFinite(straight);
    const wanted = nudge ?? (isGuess ? straight : below + Math.floor(width / 2));
    const step = Math.min(Math.max(wanted, below + 1), above - 1);
    const found = probe(step);
    if (found.reaches) [above, aboveLead] = [step, found.lead];
    else [below, belowLead] = [step, found.lead];
    nudge = nudge === undefined && isGuess ? (found.reaches ? step - 1 : step + 1) : undefined;
  }
  return above;
}
