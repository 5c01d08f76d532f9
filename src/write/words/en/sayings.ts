/** All that is said of data, methodologies and runs, in English. */

import type { Sayings } from '../../../model/saying.ts';
import { type Catalogue, wholeOf } from '../words.ts';
import { audit } from './audit.ts';
import { check } from './check.ts';
import { command } from './command.ts';
import { otherFiles } from './containers.ts';
import { editions } from './editions.ts';
import { method } from './method.ts';
import { methodology } from './methodology.ts';
import { offered } from './parts.ts';
import { read } from './read.ts';
import { record } from './record.ts';
import { exactReasons } from './robustness-exact.ts';
import { robustnessSayings } from './robustness-sayings.ts';
import { stage } from './stage.ts';

const quoted: Catalogue<Pick<Sayings, 'verbatim'>> = {
  verbatim: ({ message, help }) => ({
    message,
    help: help === null || typeof help === 'string' ? (help ?? undefined) : offered(help),
  }),
};

export const sayings = wholeOf([
  stage,
  ...read,
  ...otherFiles,
  ...method,
  ...methodology,
  check,
  ...audit,
  robustnessSayings,
  exactReasons,
  command,
  record,
  editions,
  quoted,
]);
