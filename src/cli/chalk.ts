/** A file of its own, so that it is loaded only where there is colour. */
export { Chalk } from 'chalk';
