/** Which request of which case a button is about. */
export function recusalValue(caseId: string, no: number): string {
  return `${caseId}:${no}`;
}

export function readRecusalValue(value: string): { caseId: string; no: number } {
  const [caseId = '', no = ''] = value.split(':');
  return { caseId, no: Number(no) };
}
