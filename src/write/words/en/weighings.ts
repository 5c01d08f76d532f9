/** What stands around the figures of a comparison of weights, in English. */

import type { MeasureName } from '../../../model/fitted.ts';

export const weighings = {
  title: (name: string) => `Weights of ${name}`,
  /** Where the data are from, by the path of the one file or by how many there are. */
  source: ({ paths, units }: { readonly paths: readonly string[]; readonly units: number }) =>
    `from ${paths.length === 1 ? paths[0] : `${paths.length} files`}, ${units} units`,
  topLevel: 'Top-level criteria',
  group: ({ id, name }: { readonly id: string; readonly name: string }) =>
    name === id ? `Group ${id}` : `Group ${id}: ${name}`,
  scheme: 'scheme',
  criterion: 'criterion',
  share: 'share',
  effective: 'effective',
  correlation: 'correlation',
  importance: 'importance',
  /** A scheme with what it is called in full. */
  schemeTitle: ({ title }: { readonly scheme: string; readonly title: string }) => title,
  /** What a scheme tells of a group beside its weights. */
  measure: (name: MeasureName) => name,
  noJudgements: 'the methodology gives no judgements for this group',
  legend:
    "* used by the methodology. share: weight among its siblings; effective: weight in the total; correlation: of its scores with those of its group (Pearson); importance: its main effect, the share of the variance of the group's scores that it explains (local linear regression).",
} as const;
