/** Files that are taken for spreadsheets and are not, or are of a kind that is not read. */

import type { Diagnostic } from '../model/diagnostic.ts';
import * as messages from './spreadsheet-messages.ts';
import type { ZipEntry } from './zip.ts';

/** Containers that are no zip file. */
export function otherFormat(name: string, bytes: Uint8Array): Diagnostic | undefined {
  if (bytes[0] === 0x50) return undefined;
  if (bytes[0] !== 0xd0) {
    return messages.otherFormat(
      name,
      'this is a web page or XML that is called a spreadsheet',
      'open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8)',
    );
  }
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? messages.otherFormat(name, 'the spreadsheet is protected with a password', 'save it without a password')
    : messages.otherFormat(
        name,
        'this is a spreadsheet in the old format of Excel (.xls)',
        'open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8)',
      );
}

/** Zip files that are no .xlsx. */
export function otherContent(name: string, entries: ReadonlyMap<string, ZipEntry>): Diagnostic | undefined {
  const again = 'open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8)';
  const names = [...entries.keys()];
  if (entries.has('[Content_Types].xml')) {
    if (entries.has('xl/workbook.bin')) {
      return messages.otherFormat(name, 'this is a binary spreadsheet of Excel (.xlsb)', again);
    }
    if (names.some((part) => part.startsWith('xl/')) || entries.has('_rels/.rels')) {
      const office = ['word', 'ppt'].find((folder) => names.some((part) => part.startsWith(`${folder}/`)));
      return office === undefined
        ? undefined
        : messages.otherFormat(
            name,
            `this is a ${office === 'word' ? 'text document' : 'presentation'}, not a spreadsheet`,
            'check that this is the right file',
          );
    }
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    return messages.otherFormat(name, 'this is an OpenDocument file (.ods)', again);
  }
  if (names.some((part) => /^Index(\/|\.zip)/.test(part))) {
    return messages.otherFormat(
      name,
      'this is a spreadsheet of Numbers',
      'export it as .xlsx or as CSV (UTF-8)',
    );
  }
  const shown = names.filter((part) => !part.endsWith('/')).slice(0, 3);
  return messages.otherFormat(
    name,
    `this is a zip file, not a spreadsheet${shown.length === 0 ? '' : `: it holds ${shown.join(', ')}`}`,
    'unpack it and give the file with the table',
  );
}
