/** P3: saving a claim with its event and delivery rows, beside the raw prepared UPDATE of the same row and Prisma's own way. */
import { reactionsOf } from '../../src/app.ts';
import { createCaseRepo } from '../../src/db/case-repo.ts';
import { CASE_COLUMNS, caseColumns } from '../../src/db/case-statements.ts';
import { changeCase } from '../../src/db/change-case.ts';
import { createPrisma } from '../../src/db/client.ts';
import { createSql } from '../../src/db/sql.ts';
import type { Deps } from '../../src/deps.ts';
import type { OpenCase } from '../../src/domain/case/case.ts';
import type { Decision } from '../../src/domain/case/events.ts';
import { take } from '../../src/domain/case/mediation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { chinaCalendar } from '../../src/platform/china-calendar.ts';
import { createIds } from '../../src/platform/ids.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { addVeterans, anOpenCase, aVeteran, insertCases } from './claim-cases.ts';
import { claimWithPrisma } from './claim-with-prisma.ts';
import { type Lane, median, ratioLine, runLanes } from './lanes.ts';
import { type BenchSize, sized } from './size.ts';

const CONNECTIONS = 16;
const CLAIMS = 1500;
const VETERANS = 64;
const AT = '2026-11-23T02:00:00.000Z';

export async function benchClaim(databaseUrl: string, size: BenchSize): Promise<boolean> {
  const log = createLogger('silent');
  const claims = sized(size, CLAIMS);
  const sql = createSql(databaseUrl, log, CONNECTIONS);
  const prisma = createPrisma(databaseUrl, CONNECTIONS);
  const repo = createCaseRepo(sql, reactionsOf);
  const calendar = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
  const ids = createIds();
  const veterans = Array.from({ length: VETERANS }, (_, at) => aVeteran(at));
  await addVeterans(sql, veterans);

  const claimOf = (open: OpenCase, by: Person): Decision => {
    const declaration = { conflicts: [], firstContactPlanAt: AT, role: 'lead_firm', members: [] } as const;
    const decided = take(open, by, declaration, AT, calendar, 0);
    if (!decided.ok) throw new Error(decided.problem.code);
    return decided.value;
  };
  const openCases = async (): Promise<OpenCase[]> => {
    const made = Array.from({ length: claims }, (_, at) => anOpenCase(ids.next(), `B-${ids.next()}-${at}`));
    await insertCases(sql, made);
    return made;
  };
  const by = (at: number) => veterans[at % VETERANS]!;

  /** The least that any claim must do: one row, the same columns, guarded by its version. */
  const rawUpdate = `UPDATE "case" SET ${CASE_COLUMNS.map((column, at) => `${column} = $${at + 2}`).join(', ')}
    WHERE id = $1 AND version = $${CASE_COLUMNS.length + 2} RETURNING id`;
  const deps = { cases: repo, calendar, clock: { now: () => AT }, announce: () => {} } as unknown as Deps;

  const decided = async () => {
    const cases = await openCases();
    return { cases, decisions: cases.map((open, at) => claimOf(open, by(at))) };
  };
  const lanes: Lane[] = [
    {
      name: 'raw prepared UPDATE',
      prepare: async () => {
        const { cases, decisions } = await decided();
        return (at) => sql.one('bench-raw', rawUpdate, [cases[at]!.id, ...caseColumns(decisions[at]!.next), 1]);
      },
    },
    {
      name: 'save: claim, load cap, event, deliveries',
      prepare: async () => {
        const { cases, decisions } = await decided();
        return (at) => repo.save(cases[at]!, decisions[at]!, { by: by(at).id, at: AT });
      },
    },
    {
      name: 'the same rows in a transaction of Prisma',
      prepare: async () => {
        const { cases, decisions } = await decided();
        return (at) => claimWithPrisma(prisma, cases[at]!, decisions[at]!, reactionsOf, { by: by(at).id, at: AT });
      },
    },
    {
      name: 'whole use case: read, decide, save',
      prepare: async () => {
        const cases = await openCases();
        return (at) =>
          changeCase(deps, cases[at]!.id, { by: by(at).id }, (current, now) =>
            take(
              current,
              by(at),
              { conflicts: [], firstContactPlanAt: now, role: 'lead_firm', members: [] },
              now,
              calendar,
              0,
            ),
          );
      },
    },
  ];
  const { rounds } = size;
  const perSecond = await runLanes(lanes, { rounds, operations: claims, concurrency: CONNECTIONS });
  await Promise.all([sql.close(), prisma.$disconnect()]);

  console.log('\nP3  claims per second, median (lowest to highest round)');
  const [raw, save, withPrisma, whole] = lanes.map(({ name }) => perSecond.get(name)!);
  const saveTo = (baseline: readonly number[]) => save!.map((it, at) => it / baseline[at]!);
  const besideRaw = ratioLine('P3 save of a claim ÷ raw UPDATE', saveTo(raw!), 0.85, 'at least');
  const besidePrisma = ratioLine('P3 save of a claim ÷ transaction of Prisma', saveTo(withPrisma!), 4, 'at least');
  console.log(`    whole use case ÷ raw UPDATE: ${median(whole!.map((it, at) => it / raw![at]!)).toFixed(2)} (no bar)`);
  return besideRaw && besidePrisma;
}
