/**
 * A rating is a pure function of a table and a methodology:
 *
 *   cells → points, per, bands → screen → fill → treat → normalise → weigh → aggregate → rank → leagues, awards
 *
 * Nothing here reads a file, a clock or a locale. The order of rows, of columns and of siblings never
 * changes a bit of the result.
 */

import { aggregate } from './method/aggregate/registry.ts';
import { methodOf, type Weighed } from './method/method.ts';
import { missing } from './method/missing/registry.ts';
import { normalise } from './method/normalise/registry.ts';
import { treat } from './method/treat/registry.ts';
import { weigh } from './method/weigh/registry.ts';
import { normaliseColumn, type Treated, treatColumn } from './method/whole-column.ts';
import { assemble } from './model/assemble.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import { gather, hasErrors } from './model/diagnostic.ts';
import type { Criterion, Direction, Indicator, League, Methodology } from './model/methodology.ts';
import { indicatorsOf, isGroup } from './model/methodology.ts';
import type { CriterionColumns, RatedCriterion, Rating, Treatment } from './model/rating.ts';
import type { Column, Table, Texts } from './model/table.ts';
import { selectNumbers, selectTexts, textAt } from './model/table.ts';
import { award } from './stage/award.ts';
import { findColumns, requirementsOf } from './stage/columns.ts';
import { type Classified, classify, placesInClasses } from './stage/league.ts';
import { type Bound, measure } from './stage/measure.ts';
import * as messages from './stage/messages.ts';
import { peersOf } from './stage/peers.ts';
import { place } from './stage/place.ts';
import { screen } from './stage/screen.ts';
import { identify, type Units } from './stage/unit.ts';
import { hasInfinite, kurtosis, skewness } from './stats/moments.ts';

/** Where the methodology came from and what was noted while reading, for the result's own record. */
export interface Origin {
  readonly source?: string;
  readonly sha256?: string | null;
  readonly notes?: readonly Diagnostic[];
  /** Told what came of weighing a group of more than one child, for those who compare weights; null is the top. */
  readonly weighed?: (group: string | null, result: Weighed) => void;
}

/**
 * Rates the units of a table by a methodology.
 *
 * @param table rows are units; the columns that the methodology names must be there
 * @param methodology with every default filled in, as `defineMethodology()` gives it
 * @returns the rating, or every error found; warnings and notes come with either
 *
 * Await `prepare(methodology)` first: some methods load what few need.
 *
 * Missing values: NaN in number columns; what becomes of them is each indicator's `missing` rule.
 * Source: the ten steps of the OECD/JRC Handbook on Constructing Composite Indicators (2008).
 */
