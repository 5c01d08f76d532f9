/** Which encodings bytes are likely to be in, where they stop being in one, and the names of encodings. */

import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import {
  decoderOf,
  decodeStrictly,
  likelyEncodings,
  likelyUtf16,
  nearestLabel,
  validLength,
} from '../../src/read/encodings.ts';
import { told } from '../told.ts';
import { encoded } from './encoded.ts';

describe('likelyEncodings', () => {
  it.each([
    ['windows-1251', 'Город;Офисы\nКазань;12\n'],
    ['windows-1251', 'город;население\nПермь;5\nУфа;6'],
    ['windows-1251', 'ГОРОД;НАСЕЛЕНИЕ\nПЕРМЬ'],
    ['windows-1251', 'Місто;Населення\nКиїв;5'],
    ['koi8-r', 'Город;Офисы\nКазань;12\n'],
    ['koi8-r', 'город;офисы\nказань'],
    ['koi8-u', 'Місто;Населення\nКиїв;5'],
    ['ibm866', 'Город;Офисы\nКазань;12\n'],
    ['iso-8859-5', 'Город;Офисы\nКазань;12\n'],
    ['x-mac-cyrillic', 'Город;Офисы\nКазань;12\n'],
    ['windows-1254', 'şehir;nüfus\nİzmir;5\nŞanlıurfa;6\nEskişehir'],
    ['windows-1252', 'Ville;Région\nSaint-Étienne;5\nOrléans'],
    ['windows-1252', 'Stadt;Größe\nMünchen\nKöln'],
    ['macintosh', 'Ville;Région\nSaint-Étienne;5'],
    ['windows-1250', 'Město;Obyvatel\nPlzeň;5\nČeské Budějovice'],
    ['windows-1253', 'Πόλη;Πληθυσμός\nΑθήνα'],
    ['gb18030', '城市;人口\n乌鲁木齐;5\n北京;7\n上海'],
    ['shift_jis', '都市,人口\n東京,5\n大阪,6\nさいたま'],
    ['big5', '城市,人口\n臺北,5\n高雄'],
  ])('puts %s first for %j', (encoding, text) => {
    expect(likelyEncodings(encoded(encoding, text))[0]?.encodings).toContain(encoding);
  });

  it('knows UTF-16 without a mark, in either order, and nothing else', () => {
    for (const text of ['город;офисы\nКазань;12\n', 'city,a\nX,1\n', 'şehir;x\nİzmir;5']) {
      const little = new Uint8Array(Buffer.from(text, 'utf16le'));
      const big = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
      expect(likelyUtf16(little)).toBe('utf-16le');
      expect(likelyUtf16(big)).toBe('utf-16be');
    }
    expect(likelyUtf16(Uint8Array.of(0, 1, 2, 3, 0, 0, 9, 200))).toBeUndefined();
  });
});

describe('a named encoding', () => {
  it('windows-1252 has its letters from 80 to 9f on every engine', () => {
    const decoder = decoderOf('latin1')!;
    expect(decodeStrictly(decoder, Uint8Array.of(0x80, 0x93, 0x78, 0x94, 0x9f))).toBe('€“x”Ÿ');
    expect(decodeStrictly(decoder, Uint8Array.of(0x41, 0x81))).toBeUndefined();
  });

  it.each([
    ['windows-1251', [65, 0xe0, 0x98, 66], 2],
    ['windows-1252', [65, 0x80, 0x81, 66], 2],
    ['windows-1253', [65, 0xd2], 1],
    ['gb18030', [65, 0xe0, 0x98, 0xff, 66], 3],
    ['utf-16le', [65, 0, 0, 0xdc, 66, 0], 3],
  ])('%s stops being valid where it does', (encoding, bytes, length) => {
    expect(validLength(encoding, Uint8Array.from(bytes))).toBe(length);
  });

  it('is not used for what is UTF-8 beyond doubt', () => {
    const bytes = new TextEncoder().encode('город;a\nПермь;1\n');
    const decoded = decode('x.csv', bytes, 'windows-1251', () => true);
    expect(decoded.ok).toBe(false);
    expect(told(decoded.diagnostics[0]!).message).toContain('this is UTF-8');
    // ASCII alone is in almost every encoding.
    expect(decode('x.csv', new TextEncoder().encode('city;a\n'), 'windows-1251', () => true).ok).toBe(true);
  });

  it('has a nearest name', () => {
    expect(
      ['win1251', 'cp-866', 'windows-1215', 'UTF8-sig', 'koi8', '1254', 'gb2313'].map(nearestLabel),
    ).toEqual(['windows-1251', 'cp866', 'windows-1251', 'utf-8', 'koi8-r', 'windows-1254', 'gb2312']);
    expect(nearestLabel('ansi')).toBeUndefined();
  });
});
