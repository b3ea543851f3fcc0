import { randomUUID } from 'node:crypto';
import { type CaseRepo, createCaseRepo, type ReactionsOf } from '../../src/db/case-repo.ts';
import { createSql, type Sql } from '../../src/db/sql.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { CaseFact } from '../../src/domain/case/events.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Logger } from '../../src/platform/logger.ts';
import { MONDAY_9 } from './builders.ts';
import type { Building } from './case-building.ts';
import { whenFileIsOver } from './endings.ts';
import { freshDatabase } from './postgres.ts';
import { enrol } from './programme.ts';

export const silent: Logger = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export type Store = { url: string; sql: Sql; cases: CaseRepo };

/** A database of your own with the programme's people; closed after the test file. */
export async function openStore(
  options: { people?: readonly Person[]; reactionsOf?: ReactionsOf; poolSize?: number } = {},
): Promise<Store> {
  const url = await freshDatabase();
  const sql = createSql(url, silent, options.poolSize);
  whenFileIsOver(() => sql.close());
  await enrol(sql, options.people);
  return { url, sql, cases: createCaseRepo(sql, options.reactionsOf ?? (() => [])) };
}

/** Saves a case as its history made it: created, then brought to where it stands in one save, with all its events. */
export async function saved<C extends Case>(cases: CaseRepo, made: Building<C>): Promise<C> {
  const current = { ...made.build(), id: randomUUID() };
  const [first, ...later] = made.history().map(factOf);
  const { status: _status, ...core } = current;
  const reported = { ...core, status: 'reported' as const, version: 1 } as Case;
  const { number } = await cases.create(
    { next: reported, facts: [first!] },
    { by: current.reportedBy, at: current.reportedAt, sourceViewId: null, year: '2026' },
  );
  const next = { ...current, number, version: 2 };
  const result = await cases.save({ ...reported, number }, { next, facts: later }, { by: 'p-triage', at: MONDAY_9 });
  if (result !== 'saved') throw new Error(`not saved: ${result}`);
  return next;
}

function factOf(event: ReturnType<Building<Case>['history']>[number]): CaseFact {
  const { id: _id, caseId: _case, cycle: _cycle, by: _by, at: _at, ...fact } = event;
  return fact as CaseFact;
}
