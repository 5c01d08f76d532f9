/** The disk, as far as a session asks for it. */

import { dirname, join } from 'node:path';
import { exists, nearestPath, readTextFile, realPath, sha256Of } from '../read/source.ts';
import type { Files } from '../session/files.ts';

export const disk: Files = {
  exists,
  realPath,
  nearest: nearestPath,
  beside: (path, name) => join(dirname(path), name),
  readText(path) {
    const read = readTextFile(path);
    return read.ok ? { ...read, value: { text: read.value, sha256: sha256Of(read.value) } } : read;
  },
};
