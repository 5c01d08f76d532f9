/**
 * Everything that is wrong, or probably wrong, with a table and a methodology together, in one go: what
 * `rate()` would complain about, however much of it at once, and what an experienced analyst would look for.
 */

import { anyChildren, defaults } from '../../methodology/defaults.ts';
import { type Code, codes } from '../../model/codes.ts';
import { type Diagnostic, gather, located } from '../../model/diagnostic.ts';
import { withoutEchoes } from '../../model/echoes.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Criterion, Group, Methodology } from '../../model/methodology.ts';
import { isGroup, walkPaths } from '../../model/methodology.ts';
import { selectRows, type Table } from '../../model/table.ts';
import { decorate, evaluateTable } from '../../rate.ts';
import { bind } from '../../stage/bind.ts';
import { findingsOf, type Subject } from './check.ts';
import { checks } from './registry.ts';
import { subjectOf } from './subject.ts';

/**
 * Checks a table and a methodology. Await `prepare(methodology)` first, as before `rate()`.
 *
 * @param table with every column that the methodology names, as far as the data have them; cells that could
 *   not be read are missing
 * @param methodology with every default filled in
 * @param reading what was said while the table was read: what follows from it is not said again
 * @param isPlain whether no methodology says what the columns are
 * @returns findings, the most important first: errors, warnings, notes, and each in the order of codes.ts
 */
export function checkRating(
  table: Table,
  methodology: Methodology,
  reading: readonly Diagnostic[] = [],
  isPlain = false,
): readonly Diagnostic[] {
  const { subject, measured } = subjectOf(table, methodology, reading, isPlain);
  const bound = bind(table, methodology);
  const { notes, evaluated } = rest(subject, measured(), bound.ok);
  const found = [...bound.diagnostics, ...measured(), ...notes];
  const whole: Subject = evaluated === undefined ? subject : { ...subject, evaluated };
  for (const check of checks) gather(found, findingsOf(check, whole));
  return sortFindings(withoutEchoes(located(table, found), reading));
}

/** The findings about a methodology for which there are no data yet. */
export function checkMethodology(methodology: Methodology): readonly Diagnostic[] {
  const nothing: Table = { length: 0, columns: [], inputs: [] };
  const { subject } = subjectOf(nothing, methodology, [], false);
  return sortFindings(
    checks.flatMap((check) => (check.about === 'methodology' ? findingsOf(check, subject) : [])),
  );
}

/** Errors, warnings, notes; inside each by kind in the order of codes.ts, then in the order of the data. */
export function sortFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  const severities = ['error', 'warning', 'note'];
  const kinds = Object.keys(codes);
  const rank = ({ severity, code }: Diagnostic) =>
    severities.indexOf(severity) * kinds.length + kinds.indexOf(code);
  return findings
    .map((finding) => ({ finding, rank: rank(finding) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ finding }) => finding);
}

/** What rating the sound part brings up: the rows with a name of their own, the indicators that can be measured. */
function rest(
  subject: Subject,
  measured: readonly Diagnostic[],
  isBound: boolean,
): { readonly notes: readonly Diagnostic[]; readonly evaluated?: Evaluated } {
  const { table, methodology, measures, column } = subject;
  const faulty = new Set(measured.flatMap(({ severity, field }) => (severity === 'error' ? [field] : [])));
  const sound = measures.filter(
    ({ indicator, column: own }) => !faulty.has(own.name) && !faulty.has(indicator.per?.column),
  );
  const rows = isBound ? undefined : namedRows(subject);
  const kept = prune(
    methodology,
    new Set(sound.map(({ indicator }) => indicator.id)),
    (name) => column(name) !== undefined,
  );
  if (kept === undefined || (rows?.length === 0 && table.length > 0)) return { notes: [] };
  const part = rows === undefined || rows.length === table.length ? table : selectRows(table, rows);
  const whole = kept === methodology && part === table;
  // Of a part it does not follow that nobody can be rated, that a name is not there, or that values are alike.
  const partial: readonly Code[] = ['nobody-rated', 'unknown-unit', 'left-out'];
  const evaluated = evaluateTable(part, kept);
  const outcome = evaluated.ok ? decorate(evaluated.value, {}, part) : evaluated;
  const notes = located(part, outcome.diagnostics).filter(({ code, severity }) => {
    if (table.length === 0) return code === 'nobody-rated';
    // What the rating remarks about itself, such as values that were treated, is nothing wrong.
    return severity !== 'note' && (whole || !partial.includes(code));
  });
  // Scores of a part are those of other units, or by other weights.
  return { notes, ...(whole && evaluated.ok && { evaluated: evaluated.value }) };
}

function namedRows({ table, nameOf }: Subject): Uint32Array {
  const names = new Set<string>();
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    const name = nameOf(row);
    if (name === undefined || names.has(name)) continue;
    names.add(name);
    rows.push(row);
  }
  return Uint32Array.from(rows);
}

/** The methodology without the indicators that cannot be measured, and what depends on them; undefined: nothing is left. */
function prune(
  methodology: Methodology,
  ids: ReadonlySet<string>,
  has: (column: string) => boolean,
): Methodology | undefined {
  const leagues = methodology.leagues.filter((league) => has(league.column));
  const attributes = methodology.unit.attributes.filter(({ column }) => has(column));
  const groups = new Set([...leagues.map(({ id }) => id), ...attributes.map(({ column }) => column)]);
  const pruneAll = (criteria: readonly Criterion[]): readonly Criterion[] =>
    criteria.flatMap((criterion): readonly Criterion[] => {
      if (!isGroup(criterion)) {
        if (!ids.has(criterion.id)) return [];
        const { by } = criterion.missing;
        return [
          typeof by !== 'string' || groups.has(by) ? criterion : { ...criterion, missing: defaults.missing },
        ];
      }
      const group = fitted(criterion, pruneAll(criterion.criteria));
      return group.criteria.length > 0 ? [group] : [];
    });
  const top = fitted(methodology, pruneAll(methodology.criteria));
  if (top.criteria.length === 0) return undefined;
  const left = new Set([...walkPaths(top.criteria)].map(({ criterion }) => criterion.id));
  const awards = methodology.awards.filter(
    ({ league, criterion }) =>
      (league === undefined || leagues.some(({ id }) => id === league)) &&
      (criterion === undefined || left.has(criterion)),
  );
  const isWhole =
    left.size === [...walkPaths(methodology.criteria)].length &&
    leagues.length === methodology.leagues.length &&
    attributes.length === methodology.unit.attributes.length;
  if (isWhole) return methodology;
  return {
    ...top,
    leagues,
    unit: { ...methodology.unit, attributes },
    awards: awards.map((award) => ({
      ...award,
      except: award.except.filter((id) => awards.some((other) => other.id === id)),
    })),
    screening: {
      ...methodology.screening,
      ...(methodology.screening.groups !== undefined && {
        groups: methodology.screening.groups.filter(({ group }) => left.has(group)),
      }),
    },
    ranking: { ...methodology.ranking, tiebreak: methodology.ranking.tiebreak.filter((id) => left.has(id)) },
  };
}

/** The group with these children; parameters that go by their number are no longer those of the group. */
function fitted<G extends Group | Methodology>(group: G, criteria: readonly Criterion[]): G {
  if (criteria.length === group.criteria.length) return { ...group, criteria };
  return { ...group, criteria, ...anyChildren };
}
