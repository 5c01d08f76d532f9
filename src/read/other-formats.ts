/** Files that are taken for spreadsheets and are not, or are of a kind that is not read. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import * as messages from './spreadsheet-messages.ts';
import type { ZipEntry } from './zip.ts';

/** Containers that are no zip file. */
export function otherFormat(name: string, bytes: Uint8Array): Diagnostic | undefined {
  if (bytes[0] === 0x50) return undefined;
  if (bytes[0] !== 0xd0) {
    return messages.otherFormat(name, say('isWebPage', null));
  }
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? messages.otherFormat(name, say('isProtected', null))
    : messages.otherFormat(name, say('isOldExcel', null));
}

/** Zip files that are no .xlsx. */
export function otherContent(name: string, entries: ReadonlyMap<string, ZipEntry>): Diagnostic | undefined {
  const names = [...entries.keys()];
  if (entries.has('[Content_Types].xml')) {
    if (entries.has('xl/workbook.bin')) {
      return messages.otherFormat(name, say('isBinaryExcel', null));
    }
    if (names.some((part) => part.startsWith('xl/')) || entries.has('_rels/.rels')) {
      const office = ['word', 'ppt'].find((folder) => names.some((part) => part.startsWith(`${folder}/`)));
      return office === undefined
        ? undefined
        : messages.otherFormat(
            name,
            say('isOtherOffice', { kind: office === 'word' ? 'text' : 'presentation' }),
          );
    }
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    return messages.otherFormat(name, say('isOpenDocument', null));
  }
  if (names.some((part) => /^Index(\/|\.zip)/.test(part))) {
    return messages.otherFormat(name, say('isNumbers', null));
  }
  const shown = names.filter((part) => !part.endsWith('/')).slice(0, 3);
  return messages.otherFormat(name, say('isOtherZip', { parts: shown }));
}
