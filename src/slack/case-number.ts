/** A case's number as people type it. */

/** `LJ-2026-000123`, also in lower case or without the leading zeros. */
export function numberOf(typed: string): string | null {
  const parts = /^LJ-?(\d{4})-?(\d{1,9})$/iu.exec(typed.trim());
  return parts ? `LJ-${parts[1]}-${parts[2]!.padStart(6, '0')}` : null;
}
