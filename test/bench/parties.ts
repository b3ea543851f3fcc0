/** P10: fifty sealed people beside fifty plain ones, and the search by blind index beside a plain indexed lookup. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createPartyRepo, type PartyRepo } from '../../src/db/party-repo.ts';
import { createSql, type Sql } from '../../src/db/sql.ts';
import type { PartyEntry } from '../../src/domain/parties/party.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { newKey, readKeyRing } from '../../src/platform/sealing.ts';
import { median, ratioLine, summary } from './lanes.ts';
import { type BenchSize, sized } from './size.ts';

const LIST = 50;
const MILLION = 1_000_000;
/** People of the million whom the search is asked for, and who are really sealed. */
const SOUGHT = 200;
const LOOKS_AT_LIST = 300;
const LOOKS = 1000;
const AT = '2026-11-24T01:30:00.000Z';
const ACCESS = { by: 'bench', purpose: 'contact', at: AT } as const;

const personOf = (at: number): PartyEntry => ({
  ...{ part: 'party', side: 'A', kind: 'person', name: `试测${at}号` },
  ...{
    contact: `139${String(at).padStart(8, '0')}`,
    address: `松岭小区 ${at} 号楼 2 单元 501 室`,
    note: '耳背，说话要大声。',
  },
  ...{ vulnerabilities: [], consent: 'given', consentOn: '2026-11-24', actsFor: null, authority: null },
  ...{ authorityOn: null, caucusOwnerId: null, stance: null, stanceOn: null },
});

export async function benchParties(databaseUrl: string, size: BenchSize): Promise<boolean> {
  const sql = createSql(databaseUrl, createLogger('silent'), 4);
  const ring = readKeyRing(`bench:${newKey().toString('base64')}`)!;
  const parties = createPartyRepo(sql, { ring, indexKey: newKey() });
  console.log(`\nP10 parties: a list of ${LIST}, then a search over ${sized(size, MILLION).toLocaleString('en')}`);
  await makePlainTable(databaseUrl);
  const listHolds = await benchList(sql, parties, size);
  const searchHolds = await benchSearch(databaseUrl, sql, parties, size);
  await sql.close();
  return listHolds && searchHolds;
}

const PLAIN_COLUMNS = `id, case_id, version, part, side, ordinal, kind, vulnerabilities, consent, consent_on, acts_for,
  authority, authority_on, caucus_owner_id, entered_at`;

async function makePlainTable(databaseUrl: string): Promise<void> {
  await asOwner(databaseUrl, [
    `CREATE TABLE plain_party AS SELECT ${PLAIN_COLUMNS}, ''::text AS name, ''::text AS contact, ''::text AS address,
       ''::text AS note FROM party WITH NO DATA`,
    'CREATE INDEX ON plain_party (case_id)',
  ]);
}

