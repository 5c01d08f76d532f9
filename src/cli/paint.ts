/** Colours for messages; without colour nothing has to be loaded to have none. */

import { noPaint, type Painter } from '../write/paint.ts';

export async function painter(level: 0 | 1): Promise<Painter> {
  if (level === 0) return noPaint;
  const { Chalk } = await import('./chalk.ts');
  return new Chalk({ level });
}
