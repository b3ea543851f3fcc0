/** Dates in rules go through Temporal; this file is the only door to it. */
export { Temporal } from 'temporal-polyfill';
