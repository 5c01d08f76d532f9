/** What is noted about records in JSON. The words are in `write/words`. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Framed } from '../model/table.ts';
import type { Bad } from './number.ts';

const data = { severity: 'error', fault: 'data' } as const;

export function brokenJson(why: Saying, location: Framed): Diagnostic {
  return { code: 'broken-json', ...data, says: why, ...location };
}

/** @param text what stands there; of a list, that it is one says enough */
export function notARecord(text: string, location: Framed): Diagnostic {
  const isList = text.startsWith('[');
  const says = say('notARecord', { isList, text: isList ? '' : text });
  return { code: 'not-a-record', ...data, says, ...location };
}

export function duplicateKey(name: string, location: Framed, first: Framed): Diagnostic {
  return {
    code: 'duplicate-key',
    ...data,
    says: say('duplicateKey', { name }),
    field: name,
    ...location,
    related: [{ says: say('firstHere', null), ...first }],
  };
}

export function namelessKey(location: Framed): Diagnostic {
  return { code: 'nameless-column', ...data, says: say('namelessKey', null), ...location };
}

/** @param size of what there is too much; said of bytes alone, in MiB */
export function tooLarge(
  file: string,
  what: 'bytes' | 'cells' | 'names',
  most: number,
  size: number,
): Diagnostic {
  return { code: 'too-large', ...data, says: say('jsonTooLarge', { what, most, size }), location: { file } };
}

export function recordsInside(key: string, location: Framed): Diagnostic {
  return { code: 'not-a-record', ...data, says: say('recordsInside', { key }), ...location };
}

export function nestedValue(kind: 'list' | 'object', key: string): Bad {
  return { kind: 'bad', code: 'nested-value', says: say('nestedValue', { kind, key }) };
}

export function halfCharacter(): Bad {
  return { kind: 'bad', code: 'not-text', says: say('halfCharacter', null) };
}
