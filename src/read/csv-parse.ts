/**
 * A file of its own, so that it is loaded only for text with quotes. The parser's browser build runs
 * everywhere; the command line's build puts Node's in its place, which is smaller and quicker.
 */
export { CsvError, parse } from 'csv-parse/browser/esm/sync';
