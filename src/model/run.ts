/** What one run changed of the methodology and left out of the data: without it nobody could compute a result again. */
export interface Run {
  /** Conditions that all rated units meet, as `--only` takes them. */
  readonly only: readonly string[];
  /** Settings, as `--set` takes them. */
  readonly set: readonly string[];
  /** Weights by criterion, as given. */
  readonly weights: Readonly<Record<string, number>>;
  /** How many units of the data the conditions left out. */
  readonly leftOut: number;
}
