/** The data that is measured on: made up, but always the same, since the random numbers have a fixed seed. */

import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('data/', import.meta.url);
const SEED = 20200917;
const PIECE = 1 << 20;

/** Two kinds of data: how many cells are empty, and how many names are quoted or have letters beyond ASCII. */
const KINDS = {
  /** As clean as data gets; the same since the first measurement, so that figures can be compared over time. */
  plain: { missing: 1 / 250, nameOf: (row, random) => plainName(row, random()) },
  /** As files of cities are. */
  mixed: { missing: 1 / 100, nameOf: mixedName },
};
const QUOTED = 0.025;
const BEYOND_ASCII = 0.25;

/** Each indicator: its values from `least` to `most`, so many decimals, `skew` > 1 for many small and few large. */
const INDICATORS = {
  website: { least: 0, most: 100, decimals: 3, skew: 1 },
  mentions: { least: 0, most: 900000, decimals: 0, skew: 3 },
  visitors: { least: 0, most: 9999, decimals: 3, skew: 2 },
  branches: { least: 0, most: 99, decimals: 4, skew: 1.5 },
  exports: { least: 20, most: 99999, decimals: 2, skew: 2 },
  taxes: { least: 10, most: 60, decimals: 3, skew: 1 },
  flights: { least: 0, most: 20000, decimals: 0, skew: 2 },
  travel_time: { least: 15, most: 300, decimals: 1, skew: 1 },
  internet: { least: 5, most: 400, decimals: 3, skew: 1 },
  twins: { least: 0, most: 120, decimals: 0, skew: 2 },
  students: { least: 1, most: 999, decimals: 3, skew: 1.5 },
  emissions: { least: 0.5, most: 25, decimals: 4, skew: 1 },
};

const CONSONANTS = 'bdfghjklmnprstvzcwyx';
const VOWELS = 'aeiou';
const SYLLABLES = [...CONSONANTS].flatMap((consonant) => [...VOWELS].map((vowel) => consonant + vowel));
const STEMS = SYLLABLES.length ** 4;
const ENDINGS = ['grad', 'burg', 'sk', 'ville', 'pur', 'abad', 'stad', ' City', 'köy', 'lar', 'nia', 'ford'];

/** Numbers from 0 to 1, 32 bits each (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** No two alike: the step has no factor in common with the number of stems, so each comes once. */
function stemOf(row) {
  let rest = (row * 38_196_601 + 7_654_321) % STEMS;
  let stem = '';
  for (let syllable = 0; syllable < 4; syllable++) {
    stem += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return stem[0].toUpperCase() + stem.slice(1);
}

const plainName = (row, ending) => stemOf(row) + ENDINGS[Math.floor(ending * ENDINGS.length)];

const LATIN = 'bdfghjklmnprstvzcwyxaeiou';
const CYRILLIC = 'бдфгхжклмнпрствзцўйщаэиоу';
const TURKISH = { i: 'ı', s: 'ş', g: 'ğ', u: 'ü', o: 'ö', c: 'ç' };

/** One name in forty with a comma or quotes in it, one in four in Cyrillic or with Turkish letters. */
function mixedName(row, random) {
  const [kind, variant] = [random(), random()];
  const stem = stemOf(row);
  if (kind < QUOTED) return variant < 0.5 ? `"${stem}, East"` : `"${stem} ""New Town"""`;
  if (kind >= QUOTED + BEYOND_ASCII) return `${stem}${variant < 0.5 ? 'burg' : ' City'}`;
  const letters = [...stem.toLowerCase()];
  if (variant < 0.5) return `${letters.map((letter) => CYRILLIC[LATIN.indexOf(letter)]).join('')}град`;
  return `${letters.map((letter) => TURKISH[letter] ?? letter).join('')}köy`;
}

function write(descriptor, text) {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
}

/** Makes the file unless it is there, piece by piece, and gives its path and size. */
export function dataFile(name, units, kind = 'plain') {
  const { missing, nameOf } = KINDS[kind];
  mkdirSync(FOLDER, { recursive: true });
  const path = fileURLToPath(new URL(name, FOLDER));
  if (!existsSync(path)) {
    const random = randomNumbers(SEED);
    const unfinished = `${path}.${process.pid}.tmp`;
    const descriptor = openSync(unfinished, 'w');
    let text = `${['city', ...Object.keys(INDICATORS)].join(',')}\n`;
    for (let row = 0; row < units; row++) {
      text += nameOf(row, random);
      for (const { least, most, decimals, skew } of Object.values(INDICATORS)) {
        const cell = random() < missing ? '' : (least + (most - least) * random() ** skew).toFixed(decimals);
        text += `,${cell}`;
      }
      text += '\n';
      if (text.length >= PIECE) {
        write(descriptor, text);
        text = '';
      }
    }
    write(descriptor, text);
    closeSync(descriptor);
    renameSync(unfinished, path);
  }
  return { path, units, bytes: statSync(path).size };
}
