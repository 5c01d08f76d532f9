/**
 * The schema of the methodology file: what may be written where. What needs more than one place to judge
 * (references, sums of weights, directions) is judged by `resolve()`.
 */

import * as v from 'valibot';
import { aggregate } from '../method/aggregate/registry.ts';
import type { Entries, Method, Registry } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { familyTitles } from '../method/registries.ts';
import { treat } from '../method/treat/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Label, LanguageCode } from '../model/label.ts';
import type { ChoiceFile, CriterionFile, MethodologyFile } from '../model/methodology-file.ts';
import { expected, rule } from '../model/sayings/methodology.ts';

/** The schema with a description, for the JSON Schema. */
const described = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));

const text = v.string(expected('text'));

/** Names may look like numbers in YAML (`edition: 2020`); they are text all the same. */
export const label = v.pipe(
  v.union([v.string(), v.number()], expected('text')),
  v.transform((value) => String(value).trim()),
  v.string(),
  v.minLength(1, expected('fullName')),
);

/** A text for people, or one a language. */
export const localised: v.GenericSchema<unknown, Label> = v.union(
  [
    label,
    v.pipe(
      v.strictObject({ en: v.optional(label), ru: v.optional(label) } satisfies Record<
        LanguageCode,
        unknown
      >),
      v.minEntries(1, rule('noLanguage')),
    ),
  ],
  expected('localised'),
);

const number = v.pipe(v.number(expected('number')), v.finite(expected('finite')));
const share = v.pipe(number, v.minValue(0, expected('share')), v.maxValue(1, expected('share')));
const countFrom1 = v.pipe(number, v.integer(expected('whole')), v.minValue(1, rule('rowsFrom1')));
/** A whole number from 1 up to the most there may be. */
const countOf = (most = Number.MAX_SAFE_INTEGER) =>
  v.pipe(
    number,
    v.integer(expected('whole')),
    v.minValue(1, expected('whole')),
    v.maxValue(most, expected('whole')),
  );
const upTo15 = expected('numberTo15');
const labels = v.array(label, expected('labels'));
const labelOrList = v.union([label, labels], expected('labelOrList'));

/** May stand wherever something is chosen. */
export const why = described(localised, 'Why it was chosen, for the printed study, or one text a language');
const reason = v.optional(why);

/** `name`, or `{ method: name, …parameters }`. */
function choiceOf(registry: Registry<Method>): v.GenericSchema<ChoiceFile> {
  const names = registry.names;
  const objects = registry.all().map((method) => {
    const entries: Entries & { method: v.GenericSchema<string> } = {
      method: v.literal(method.name),
      ...method.parameters,
      reason,
    };
    return v.strictObject(entries);
  });
  // The variant's own type cannot say that its objects carry a `method`; they do, by construction.
  const choice = v.union(
    [v.picklist(names), v.variant('method', objects)],
    expected('method'),
  ) as unknown as v.GenericSchema<ChoiceFile>;
  return described(choice, familyTitles[registry.family]!);
}

export const choices = {
  missing: choiceOf(missing),
  treat: choiceOf(treat),
  normalise: choiceOf(normalise),
  aggregate: choiceOf(aggregate),
  weights: choiceOf(weigh),
};

const inherited = {
  missing: v.optional(choices.missing),
  treat: v.optional(choices.treat),
  normalise: v.optional(choices.normalise),
};

/** A record whose keys are any text at all, `__proto__` included, which valibot's own record would drop. */
const pointsSchema = v.pipe(
  v.custom<Record<string, number>>(
    (input) => typeof input === 'object' && input !== null && !Array.isArray(input),
    expected('answers'),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    const answers = Object.entries(input);
    if (answers.length === 0) addIssue({ message: rule('noAnswer') });
    for (const [key, value] of answers) {
      if (typeof value === 'number' && Number.isFinite(value)) continue;
      addIssue({
        message: expected('pointNumber'),
        received: typeof value === 'number' ? String(value) : JSON.stringify(value),
        path: [{ type: 'object', origin: 'value', input, key, value }],
      });
    }
  }),
);

