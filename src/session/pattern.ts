/** Regular expressions in linear time, loaded only when a condition has one. */
export { RE2JS } from 're2js';
