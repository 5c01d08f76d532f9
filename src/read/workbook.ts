/**
 * The parts of an .xlsx file (ECMA-376, transitional and strict): its sheets, and their cells as they are
 * stored. What is not as the standard says throws `Damage`.
 */

import { say } from '../model/saying.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from './number-format.ts';
import type { Sheet, SheetNotes, SheetRow } from './sheet.ts';
import { isTrue, rowEvents, type Shared, unescaped } from './sheet-rows.ts';
import { type XmlEvents, xmlParser } from './xml.ts';
import { Damage, unpacked, type ZipEntry } from './zip.ts';

export interface Workbook {
  /** Sheets of cells, not of charts, in order. */
  readonly sheets: readonly Sheet[];
  /** The rows of a sheet from the top; `notes` is complete after the last. */
  rows(sheet: Sheet, notes?: SheetNotes): Generator<SheetRow>;
}

const MIB = 1 << 20;
const MOST = { sheet: 1024 * MIB, strings: 256 * MIB, other: 64 * MIB };

/** The parts of the file, read as XML. */
interface Parts {
  /** Goes through a part piece by piece. */
  events(part: string, most: number, handlers: XmlEvents): Generator<void>;
  /** Goes through all of it. */
  read(part: string, handlers: Partial<XmlEvents>, most?: number): void;
}

function partsOf(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Parts {
  function* events(part: string, most: number, handlers: XmlEvents): Generator<void> {
    const entry = entries.get(part);
    if (entry === undefined) throw new Damage(say('missingPart', { part }));
    const parser = xmlParser(part, handlers);
    const pieces = unpacked(bytes, entry, most);
    for (const piece of pieces) {
      try {
        parser.write(piece);
      } catch (error) {
        // What is wrong with damaged bytes is that they are damaged, which their checksum tells at the end.
        if (error instanceof Damage) for (const _ of pieces);
        throw error;
      }
      yield;
    }
    parser.end();
  }
  const read = (part: string, handlers: Partial<XmlEvents>, most = MOST.other) => {
    const none = () => {};
    for (const _ of events(part, most, { open: none, close: none, text: none, ...handlers }));
  };
  return { events, read };
}

export function openWorkbook(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Workbook {
  const parts = partsOf(bytes, entries);
  const relations = (part: string) => relationsOf(part, parts, entries);
  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const related = relations(main);
  const target = (type: string) => related.find((relation) => relation.type === type)?.target;
  const sheets: Sheet[] = [];
  let since1904 = false;
  parts.read(main, {
    open(name, attribute) {
      if (name === 'workbookPr') since1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const sheet = related.find(({ id }) => id === attribute('id'));
      if (sheet?.type !== 'worksheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part: sheet.target,
      });
    },
  });
  let formats: readonly NumberFormat[] | undefined;
  let strings: readonly string[] | undefined;
  const shared: Shared = {
    since1904,
    format: (style) => {
      formats ??= readFormats(parts, target('styles'));
      return formats[style];
    },
    text: (index) => {
      strings ??= readStrings(parts, target('sharedStrings'));
      return strings[index];
    },
  };
  return {
    sheets,
    *rows(sheet, notes) {
      const ready: SheetRow[] = [];
      for (const _ of parts.events(sheet.part, MOST.sheet, rowEvents(sheet, shared, notes, ready)))
        yield* ready.splice(0);
      yield* ready;
    },
  };
}

/** What a part refers to; targets are names of parts, and nothing outside the file is ever looked at. */
function relationsOf(
  part: string,
  { read }: Parts,
  entries: ReadonlyMap<string, ZipEntry>,
): { id: string; type: string; target: string }[] {
  const at = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, at), part.slice(at)];
  const path = `${folder}_rels/${name}.rels`;
  const found: { id: string; type: string; target: string }[] = [];
  if (!entries.has(path)) return found;
  read(path, {
    open(element, attribute) {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const to = attribute('Target') ?? '';
      found.push({
        id: attribute('Id') ?? '',
        type: (attribute('Type') ?? '').replace(/^.*\//, ''),
        target: resolved(to.startsWith('/') ? to.slice(1) : folder + to),
      });
    },
  });
  return found;
}

function readFormats({ read }: Parts, part: string | undefined): readonly NumberFormat[] {
  const codes = new Map<number, NumberFormat>();
  const found: NumberFormat[] = [];
  let inCells = false;
  if (part !== undefined) {
    read(part, {
      open(name, attribute) {
        const id = Number(attribute('numFmtId') ?? 0);
        if (name === 'numFmt') codes.set(id, formatOfCode(attribute('formatCode') ?? ''));
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) found.push(codes.get(id) ?? builtInFormat(id));
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  return found;
}

function readStrings({ read }: Parts, part: string | undefined): readonly string[] {
  const found: string[] = [];
  let text = '';
  let reading = false;
  let spoken = false;
  if (part !== undefined) {
    const handlers: Partial<XmlEvents> = {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') spoken = true;
        else if (name === 't') reading = !spoken;
      },
      text(piece) {
        if (reading) text += piece;
      },
      close(name) {
        if (name === 't') reading = false;
        else if (name === 'rPh') spoken = false;
        else if (name === 'si') found.push(unescaped(text));
      },
    };
    read(part, handlers, MOST.strings);
  }
  return found;
}

/** A path with `.` and `..` followed; it names a part of the file, whatever it looks like. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
