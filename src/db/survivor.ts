/** What became of a case that was merged: a later one goes into an earlier one only, so following it ends. */
import type { Case } from '../domain/case/case.ts';
import type { CaseRepo } from './case-repo.ts';

export async function survivorOf(id: string, cases: Pick<CaseRepo, 'find'>): Promise<Case | null> {
  const current = await cases.find(id);
  return current?.status === 'merged' ? survivorOf(current.mergedInto.id, cases) : current;
}
