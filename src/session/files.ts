import type { Outcome } from '../model/diagnostic.ts';

/** What choosing a methodology asks of the disk. The command line answers; nothing in this folder looks for itself. */
export interface Files {
  /** Whether there is anything under this path. */
  exists(path: string): boolean;
  /** The path with its links followed: one for one file, whatever it is called. */
  realPath(path: string): string;
  /** The path with its mistyped part replaced by the nearest there is. */
  nearest(path: string): string | undefined;
  /** The path of a name in the folder in which a file lies. */
  beside(path: string, name: string): string;
  /** A small file as text, and the checksum of that text. */
  readText(path: string): Outcome<{ readonly text: string; readonly sha256: string }>;
}
