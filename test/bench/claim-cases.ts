/** Cases as the domain makes them, open to claim, and veterans who may take them. */
import type { Sql } from '../../src/db/sql.ts';
import type { OpenCase } from '../../src/domain/case/case.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { aPersonWith } from '../support/builders.ts';
import { aCase } from '../support/case-building.ts';

const REPORTED_AT = '2026-11-23T01:00:00.000Z';

export function aVeteran(at: number): Person {
  return aPersonWith('veteran', {
    id: `veteran-${at}`,
    slackUserId: `UVET${at}`,
    name: `演练 ${at}`,
    workloadCap: 1e9,
  });
}

export function anOpenCase(id: string, number: string): OpenCase {
  return aCase({}, { id, number, at: REPORTED_AT }).triagedTo('songling').build();
}

export async function addVeterans(sql: Sql, veterans: readonly Person[]): Promise<void> {
  await sql.run(
    'bench-station',
    `INSERT INTO station (id, name_zh, name_en, areas, sort_order) VALUES ('songling', '松岭', 'Songling', '[]', 1)`,
    [],
  );
  for (const { id, slackUserId, name, workloadCap } of veterans) {
    await sql.run(
      'bench-person',
      `INSERT INTO person (id, slack_user_id, name, roles, station_id, skills, areas, excluded_areas)
       VALUES ($1, $2, $3, '{veteran}', 'songling', '{}', '{}', '{}')`,
      [id, slackUserId, name],
    );
    await sql.run('bench-load', 'INSERT INTO veteran_load (person_id, cap, points) VALUES ($1, $2, 0)', [
      id,
      workloadCap,
    ]);
  }
}

export async function insertCases(sql: Sql, cases: readonly OpenCase[]): Promise<void> {
  await sql.run(
    'bench-cases',
    `INSERT INTO "case" (id, number, version, status, level, category, station_id, area, team_id, reported_by, reported_at, details)
     SELECT (c->>'id')::uuid, c->>'number', (c->>'version')::int, c->>'status', c->>'level', c->'report'->>'category', 'songling', c->'report'->>'area',
            'songling', c->>'reportedBy', (c->>'reportedAt')::timestamptz, c
     FROM jsonb_array_elements($1::jsonb) AS c`,
    [JSON.stringify(cases)],
  );
}