export const indicatorSchema: v.GenericSchema<unknown, CriterionFile> = v.strictObject({
  id: described(label, 'Unique name of the indicator; also its column, unless `column` names another one'),
  name: v.optional(described(localised, 'Name for people, or one a language')),
  column: v.optional(described(label, 'Header of its column in the data')),
  unit: v.optional(described(localised, 'Unit of measurement for people, or one a language')),
  weight: v.optional(
    described(v.pipe(number, v.minValue(0, rule('weightFrom0'))), 'Share among its siblings'),
  ),
  reason,
  direction: v.optional(described(v.picklist(['higher', 'lower']), 'Which values are better')),
  per: v.optional(
    described(
      v.strictObject({
        column: label,
        scale: v.optional(v.pipe(number, v.gtValue(0, rule('scaleAbove0')))),
      }),
      'Divide by this column, then multiply by the scale',
    ),
  ),
  points: v.optional(described(pointsSchema, 'Answers turned into points')),
  bands: v.optional(
    described(
      v.pipe(
        v.array(v.strictObject({ below: v.optional(number), points: number }), expected('bands')),
        v.minLength(1, expected('oneBand')),
      ),
      'Ranges turned into points; the lower edge belongs to a band',
    ),
  ),
  fixed: v.optional(
    described(
      v.boolean(expected('boolean')),
      'Whether a unit cannot change it: explain never asks for more of it',
    ),
  ),
  ...inherited,
});

export const criterionSchema: v.GenericSchema<unknown, CriterionFile> = v.lazy((input) =>
  typeof input === 'object' && input !== null && 'criteria' in input ? groupSchema : indicatorSchema,
);

const criteriaSchema = v.pipe(
  v.array(criterionSchema, expected('criteria')),
  v.minLength(1, expected('oneCriterion')),
);

const groupSettings = {
  aggregate: v.optional(choices.aggregate),
  weights: v.optional(choices.weights),
  coverage: v.optional(
    described(share, 'Smallest share of children with a score; below it the group has none'),
  ),
  criteria: described(criteriaSchema, 'The children'),
};

export const groupSchema: v.GenericSchema<unknown, CriterionFile> = v.strictObject({
  id: described(label, 'Unique name of the group'),
  name: v.optional(described(localised, 'Name for people, or one a language')),
  weight: v.optional(
    described(v.pipe(number, v.minValue(0, rule('weightFrom0'))), 'Share among its siblings'),
  ),
  reason,
  missing: inherited.missing,
  treat: inherited.treat,
  normalise: v.optional(
    described(
      choices.normalise,
      'How the score of the group itself is normalised; the setting for its indicators goes under defaults',
    ),
  ),
  defaults: v.optional(
    described(v.strictObject(inherited), 'Settings that any criterion of the group may override'),
  ),
  ...groupSettings,
});

const attributeSchema = v.union(
  [
    label,
    v.strictObject({
      column: label,
      name: v.optional(localised),
      optional: v.optional(v.boolean(expected('boolean'))),
    }),
  ],
  expected('column'),
);

