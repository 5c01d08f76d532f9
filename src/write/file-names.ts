/** Names of files for units: readable, valid on every system, no two the same even where case does not count. Pure. */

/** Longer names are cut: systems take 255 bytes, and a letter may be four. */
const LONGEST = 60;

/** What some system does not take in the name of a file, and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*]|\p{C}/gu;

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name for each, without an extension. */
export function fileNames(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain = [...id.normalize('NFC').replace(FORBIDDEN, '-').trim()].slice(0, LONGEST).join('');
    const base = plain.replace(/^\.+|[. ]+$/gu, '') || 'unit';
    const safe = RESERVED.test(base) ? `${base}-` : base;
    let name = safe;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${safe}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
