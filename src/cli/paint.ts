/** Colours for messages; without colour nothing has to be loaded to have none. */

export type Paint = (text: string) => string;

export interface Painter {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly green: Paint;
}

const as: Paint = (text) => text;

export async function painter(level: 0 | 1): Promise<Painter> {
  if (level === 0) return { bold: as, dim: as, red: as, yellow: as, cyan: as, green: as };
  const { Chalk } = await import('./chalk.ts');
  return new Chalk({ level });
}
