/** Colours by what they are for; without colour nothing has to be loaded to have none. */

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

export const noPaint: Painter = { bold: as, dim: as, red: as, yellow: as, cyan: as, green: as };
