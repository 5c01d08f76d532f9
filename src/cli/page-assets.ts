/** What every study page carries: its program and its style, as built. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Asset } from '../write/page/model.ts';

/** Both stand in the build, beside the command line. */
export function pageAssets(): { readonly script: Asset; readonly style: Asset } {
  return { script: asset('program.js'), style: asset('style.css') };
}

function asset(name: string): Asset {
  const text = readFileSync(new URL(`../../dist/page/${name}`, import.meta.url), 'utf8');
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
