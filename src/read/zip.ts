/**
 * Parts of a zip file in memory, unpacked piece by piece and checked: sizes, checksums, what a bomb would
 * need. What is damaged throws `Damage`, which never leaves the readers of containers.
 */

import { Inflate } from 'fflate';
import { type Saying, say } from '../model/saying.ts';
import type { ContainerSayings } from '../model/sayings/read.ts';

/** Why a container cannot be read. */
export class Damage extends Error {
  readonly says: Saying;
  constructor(says: Saying<keyof ContainerSayings>) {
    super(says.say);
    this.says = says;
  }
}

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const MANY = 0xffff;
const LARGE = 0xffffffff;

/** A sheet of a million rows has a handful of parts; a file with more than this is no spreadsheet. */
const MOST_ENTRIES = 10_000;

/** Text of a spreadsheet packs to a tenth or a fiftieth; only zeros pack like this. */
const BOMB = { size: 32 << 20, ratio: 250 };

/** How much packed data is unpacked at once; it can become a thousand times as much. */
const STEP = 1 << 14;

const MIB = 1 << 20;

/** The directory of a zip file (APPNOTE 6.3, with the 64-bit records). Names that are there twice are damage. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cut = () => new Damage(say('noDirectory', null));
  const number64 = (at: number) => {
    if (at + 8 > bytes.length) throw cut();
    return view.getUint32(at, true) + 2 ** 32 * view.getUint32(at + 4, true);
  };
  const signature = (at: number) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : 0);

  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && signature(end) !== END) end--;
  if (end < lowest) throw cut();
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === MANY || at === LARGE) && signature(end - 20) === LOCATOR_64) {
    const end64 = number64(end - 20 + 8);
    if (signature(end64) !== END_64) throw cut();
    count = number64(end64 + 32);
    at = number64(end64 + 48);
  }
  if (count > MOST_ENTRIES) throw new Damage(say('tooManyParts', { count }));

  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (signature(at) !== DIRECTORY || at + 46 > bytes.length) throw cut();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw cut();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    let size = view.getUint32(at + 24, true);
    let packed = view.getUint32(at + 20, true);
    let offset = view.getUint32(at + 42, true);
    // The 64-bit values stand in the extra field, only those that did not fit, in this order.
    for (let extra = at + 46 + nameLength; extra + 4 <= next; ) {
      const length = view.getUint16(extra + 2, true);
      if (view.getUint16(extra, true) === 1) {
        let value = extra + 4;
        const take = (current: number) => {
          if (current !== LARGE) return current;
          value += 8;
          return number64(value - 8);
        };
        size = take(size);
        packed = take(packed);
        offset = take(offset);
      }
      extra += 4 + length;
    }
    const flags = view.getUint16(at + 8, true);
    if (entries.has(name)) throw new Damage(say('repeatedPart', { part: name }));
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset,
      encrypted: (flags & 1) !== 0,
    });
    at = next;
  }
  return entries;
}

/**
 * The content of a part in pieces. Throws `Damage` for a part that is larger than `most` bytes, or than it
 * says, or that is not what its checksum says; so the last piece must be read before the others are believed.
 */
export function* unpacked(bytes: Uint8Array, entry: ZipEntry, most: number): Generator<Uint8Array> {
  const { name: part, method, packed, size, offset } = entry;
  const damaged = () => new Damage(say('partDamaged', { part }));
  if (entry.encrypted) throw new Damage(say('partEncrypted', { part }));
  if (method !== 0 && method !== 8) throw new Damage(say('partPacked', { part, method }));
  if (size > most) {
    throw new Damage(say('partTooLarge', { part, mebibytes: Math.ceil(size / MIB), most: most / MIB }));
  }
  if (size > BOMB.size && size > BOMB.ratio * packed) {
    throw new Damage(say('partIsBomb', { part, ratio: BOMB.ratio }));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged();
  const data = bytes.subarray(start, start + packed);

  let done = 0;
  let crc = 0;
  const check = (piece: Uint8Array): Uint8Array => {
    done += piece.length;
    if (done > size) throw new Damage(say('partOverflows', { part }));
    crc = crc32(piece, crc);
    return piece;
  };
  if (method === 0) {
    for (let at = 0; at < data.length; at += MIB) yield check(data.subarray(at, at + MIB));
  } else {
    let pieces: Uint8Array[] = [];
    let ended = false;
    const inflate = new Inflate((piece, last) => {
      pieces.push(piece);
      ended ||= last;
    });
    for (let at = 0; at < data.length && !ended; at += STEP) {
      try {
        inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
      } catch {
        throw damaged();
      }
      for (const piece of pieces) yield check(piece);
      pieces = [];
    }
  }
  if (done !== size || crc !== entry.crc) throw damaged();
}

let table: Uint32Array | undefined;

/** CRC-32 of zip (polynomial EDB88320), continued from `before`. */
export function crc32(bytes: Uint8Array, before = 0): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let crc = ~before;
  for (let index = 0; index < bytes.length; index++) crc = table[(crc ^ bytes[index]!) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}
