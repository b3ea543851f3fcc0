/** Cases that ended a week ago shrink in every channel to number and state. */
import { changeCase } from '../../db/change-case.ts';
import type { Deps } from '../../deps.ts';
import { ARCHIVE_AFTER_MS, archive } from '../../domain/case/archive.ts';
import { SYSTEM } from '../../domain/people/person.ts';

const BATCH = 100;

export async function archiveCases(deps: Deps): Promise<void> {
  const before = new Date(Date.parse(deps.clock.now()) - ARCHIVE_AFTER_MS).toISOString();
  for (const id of await deps.cases.toArchive(before, BATCH)) {
    await changeCase(deps, id, { by: SYSTEM }, archive);
  }
}
