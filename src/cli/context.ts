import type { Diagnostic } from '../model/diagnostic.ts';
import type { LanguageCode } from '../model/label.ts';
import type { WriteOptions } from '../write/exporter.ts';
import type { Process } from './process.ts';

/** What a command works with. What it has to say goes to `notes`, which are printed at the end. */
export interface Context extends Pick<WriteOptions, 'width' | 'color'> {
  readonly proc: Process;
  /** The language of people's formats; English unless the command has `LANGUAGE_FLAG`. */
  readonly language: LanguageCode;
  readonly notes: Diagnostic[];
  /** Text for standard output, printed when the command has ended without an error. */
  readonly print: (text: string) => void;
  /** The exit status of a command whose result is a verdict, where nothing went wrong in giving it. */
  readonly conclude: (status: number) => void;
}
