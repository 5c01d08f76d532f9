/** What a reader reads from: bytes by position, wherever they are. */

/** What has to be held whole, such as compressed data, may not be longer: 256 MB. */
export const LARGEST_HELD = 1 << 28;

export interface Source {
  /** The path as given, or `<stdin>`. */
  readonly name: string;
  readonly size: number;
  /** Fills `target` from `position` on and says how many bytes there were. */
  read(target: Uint8Array, position: number): number;
  bytes(): Uint8Array;
  /** Null where there is nothing to compute it with. */
  sha256(): string | null;
  isUtf8(bytes: Uint8Array): boolean;
  /** Whether what was read is no longer what is there. */
  changed?(): boolean;
  close(): void;
}

/** A source over bytes in memory, in any JavaScript engine. */
export function bytesSource(name: string, bytes: Uint8Array): Source {
  return {
    name,
    size: bytes.length,
    read(target, position) {
      const piece = bytes.subarray(position, position + target.length);
      target.set(piece);
      return piece.length;
    },
    bytes: () => bytes,
    sha256: () => null,
    isUtf8(piece) {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(piece);
        return true;
      } catch {
        return false;
      }
    },
    close: () => {},
  };
}

/** A source over text in memory, such as what a form or an answer of a server holds. */
export const textSource = (name: string, text: string): Source =>
  bytesSource(name, new TextEncoder().encode(text));
