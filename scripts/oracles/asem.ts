/** The ASEM data: 51 countries, 49 indicators, three levels of groups, by column. */

import { aboutAsem, figure, type Reference, type Row } from './reference.ts';

export interface Asem {
  /** Metadata of indicators and groups. */
  readonly meta: readonly Row[];
  readonly indicators: readonly Row[];
  readonly codes: readonly string[];
  /** The groups from the pillars up to the Index. */
  readonly groups: readonly string[];
  readonly data: readonly Row[];
  /** Ids of the units in the order of the data; the outputs have another, by id. */
  readonly units: readonly string[];
}

export function readAsem({ csv }: Reference): Asem {
  const meta = csv('asem/input/ASEM_iMeta.csv');
  const data = csv('asem/input/ASEM_iData.csv');
  const indicators = meta.filter(({ Level }) => Level === '1');
  return {
    meta,
    indicators,
    codes: indicators.map(({ iCode }) => iCode!),
    groups: meta.filter(({ Level }) => Number(Level) > 1).map(({ iCode }) => iCode!),
    data,
    units: data.map(({ uCode }) => uCode!),
  };
}

/** The rows of an output in the order of the data. */
export function inOrder(rows: readonly Row[], { units }: Asem): Row[] {
  const byUnit = new Map(rows.map((row) => [row.uCode, row]));
  return units.map((unit) => {
    const row = byUnit.get(unit);
    if (row === undefined) throw new Error(`no row for ${unit}`);
    return row;
  });
}

export function asemData(reference: Reference): unknown {
  const { meta, data, units } = readAsem(reference);
  const texts = (name: string) => data.map((row) => row[name]);
  const numbers = (name: string) => data.map((row) => figure(row[name]));
  return {
    about: aboutAsem(
      'The indicators as collected, by column in the order of the units; null is a gap. `weights` are three sets: all equal, uneven, and uneven with zeros.',
    ),
    units,
    attributes: { EurAsia_group: texts('EurAsia_group'), GDPpc_group: texts('GDPpc_group') },
    denominators: Object.fromEntries(
      ['Area', 'Energy', 'GDP', 'Population'].map((name) => [name, numbers(name)]),
    ),
    criteria: meta
      .filter(({ Level, iCode }) => Number(Level) > 0 && iCode !== 'Index')
      .map(({ iCode, Parent, Level, Direction, Denominator, Weight, Weight2, Weight3 }) => ({
        id: iCode,
        parent: Parent,
        ...(Direction === '-1' && { direction: 'lower' }),
        ...(Denominator !== '' && { per: Denominator }),
        weights: [Weight, Weight2, Weight3].map(figure),
        ...(Level === '1' && { values: numbers(iCode!) }),
      })),
  };
}
