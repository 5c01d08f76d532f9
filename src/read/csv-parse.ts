/** A file of its own, so that it is loaded only for text with quotes. */
export { CsvError, parse } from 'csv-parse/sync';
