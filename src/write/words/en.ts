/** All that is said, in English. */

import { audit } from './en/audit.ts';
import { check } from './en/check.ts';
import { command } from './en/command.ts';
import { otherFiles } from './en/containers.ts';
import { method } from './en/method.ts';
import { methodology } from './en/methodology.ts';
import { offered } from './en/parts.ts';
import { read } from './en/read.ts';
import { record } from './en/record.ts';
import { exactReasons } from './en/robustness-exact.ts';
import { stage } from './en/stage.ts';
import type { Catalogue } from './words.ts';

export const english: Catalogue = {
  ...stage,
  ...read,
  ...otherFiles,
  ...method,
  ...methodology,
  ...check,
  ...audit,
  ...command,
  ...record,
  ...exactReasons,
  verbatim: ({ message, help }) => ({
    message,
    help: help === null || typeof help === 'string' ? (help ?? undefined) : offered(help),
  }),
};
