/** XML → events, in pieces and strict; no document type, so no entities that grow. */

import { SaxesParser } from 'saxes';
import { say } from '../model/saying.ts';
import { Damage } from './zip.ts';

export interface XmlEvents {
  /** The name without its prefix; attributes by name, also without prefix. */
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Spreadsheets nest a dozen elements, and a cell holds 32,767 characters. */
const DEEPEST = 100;
const LONGEST = 1 << 25;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Feeds a parser; `part` names the document in complaints. */
export function xmlParser(
  part: string,
  { open, close, text }: XmlEvents,
): { write(bytes: Uint8Array): void; end(): void } {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let depth = 0;
  let unbroken = 0;
  parser.on('error', (error) => {
    throw new Damage(say('partNotXml', { part, why: error.message.replace(/\.$/, '') }));
  });
  parser.on('doctype', () => {
    throw new Damage(say('partHasDoctype', { part }));
  });
  parser.on('opentag', ({ name, attributes }) => {
    unbroken = 0;
    if (++depth > DEEPEST) throw new Damage(say('partNestsDeep', { part }));
    open(localName(name), (wanted) => {
      const value = attributes[wanted];
      if (value !== undefined) return value;
      const key = Object.keys(attributes).find((other) => other.endsWith(`:${wanted}`));
      return key === undefined ? undefined : attributes[key];
    });
  });
  parser.on('closetag', ({ name }) => {
    unbroken = 0;
    depth--;
    close(localName(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  const decode = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Damage(say('partNotUtf8', { part }));
    }
  };
  return {
    write(bytes) {
      unbroken += bytes.length;
      if (unbroken > LONGEST) throw new Damage(say('partTextTooLong', { part }));
      parser.write(decode(bytes));
    },
    end() {
      parser.write(decode());
      parser.close();
    },
  };
}
