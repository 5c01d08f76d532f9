/** The words around findings, which are told in English. */

export { findings } from './en/documents.ts';