export function rate(table: Table, methodology: Methodology, origin: Origin = {}): Outcome<Rating> {
  const notes: Diagnostic[] = [...(origin.notes ?? [])];
  const failed = (): Outcome<Rating> => ({ ok: false, diagnostics: notes });

  // Who is rated, and what they answered.
  const bound = bind(table, methodology);
  gather(notes, bound.diagnostics);
  if (!bound.ok) return failed();
  const { column, found, units } = bound.value;
  const indicators = indicatorsOf(methodology.criteria);
  const measured = indicators.map((indicator) => {
    const result = measure(bound.value, indicator);
    gather(notes, result.diagnostics);
    return result;
  });

  // Who stays in. Those who do not take no part in anything that follows.
  const answers = measured.map(({ values }) => values);
  const screened = screen(table, units.ids, methodology, indicators, answers);
  gather(notes, screened.diagnostics);
  if (hasErrors(notes)) return failed();
  const rows = screened.kept;
  const all = rows.length === table.length;
  const pick = (values: Float64Array) => (all ? values : selectNumbers(values, rows));
  const pickTexts = (texts: Texts) => (all ? texts : selectTexts(texts, rows));
  const coverage = once(() => pick(screened.coverage()));
  const ids = pickTexts(units.ids);
  const nameOf = (row: number) => ids.at(row) ?? '';

  // Indicators: fill, treat, normalise; then groups, from the leaves up.
  const observed = new Map(indicators.map(({ id }, index) => [id, pick(answers[index]!)] as const));
  const groupings = new Map<string, (row: number) => string | null>();
  const classified = new Map<League, Classified>();
  const leaves = new Map(
    indicators.map((indicator, index) => {
      const { values, raw } = measured[index]!;
      const answered = observed.get(indicator.id)!;
      const leaf = { indicator, raw: raw === values ? answered : pick(raw), ...fill(indicator, answered) };
      return [indicator.id, leaf] as const;
    }),
  );
  const scored = new Map<string, CriterionColumns>();
  const shares = new Map<string, number>();
  const treatments = new Map<string, Treatment>();
  const fresh = () => new Float64Array(rows.length);
  const total = combine(methodology.criteria, methodology, methodology.name);
  if (hasErrors(notes)) return failed();

  // Places.
  const { ranking } = methodology;
  const tiebreakers = ranking.tiebreak.map((id) => scored.get(id)!.score);
  const places = place(total, ids, ranking, tiebreakers);
  if (places.order.length === 0) {
    notes.push(messages.nobodyRated(table.length));
    return failed();
  }
  const leagues = methodology.leagues.map((league) => {
    const sorted = classesOf(league);
    gather(notes, sorted.diagnostics);
    return placesInClasses(league, sorted, places, ranking.ties);
  });
  if (hasErrors(notes)) return failed();
  const criteria = flatten(methodology.criteria, null, 1);
  const columns = criteria.map(({ id }) => scored.get(id)!);
  const awards = award(methodology, { ids, places, criteria: columns, leagues });

  const excluded = [
    ...screened.excluded.map(({ row, reason }) => ({ id: units.ids.at(row) ?? '', reason })),
    ...unranked(),
  ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const value = assemble({
    methodology,
    origin: { source: origin.source ?? 'a value', sha256: origin.sha256 ?? null },
    inputs: table.inputs,
    criteria,
    excluded,
    awards: awards.results,
    treated: indicators.flatMap(({ id }) => treatments.get(id) ?? []),
    notes,
    columns: {
      length: rows.length,
      order: places.order,
      tableRow: rows,
      rank: places.rank,
      score: total,
      tied: places.tied,
      get coverage() {
        return coverage();
      },
      id: ids,
      key: units.key.map(({ column, texts }) => ({
        column,
        texts: pickTexts(texts),
      })),
      attributes: methodology.unit.attributes
        .filter((attribute) => found.has(attribute.column))
        .map((attribute) => {
          const { name, numbers, texts } = column(attribute.column);
          return {
            column: name,
            ...(numbers !== undefined
              ? { numbers: pick(numbers) }
              : texts !== undefined && { texts: pickTexts(texts) }),
          };
        }),
      leagues,
      criteria: columns,
      awards: awards.byRow,
    },
  });
  return { ok: true, value, diagnostics: notes };

  /** Values put in for missing ones, computed from observed values alone; `filled` marks where. */
  function fill(
    indicator: Indicator,
    raw: Float64Array,
  ): { filledValues: Float64Array; filled?: Uint8Array } {
    const { id, column, direction } = indicator;
    const method = methodOf(missing, indicator.missing);
    if (method.policy !== 'fill' || !raw.some(Number.isNaN)) return { filledValues: raw };
    const result = method.fill(raw, indicator.missing, {
      direction,
      peers: () => peersOf(id, methodology.criteria, observed),
      groups: groupsBy,
    });
    if (typeof result === 'number' && Number.isNaN(result)) {
      notes.push(messages.nothingToFill(id, column, method.name));
      return { filledValues: raw };
    }
    const filled = new Uint8Array(raw.length);
    const filledValues = raw.map((old, row) => {
      if (!Number.isNaN(old)) return old;
      const value = typeof result === 'number' ? result : result.values[row]!;
      if (Number.isFinite(value)) {
        filled[row] = 1;
        return value;
      }
      const why = typeof result === 'number' ? '' : result.why(row);
      notes.push(messages.leftEmpty(table, rows[row]!, nameOf(row), column, id, method.name, why));
      return NaN;
    });
    return { filledValues, filled };
  }

  /** The class of a league, or the value of an attribute, that a rated unit has. */
  function groupsBy(name: string): (row: number) => string | null {
    const known = groupings.get(name);
    if (known !== undefined) return known;
    const league = methodology.leagues.find(({ id }) => id === name);
    let groupOf = (row: number) => textAt(column(name), rows[row]!);
    if (league !== undefined) {
      const { classes, class: index } = classesOf(league);
      groupOf = (row) => classes[index[row]!]?.id ?? null;
    }
    groupings.set(name, groupOf);
    return groupOf;
  }

  /** The class of every rated unit; what a unit without one misses is said where the leagues are made. */
  function classesOf(league: League): Classified {
    const known = classified.get(league);
    if (known !== undefined) return known;
    const source = column(league.column);
    const made = classify(league, source, rows, (row, why) =>
      messages.noClass(table, rows[row]!, nameOf(row), source.name, league.id, why),
    );
    classified.set(league, made);
    return made;
  }

  /** A criterion's columns; ranks are computed when first asked for. */
  function columnsOf(id: string, score: () => Float64Array): CriterionColumns {
    const ranks = once(() => place(score(), ids, { ...methodology.ranking, by: 'exact' }).rank);
    return {
      id,
      get score() {
        return score();
      },
      rank: ranks,
    };
  }

  function treatedOf({ indicator, filledValues }: Leaf): Treated {
    return treatColumn(methodOf(treat, indicator.treat), filledValues, indicator.treat);
  }

  /** Says what the treatment of outliers did to an indicator, and keeps it for the result. */
  function recordTreatment({ indicator, filledValues }: Leaf, treated: Treated): void {
    const { values, moved, transformed } = treated;
    if (moved.length === 0 && transformed === undefined) return;
    const { id, column } = indicator;
    const moment = (of: (column: Float64Array) => number) => ({
      before: finiteOrNull(of(filledValues)),
      after: finiteOrNull(of(values)),
    });
    const record: Treatment = {
      id,
      method: indicator.treat.method,
      moved: moved
        .map((row) => ({ id: nameOf(row), from: filledValues[row]!, to: values[row]! }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      transformed: transformed ?? null,
      skewness: moment(skewness),
      kurtosis: moment(kurtosis),
    };
    treatments.set(id, record);
    notes.push(messages.treated(record, column, filledValues.length));
  }

  /** One indicator's scores; what there is to say about them goes to `remarks`. */
  function scoresOf(
    { indicator, filledValues }: Leaf,
    treated: Treated,
    remarks: Diagnostic[],
  ): Float64Array {
    const nothing = () => fresh().fill(NaN);
    const method = methodOf(normalise, indicator.normalise);
    if (treated.values !== filledValues) {
      const before = remarks.length;
      checkFinite(indicator.id, treated.values, remarks);
      if (remarks.length > before) return nothing();
    }
    if (treated.transformed !== undefined && method.inNaturalUnits === true) {
      const { id, column } = indicator;
      remarks.push(messages.unitLost(id, column, method.name, treated.transformed.method));
      return nothing();
    }
    const result = normaliseColumn(method, treated.values, indicator.direction, indicator.normalise, ids);
    if (result.kind === 'scores') {
      checkFinite(indicator.id, result.scores, remarks);
      return result.scores;
    }
    if (result.kind === 'left-out') {
      remarks.push(messages.leftOut(indicator.id, indicator.column, result.why));
    } else if (result.kind === 'stopped') {
      const { id, column } = indicator;
      const { why, help, row } = result;
      const unit = row !== undefined && { id: nameOf(row), location: table.locate?.(rows[row]!, column) };
      remarks.push(messages.cannotNormalise(id, column, why, help, unit || undefined));
    } else {
      const { id, column } = indicator;
      for (const { row, why, help } of result.refusals) {
        remarks.push(messages.refusedValue(table, rows[row]!, nameOf(row), column, id, why, help));
      }
    }
    return nothing();
  }

  /**
   * An indicator's scores for its group. Of many units those of deeper levels are not kept: they are as many
   * numbers as the data, and few results show them; they are computed again when asked for.
   */
  function scoreLeaf(leaf: Leaf, isTop: boolean): Scored {
    const { indicator, raw, filled } = leaf;
    const treated = treatedOf(leaf);
    recordTreatment(leaf, treated);
    const isKept = isTop || rows.length < MANY;
    const score = scoresOf(leaf, treated, notes);
    const columns = columnsOf(indicator.id, isKept ? keeping(score) : scoredAgain(leaf));
    scored.set(indicator.id, Object.assign(columns, { raw }, filled !== undefined && { filled }));
    return { score, treated: treated.values };
  }

  /** A function of its own: made where a score is at hand, it would keep that score. */
  function scoredAgain(leaf: Leaf): () => Float64Array {
    return once(() => scoresOf(leaf, treatedOf(leaf), []));
  }

  /** Scores of a group of siblings; the shares of their weights are noted on the way. */
  function combine(
    children: readonly Criterion[],
    settings: Pick<Methodology, 'aggregate' | 'weights' | 'coverage'>,
    id: string,
  ): Float64Array {
    // One fixed order, whatever the order of the file, so that sums agree to the last bit.
    const sorted = [...children].sort((a, b) => (a.id < b.id ? -1 : 1));
    const found = sorted.map((child): Scored => {
      if (!isGroup(child)) return scoreLeaf(leaves.get(child.id)!, settings === methodology);
      const score = combine(child.criteria, child, child.id);
      scored.set(child.id, columnsOf(child.id, keeping(score)));
      return { score, treated: score };
    });
    const columns = found.map(({ score }) => score);
    const positions = sorted.map((child) => children.indexOf(child));
    const weights = scaled(weightsOf(children, sorted, positions, found, settings.weights, id));
    const sum = weights.reduce((before, weight) => before + weight, 0);
    sorted.forEach((child, index) => {
      shares.set(child.id, weights[index]! / sum);
    });
    const method = methodOf(aggregate, settings.aggregate);
    if (method.unweighted === true) {
      const counted = weights.filter((weight) => weight > 0);
      if (counted.some((weight) => weight !== counted[0]))
        notes.push(messages.unusedWeights(id, method.name));
    }
    const result = method.aggregate(
      {
        columns,
        weights,
        directions: sorted.map(directionOf),
        raw: sorted.map(isRaw),
        positions,
      },
      settings.aggregate,
    );
    /** The cell, unit or criterion of this group that something is about. */
    const subject = (row: number | undefined, child: number | undefined): messages.Subject => {
      const criterion = child === undefined ? undefined : sorted[child];
      const field = criterion === undefined || isGroup(criterion) ? undefined : criterion.column;
      return {
        table,
        criterion: criterion?.id ?? id,
        ...(row !== undefined && { row: rows[row]!, unit: nameOf(row) }),
        ...(field !== undefined && { field }),
      };
    };
    if (result.kind === 'refused') {
      for (const { row, child, why, help } of result.refusals)
        notes.push(messages.refusedGroup(subject(row, child), why, help));
      return fresh().fill(NaN);
    }
    for (const { row, child, ...remark } of result.remarks ?? [])
      notes.push(messages.remark(subject(row, child), remark));
    checkFinite(id, result.scores, notes);
    const scores = settings.coverage > 0 ? covered(result.scores, columns, settings.coverage) : result.scores;
    return scores;
  }

  /** Weights of the sorted children; the given ones, with an error noted, where the method finds none. */
  function weightsOf(
    children: readonly Criterion[],
    sorted: readonly Criterion[],
    positions: readonly number[],
    found: readonly Scored[],
    choice: Methodology['weights'],
    group: string,
  ): readonly number[] {
    const given = sorted.map(({ weight }) => weight);
    if (sorted.length === 1) return [1];
    const method = methodOf(weigh, choice);
    const result = method.weigh(
      {
        given,
        ids: sorted.map(({ id }) => id),
        places: positions,
        directions: sorted.map((child) => (isGroup(child) ? 'higher' : child.direction)),
        normalised: () => found.map(({ score }) => score),
        treated: () => found.map(({ treated }) => treated),
      },
      choice,
    );
    origin.weighed?.(children === methodology.criteria ? null : group, result);
    const about = { methodology, children, group, method: method.name };
    if (result.kind === 'refused') {
      const child = sorted[result.child ?? -1];
      notes.push(messages.noWeights(about, child, result.why, result.help));
      return given.some((weight) => weight > 0) ? given : given.map(() => 1);
    }
    for (const { why, help } of result.warnings ?? []) {
      notes.push(messages.doubtfulWeights(about, why, help));
    }
    if (method.name !== 'given') {
      result.weights.forEach((weight, index) => {
        const counts = weight > 0 || found[index]!.score.every(Number.isNaN);
        if (!counts) notes.push(messages.weightless(about, sorted[index]!));
      });
    }
    return result.weights;
  }

  /** A unit with too small a share of children gets no score. */
  function covered(scores: Float64Array, columns: readonly Float64Array[], least: number): Float64Array {
    return scores.map((score, row) => {
      let present = 0;
      for (const values of columns) if (!Number.isNaN(values[row]!)) present++;
      return present / columns.length < least ? NaN : score;
    });
  }

  /** Finite numbers in, finite numbers out: an overflow is said, not ranked. */
  function checkFinite(id: string, scores: Float64Array, remarks: Diagnostic[]): void {
    if (!hasInfinite(scores)) return;
    for (const [row, score] of scores.entries()) {
      if (score === Infinity || score === -Infinity) remarks.push(messages.overflow(id, nameOf(row)));
    }
  }

  function flatten(children: readonly Criterion[], parent: string | null, share: number): RatedCriterion[] {
    return children.flatMap((child) => {
      const weight = shares.get(child.id) ?? 0;
      const leaf = !isGroup(child);
      const entry: RatedCriterion = {
        id: child.id,
        name: child.name,
        parent,
        weight,
        effectiveWeight: share * weight,
        direction: leaf ? child.direction : 'higher',
        leaf,
      };
      return leaf ? [entry] : [entry, ...flatten(child.criteria, child.id, share * weight)];
    });
  }

  function unranked(): { id: string; reason: string }[] {
    const rest: { id: string; reason: string }[] = [];
    if (places.order.length === rows.length) return rest;
    for (let row = 0; row < rows.length; row++) {
      if (places.tie[row] === -1) rest.push({ id: nameOf(row), reason: messages.reasons.noScore });
    }
    return rest;
  }
}

const isRaw = (criterion: Criterion): boolean =>
  !isGroup(criterion) && methodOf(normalise, criterion.normalise).keepsDirection === true;

/** Which way a criterion's scores run: a group's, and what a normalisation has turned, are higher-is-better. */
const directionOf = (criterion: Criterion): Direction =>
  !isGroup(criterion) && isRaw(criterion) ? criterion.direction : 'higher';

/**
 * Weights divided by a power of two, which changes no bit of any share, so that they sum to at most 1 and
 * no weighted sum of finite scores overflows.
 */
function scaled(weights: readonly number[]): number[] {
  const largest = 2 ** Math.floor(Math.log2(Math.max(...weights)));
  const near = weights.map((weight) => weight / largest);
  const unit = 2 ** Math.ceil(Math.log2(near.reduce((before, weight) => before + weight, 0)));
  return near.map((weight) => weight / unit);
}

/** From so many units on the scores of indicators below the top are not kept. */
const MANY = 4096;

interface BoundTable extends Bound {
  readonly found: ReadonlyMap<string, number>;
  readonly units: Units;
}

/**
 * Finds the methodology's columns in the table and says who the rows are: the part of a rating that can be
 * checked even where cells cannot be read. Errors: columns missing or ambiguous, units without a name or
 * named twice.
 */
export function bind(table: Table, methodology: Methodology): Outcome<BoundTable> {
  const names = table.columns.map(({ name }) => name);
  const { found, diagnostics } = findColumns(names, requirementsOf(methodology));
  const notes = [...diagnostics];
  const column = (name: string): Column => table.columns[found.get(name) ?? -1] ?? { name };
  const wanted = methodology.unit.id;
  const key = wanted.length > 0 ? wanted.map(column) : firstTexts(table);
  if (key.length === 0) return { ok: false, diagnostics: [...notes, messages.noUnitColumn()] };
  if (wanted.every((name) => found.has(name))) {
    const units = identify(table, key);
    gather(notes, units.diagnostics);
    if (units.ok && !hasErrors(notes)) {
      const value = { table, column, found, ids: units.value.ids, units: units.value };
      return { ok: true, value, diagnostics: notes };
    }
  }
  return { ok: false, diagnostics: notes };
}

/** What names the units when nothing is said: the first column of text. */
export function firstTexts(table: Table): Column[] {
  const first = table.columns.find(({ numbers, texts }) => numbers === undefined && texts !== undefined);
  return first === undefined ? [] : [first];
}

interface Leaf {
  readonly indicator: Indicator;
  readonly raw: Float64Array;
  readonly filledValues: Float64Array;
  readonly filled?: Uint8Array;
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** What a criterion brings to its group. */
interface Scored {
  readonly score: Float64Array;
  /** The values after treatment; of a group, its scores. */
  readonly treated: Float64Array;
}

const keeping = (score: Float64Array) => () => score;

/** A value that is made when first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
