/** Which edition of the rules a decision was made by: changed with every change of their tables, and kept with each triage. */

/** Year and month, and a number where a month has several. A test holds it against the tables. */
export const RULES_VERSION = '2026-11';
