/** What is said when the fault is ours. */

import { TOOL } from '../model/version.ts';
import { jsonText, visible } from '../write/text.ts';
import { diagnosticsFormat } from './words.ts';

/** A report with everything that mending it takes, in the form that `--diagnostics` asks for. */
export function bugReport(error: unknown, words: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const system = `rating ${TOOL.version}, Node ${process.version}, ${process.platform}`;
  const message = 'this is a bug in rating, not in your data; no file was written';
  const help =
    'please report it where you got rating from, with this text and the smallest data that reproduce it';
  const command = `command: rating ${words.join(' ')}`;
  if (diagnosticsFormat(words) === 'json') {
    const details = [help, trace, system, command].join('\n');
    const entry = { code: 'bug', severity: 'error', message, help: details };
    return `${jsonText({ diagnostics: [entry] })}\n`;
  }
  const lines = [`rating: ${message}`, '', ...trace.split('\n'), '', system, command, help, ''];
  return lines.map(visible).join('\n');
}
