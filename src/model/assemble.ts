/** The columns of a rating put together as the object that the contract prints. */

import type { Diagnostic } from './diagnostic.ts';
import type { Methodology } from './methodology.ts';
import { once } from './once.ts';
import type {
  AwardResult,
  CriterionScore,
  Excluded,
  RatedCriterion,
  RatedUnit,
  Rating,
  RatingColumns,
} from './rating.ts';
import type { Run } from './run.ts';
import type { Input } from './table.ts';
import type { Treatment } from './treatment.ts';
import { TOOL } from './version.ts';

export interface Parts {
  /** Of the rating, in the language of its names. */
  readonly name: string;
  readonly methodology: Methodology;
  readonly origin: {
    readonly source: string;
    readonly sha256: string | null;
    readonly run?: Run | undefined;
  };
  readonly inputs: readonly Input[];
  readonly criteria: readonly RatedCriterion[];
  readonly excluded: readonly Excluded[];
  readonly awards: readonly AwardResult[];
  readonly treated: readonly Treatment[];
  readonly notes: readonly Diagnostic[];
  readonly columns: RatingColumns;
}

export function assemble(parts: Parts): Rating {
  const { methodology, origin, columns } = parts;
  const unit = (row: number) => unitOf(columns, row);
  const units = once(() => Array.from(columns.order, unit));
  const rating: Omit<Rating, 'columns' | 'unit'> = {
    schemaVersion: 1 as const,
    tool: TOOL,
    rating: { name: parts.name, edition: methodology.edition ?? null },
    inputs: parts.inputs,
    methodology: { sha256: origin.sha256, source: origin.source, resolved: methodology },
    ...(origin.run !== undefined && { run: origin.run }),
    criteria: parts.criteria,
    get units() {
      return units();
    },
    excluded: parts.excluded,
    awards: parts.awards,
    treated: parts.treated,
    notes: parts.notes,
  };
  return Object.defineProperties(rating, {
    columns: { value: columns },
    unit: { value: unit },
  }) as Rating;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** `Object.fromEntries` makes own properties even of names such as `__proto__`. */
function unitOf(columns: RatingColumns, row: number): RatedUnit {
  return {
    rank: columns.rank[row]!,
    id: columns.id.at(row) ?? '',
    ...(columns.key.length > 1 && {
      key: Object.fromEntries(columns.key.map(({ column, texts }) => [column, texts.at(row) ?? ''])),
    }),
    score: columns.score[row]!,
    tied: columns.tied[row] === 1,
    ...(columns.tier !== undefined && { tier: columns.tier[row]! }),
    coverage: columns.coverage[row]!,
    attributes: Object.fromEntries(
      columns.attributes.map(({ column, numbers, texts }) => [
        column,
        numbers !== undefined ? orNull(numbers[row]) : (texts?.at(row) ?? null),
      ]),
    ),
    leagues: Object.fromEntries(
      columns.leagues.map((league) => {
        const found = league.classes[league.class[row]!];
        return [league.id, found === undefined ? null : { class: found.id, rank: league.rank[row]! }];
      }),
    ),
    criteria: Object.fromEntries(
      columns.criteria.map((criterion): [string, CriterionScore] => {
        const result = { score: orNull(criterion.score[row]), rank: orNull(criterion.rank()[row]) };
        return [
          criterion.id,
          criterion.raw === undefined
            ? result
            : { raw: orNull(criterion.raw[row]), ...result, filled: criterion.filled?.[row] === 1 },
        ];
      }),
    ),
    awards: columns.awards.get(row) ?? [],
  };
}