const entries = {
  $schema: v.optional(text),
  rating: described(v.literal(1, expected('version')), 'Version of this format'),
  name: v.optional(described(localised, 'Name of the rating, or one a language')),
  edition: v.optional(described(label, 'Which edition: a year, a round')),
  unit: v.optional(
    described(
      v.strictObject({
        id: v.optional(described(labelOrList, 'The column or columns that name a unit')),
        name: v.optional(described(localised, 'What a unit is called, such as City, or one a language')),
        attributes: v.optional(described(v.array(attributeSchema), 'Columns shown in the result')),
      }),
      'What is rated',
    ),
  ),
  defaults: v.optional(
    described(
      v.strictObject({
        ...inherited,
        aggregate: v.optional(choices.aggregate),
      }),
      'Settings that any criterion may override',
    ),
  ),
  screening: v.optional(
    described(
      v.strictObject({
        coverage: v.optional(described(share, 'Smallest share of indicators with a value')),
        nonzero: v.optional(described(share, 'Smallest share of non-zero values among those present')),
        groups: v.optional(
          described(
            v.array(
              v.strictObject({
                group: described(label, 'The group whose indicators count'),
                coverage: v.optional(described(share, 'Smallest share of its indicators with a value')),
                nonzero: v.optional(
                  described(share, 'Smallest share of non-zero values among those present'),
                ),
              }),
              expected('groups'),
            ),
            'Thresholds for the indicators of a group',
          ),
        ),
        keep: v.optional(described(labels, 'Units rated regardless of their coverage')),
        drop: v.optional(described(labels, 'Units never rated')),
        reason,
      }),
      'Which units are rated at all',
    ),
  ),
  ...groupSettings,
  ranking: v.optional(
    described(
      v.strictObject({
        ties: v.optional(
          described(v.picklist(['min', 'max', 'mean', 'dense', 'ordinal']), 'Which place tied units share'),
        ),
        by: v.optional(
          described(
            v.picklist(['exact', 'published']),
            'Rank by exact scores, or by scores rounded to `decimals`',
          ),
        ),
        decimals: v.optional(
          described(
            v.pipe(number, v.integer(expected('whole')), v.minValue(0, upTo15), v.maxValue(15, upTo15)),
            'Digits of a published score',
          ),
        ),
        tiebreak: v.optional(described(labels, 'Criteria that decide between tied units, in order')),
        reason,
      }),
      'How scores become places',
    ),
  ),
  leagues: v.optional(
    described(
      v.array(
        v.strictObject({
          id: label,
          name: v.optional(localised),
          column: label,
          classes: v.optional(
            v.pipe(
              v.array(
                v.strictObject({ id: label, name: v.optional(localised), below: v.optional(number) }),
                expected('classes'),
              ),
              v.minLength(1, expected('oneClass')),
            ),
          ),
          reason,
        }),
        expected('leagues'),
      ),
      'Units compared among themselves',
    ),
  ),
  awards: v.optional(
    described(
      v.array(
        v.strictObject({
          id: label,
          name: v.optional(localised),
          prize: v.optional(localised),
          rank: v.optional(v.pipe(number, v.integer(expected('whole')), v.minValue(1, rule('placesFrom1')))),
          league: v.optional(label),
          criterion: v.optional(label),
          except: v.optional(labelOrList),
          reason,
        }),
        expected('awards'),
      ),
      'Who wins what',
    ),
  ),
  data: v.optional(
    described(
      v.strictObject({
        missing: v.optional(described(labels, 'Further words for "no data"')),
        strip: v.optional(described(labels, 'Marks to ignore at the ends of a cell')),
        encoding: v.optional(
          described(text, 'Encoding of the data, unless it is UTF-8 or has a byte-order mark'),
        ),
        delimiter: v.optional(
          described(
            v.pipe(v.string(expected('delimiter')), v.minLength(1, expected('delimiter'))),
            'Mark between columns, or the word tab',
          ),
        ),
        decimal: v.optional(described(v.picklist(['.', ',']), 'Decimal mark')),
        sheet: v.optional(
          described(labelOrList, 'Sheet of a spreadsheet, by name or number; several are combined'),
        ),
        'header-row': v.optional(
          described(countFrom1, 'Row that names the columns; rows above it are ignored'),
        ),
        skip: v.optional(
          described(
            v.strictObject({ last: countFrom1 }),
            'Number of rows at the end that are notes rather than units',
          ),
        ),
      }),
      'How the data are read',
    ),
  ),
  accept: v.optional(
    described(
      labels,
      'Findings that were looked at and are no longer told: CODE, or CODE and what it is about',
    ),
  ),
  robustness: v.optional(
    described(
      v.strictObject({
        draws: v.optional(described(countOf(10_000_000), 'Number of draws')),
        seed: v.optional(
          described(
            v.pipe(number, v.integer(expected('whole')), v.minValue(0, expected('whole'))),
            'Seed of the draws',
          ),
        ),
        vary: v.optional(
          described(labels, 'What varies, as after --vary: weights=25%, normalise=min-max,z-score, data=5%'),
        ),
        level: v.optional(described(label, 'Whose weights vary: top, all, or the children of one group')),
        top: v.optional(described(countOf(), 'How many first places count as the top')),
        confidence: v.optional(
          described(
            v.pipe(number, v.gtValue(0.5, expected('confidence')), v.maxValue(1, expected('confidence'))),
            'Probability from which on a unit is safely ahead of another',
          ),
        ),
        until: v.optional(
          described(
            v.pipe(
              number,
              v.gtValue(0, expected('standardError')),
              v.maxValue(0.5, expected('standardError')),
            ),
            'Largest standard error of a probability at which drawing ends',
          ),
        ),
      }),
      'What may vary when the firmness of the places is studied',
    ),
  ),
};

export const methodologySchema: v.GenericSchema<unknown, MethodologyFile> = v.strictObject(entries);

/** The keys at the top of the file; a criterion's bare id does not hide one. */
export const sections: readonly string[] = Object.keys(entries);