/** Everyone of one case, each time with the record of the opening, which both must write. */
async function benchList(sql: Sql, parties: PartyRepo, size: BenchSize): Promise<boolean> {
  const caseId = randomUUID();
  for (let at = 0; at < LIST; at += 1) await parties.enter(randomUUID(), caseId, personOf(at), 'bench', AT);
  const people = Array.from({ length: LIST }, (_, at) => personOf(at));
  await sql.run(
    'bench-plain-list',
    `INSERT INTO plain_party (${PLAIN_COLUMNS}, name, contact, address, note)
     SELECT p.id, p.case_id, p.version, p.part, p.side, p.ordinal, p.kind, p.vulnerabilities, p.consent, p.consent_on,
            p.acts_for, p.authority, p.authority_on, p.caucus_owner_id, p.entered_at, e->>'name', e->>'contact', e->>'address', e->>'note'
     FROM (SELECT *, row_number() OVER () AS at FROM party WHERE case_id = $1) p
     JOIN jsonb_array_elements($2::jsonb) WITH ORDINALITY AS given(e, at) ON given.at = p.at`,
    [caseId, JSON.stringify(people)],
  );
  const plain = async () => {
    await parties.record({ ...ACCESS, kind: 'opened', caseId });
    const rows = await sql.all(
      'bench-plain-read',
      `SELECT p.*, coalesce((SELECT json_agg(s.stance ORDER BY s.said_on, s.id) FROM party_stance s WHERE s.party_id = p.id), '[]')
       FROM plain_party p WHERE case_id = $1
       ORDER BY array_position(ARRAY['party','agent','guardian','invited','affected'], p.part), p.side, p.ordinal, p.id`,
      [caseId],
    );
    if (rows.length !== LIST) throw new Error('the plain list is not whole');
  };
  const sealed = async () => {
    const all = await parties.reveal(caseId, ACCESS);
    if (all.length !== LIST || !all[0]!.name.startsWith('试测')) throw new Error('the sealed list is not whole');
  };
  const over: number[] = [];
  for (let round = 0; round <= size.rounds; round += 1) {
    const [plainMs, sealedMs] = await inTurns([plain, sealed], sized(size, LOOKS_AT_LIST));
    if (round > 0) over.push(median(sealedMs!) - median(plainMs!));
  }
  const holds = median(over) <= 2;
  console.log(
    `    list of ${LIST} with four sealed fields, ms over plain: ${summary(over, 2)}; bar at most 2: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return holds;
}

async function benchSearch(databaseUrl: string, sql: Sql, parties: PartyRepo, size: BenchSize): Promise<boolean> {
  const names: string[] = [];
  for (let at = 0; at < SOUGHT; at += 1) {
    const entry = { ...personOf(at), name: `寻找${at}号` };
    names.push(entry.name);
    await parties.enter(randomUUID(), randomUUID(), entry, 'bench', AT);
  }
  await asOwner(databaseUrl, [
    `INSERT INTO party (id, case_id, part, side, ordinal, kind, vulnerabilities, consent, name_sealed, contact_sealed,
       address_sealed, note_sealed, name_index, contact_index, entered_by, entered_at)
     SELECT gen_random_uuid(), gen_random_uuid(), 'party', 'A', 1, 'person', '{}', 'given', s, s, s, s,
       decode(md5('name' || i), 'hex'), decode(md5('contact' || i), 'hex'), 'bench', '${AT}'
     FROM generate_series(1, ${sized(size, MILLION) - SOUGHT}) AS i, (SELECT 'v1.' || repeat('A', 75) AS s) AS sealed`,
    `INSERT INTO plain_party (${PLAIN_COLUMNS}, name, contact, address, note)
     SELECT ${PLAIN_COLUMNS}, 'x' || encode(name_index, 'hex'), '', '', '' FROM party WHERE name_sealed = 'v1.' || repeat('A', 75)`,
    `INSERT INTO plain_party (id, case_id, part, side, ordinal, name)
     SELECT gen_random_uuid(), gen_random_uuid(), 'party', 'A', 1, name FROM unnest(ARRAY['${names.join("','")}']) AS name`,
    'CREATE INDEX ON plain_party (name)',
    'VACUUM ANALYZE party, plain_party, case_key',
  ]);
  let next = 0;
  const name = () => names[next++ % SOUGHT]!;
  const plain = async () => {
    const found = await sql.all(
      'bench-plain-find',
      'SELECT id, case_id, part, side, ordinal, name FROM plain_party WHERE name = $1 LIMIT $2',
      [name(), 500],
    );
    if (found.length !== 1) throw new Error('not found');
  };
  const blind = async () => {
    if ((await parties.find({ field: 'name', value: name() }, 500)).length !== 1) throw new Error('not found');
  };
  const [p99s, plainP99s, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round <= size.rounds; round += 1) {
    const [plainMs, blindMs] = await inTurns([plain, blind], sized(size, LOOKS));
    if (round === 0) continue;
    p99s.push(p99(blindMs!));
    plainP99s.push(p99(plainMs!));
    ratios.push(median(blindMs!) / median(plainMs!));
  }
  const holds = median(p99s) <= 5;
  console.log(
    `    search by name, p99 in ms: ${summary(p99s, 2)}, plain ${summary(plainP99s, 2)}; bar at most 5: ${holds ? 'holds' : 'DOES NOT HOLD'}`,
  );
  return ratioLine('P10 blind index ÷ plain indexed lookup, p50', ratios, 1.5, 'at most') && holds;
}

/** How long each call took, in milliseconds; the ways alternate call by call. */
async function inTurns(ways: readonly (() => Promise<void>)[], times: number): Promise<number[][]> {
  const took = ways.map((): number[] => []);
  for (let at = 0; at < times; at += 1) {
    for (const [lane, way] of ways.entries()) {
      const started = performance.now();
      await way();
      took[lane]!.push(performance.now() - started);
    }
  }
  return took;
}

function p99(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.99)]!;
}

/** Without the time limits of the product. */
async function asOwner(connectionString: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  for (const statement of statements) await client.query(statement);
  await client.end();
}
