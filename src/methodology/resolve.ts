/**
 * A methodology as written → with every default filled in, or the reasons why it cannot hold: references
 * to what does not exist, weights that are no shares, classes out of order. Pure; places are paths.
 */

import type { Award, DataSettings, League, Methodology } from '../model/methodology.ts';
import type { MethodologyFile } from '../model/methodology-file.ts';
import { checkReferences } from './check-references.ts';
import { checkTree } from './check-tree.ts';
import { checkBands, checkRepeats, type Issue, type Issues } from './issues.ts';
import { contextOf } from './resolve-choices.ts';
import { reasonOf, resolveCriteria, resolveSiblings } from './resolve-criteria.ts';

/** The methodology and what is wrong with it, all at once; it holds only where nothing is. */
export function resolve(file: MethodologyFile): { methodology: Methodology; issues: readonly Issue[] } {
  const issues: Issues = [];
  const { context, defaults } = contextOf(file, issues);
  const unit = unitOf(file.unit ?? {});
  checkLists(unit, file.accept ?? [], issues);
  const criteria = resolveCriteria(file.criteria, defaults, [], context);
  const methodology: Methodology = {
    rating: 1,
    name: file.name ?? 'Rating',
    ...(file.edition !== undefined && { edition: file.edition }),
    unit,
    screening: screeningOf(file.screening ?? {}),
    ...resolveSiblings(file, [], context),
    criteria,
    ranking: {
      ties: file.ranking?.ties ?? 'min',
      by: file.ranking?.by ?? 'exact',
      decimals: file.ranking?.decimals ?? 2,
      tiebreak: file.ranking?.tiebreak ?? [],
      ...reasonOf(file.ranking),
    },
    leagues: leaguesOf(file.leagues ?? [], issues),
    awards: (file.awards ?? []).map(awardOf),
    data: dataSettings(file.data ?? {}),
    ...(file.accept !== undefined && { accept: file.accept }),
    ...(file.robustness !== undefined && { robustness: file.robustness }),
  };
  checkTree(methodology, issues);
  checkReferences(methodology, issues);
  return { methodology, issues };
}

/** A part of a file that may be left out. */
type Part<K extends keyof MethodologyFile> = NonNullable<MethodologyFile[K]>;

/** Makes a list of names out of one name or a list. */
const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** What tells units apart, and what they carry to the result. */
const unitOf = ({ id, name, attributes = [] }: Part<'unit'>): Methodology['unit'] => ({
  id: listOf(id),
  ...(name !== undefined && { name }),
  attributes: attributes.map((attribute) =>
    typeof attribute === 'string'
      ? { column: attribute, optional: false }
      : {
          column: attribute.column,
          ...(attribute.name !== undefined && { name: attribute.name }),
          optional: attribute.optional ?? false,
        },
  ),
});

/** Nothing stands twice in the lists of names at the top of a file. */
function checkLists(
  { id, attributes }: Methodology['unit'],
  accept: readonly string[],
  issues: Issues,
): void {
  const columns = attributes.map(({ column }) => column);
  checkRepeats(id, ['unit', 'id'], 'column', issues);
  checkRepeats(accept, ['accept'], 'finding', issues);
  checkRepeats(columns, ['unit', 'attributes'], 'attribute', issues);
}

const screeningOf = ({
  coverage = 0,
  nonzero,
  groups,
  keep = [],
  drop = [],
  reason,
}: Part<'screening'>): Methodology['screening'] => ({
  coverage,
  ...(nonzero !== undefined && { nonzero }),
  ...(groups !== undefined && {
    groups: groups.map((asked) => ({
      group: asked.group,
      coverage: asked.coverage ?? 0,
      nonzero: asked.nonzero ?? 0,
    })),
  }),
  keep,
  drop,
  ...reasonOf({ reason }),
});

function leaguesOf(leagues: Part<'leagues'>, issues: Issues): League[] {
  return leagues.map(({ id, name, column, classes, reason }, index) => {
    const path = ['leagues', index, 'classes'];
    if (classes === undefined) return { id, name: name ?? id, column, ...reasonOf({ reason }) };
    const ids = classes.map((each) => each.id);
    checkBands(classes, path, issues);
    checkRepeats(ids, path, 'class', issues);
    return {
      id,
      name: name ?? id,
      column,
      classes: classes.map(({ below, ...each }) => ({
        id: each.id,
        name: each.name ?? each.id,
        ...(below !== undefined && { below }),
      })),
      ...reasonOf({ reason }),
    };
  });
}

const awardOf = ({
  id,
  name,
  prize,
  rank,
  league,
  criterion,
  except,
  reason,
}: Part<'awards'>[number]): Award => ({
  id,
  name: name ?? id,
  ...(prize !== undefined && { prize }),
  rank: rank ?? 1,
  ...(league !== undefined && { league }),
  ...(criterion !== undefined && { criterion }),
  except: listOf(except),
  ...reasonOf({ reason }),
});

/** Reading settings that nobody gives are not there: they are detected. */
function dataSettings({ missing, strip, sheet, ...given }: Part<'data'>): DataSettings {
  const { encoding, delimiter, decimal, skip } = given;
  const headerRow = given['header-row'];
  return {
    missing: missing ?? [],
    strip: strip ?? [],
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(sheet !== undefined && { sheet: listOf(sheet) }),
    ...(headerRow !== undefined && { 'header-row': headerRow }),
    ...(skip !== undefined && { skip }),
  };
}
