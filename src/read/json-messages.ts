/** Everything said about records in JSON. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Location } from '../model/table.ts';
import type { Bad } from './number.ts';

const data = { severity: 'error', fault: 'data' } as const;

export function brokenJson(why: string, help: string | undefined, location: Location): Diagnostic {
  return { code: 'broken-json', ...data, message: why, ...(help !== undefined && { help }), ...location };
}

export function notARecord(what: string, location: Location): Diagnostic {
  return {
    code: 'not-a-record',
    ...data,
    message: `${what} stands where a record should be`,
    help: 'each record is an object of names and values, such as { "city": "Perm", "offices": 31 }',
    ...location,
  };
}

export function duplicateKey(name: string, location: Location, first: Location): Diagnostic {
  return {
    code: 'duplicate-key',
    ...data,
    message: `'${name}' is there twice in one record`,
    help: 'keep one of them',
    field: name,
    ...location,
    related: [{ message: 'first here', ...first }],
  };
}

export function namelessKey(location: Location): Diagnostic {
  return {
    code: 'nameless-column',
    ...data,
    message: 'a value has an empty name',
    help: 'give it a name, or delete it',
    ...location,
  };
}

export function tooLarge(file: string, why: string): Diagnostic {
  return {
    code: 'too-large',
    ...data,
    message: why,
    help: 'give the table as CSV, which may be of any size',
    place: { file },
  };
}

export function recordsInside(key: string, location: Location): Diagnostic {
  const path = /^[a-z_]\w*$/i.test(key) ? `.${key}` : `.[${JSON.stringify(key)}]`;
  return {
    code: 'not-a-record',
    ...data,
    message: `the file is one object, and the records seem to be in the list '${key}'`,
    help: `give the list alone, such as: jq '${path}' FILE | rating compute -`,
    ...location,
  };
}

export function nestedValue(kind: 'list' | 'object', key: string): Bad {
  return {
    kind: 'bad',
    code: 'nested-value',
    why: `the value of '${key}' is ${kind === 'list' ? 'a list' : 'an object'}, and a cell of a table holds one value`,
    help: 'give its parts names of their own, such as "size.area"',
  };
}

export function halfCharacter(): Bad {
  return {
    kind: 'bad',
    code: 'not-text',
    why: 'the text holds half of a character (a lone surrogate), which no encoding can write',
    help: 'write the character in full',
  };
}
