/** The words around the figures of a document, in the language that documents are written in. */

export { findings, ranking } from './en/documents.ts';
