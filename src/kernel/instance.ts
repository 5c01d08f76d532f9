/** Compiled code with a memory of its own, where the engine can run it. */

export interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What is used of the engine's own; the types that come with the language know it only in browsers. */
interface Engine {
  readonly Module: new (code: Uint8Array) => object;
  readonly Memory: new (size: { initial: number }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** Code as it is stored, and compiled once it was asked for. */
export interface Compiled {
  readonly code: string;
  module?: object;
}

export const PAGE = 1 << 16;

/**
 * An instance with so many bytes of memory above its base; undefined where the engine cannot run it.
 *
 * @param imports what it may call, given its memory
 */
export function instantiate<K extends object>(
  compiled: Compiled,
  bytes: number,
  imports: object | ((memory: Memory) => object),
): { readonly kernel: K; readonly memory: Memory } | undefined {
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly?: Engine };
  // A page whose policy would refuse to compile it carries none.
  if (WebAssembly === undefined || compiled.code === '') return undefined;
  try {
    compiled.module ??= new WebAssembly.Module(
      Uint8Array.from(atob(compiled.code), (character) => character.charCodeAt(0)),
    );
    const memory = new WebAssembly.Memory({ initial: 1 + Math.ceil(bytes / PAGE) });
    const own = typeof imports === 'function' ? imports(memory) : imports;
    const { exports } = new WebAssembly.Instance(compiled.module, { env: { memory }, ...own });
    return { kernel: exports as K, memory };
  } catch {
    // No memory to be had, or not allowed to compile.
    return undefined;
  }
}
