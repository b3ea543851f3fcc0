import { test } from 'vitest';
import { digestFeature } from '../../../src/features/digest/index.ts';
import { leagueFeature } from '../../../src/features/league/index.ts';
import { freshDatabase } from '../../support/postgres.ts';
import { weekWorld } from '../../support/week-rows.ts';

test('bench', async () => {
  const w = await weekWorld(await freshDatabase(), '2026-11-23T01:00:00Z');
  await w.sql.run(
    'g1',
    `INSERT INTO "case" (id, number, status, level, category, station_id, area, team_id, difficulty, owner_id, reported_by, reported_at, taken_at, first_contact_due_at, first_contact_at, closed_at, details)
   SELECT gen_random_uuid(), 'LJ-2026-'||lpad(g::text,6,'0'), s, (ARRAY['red','yellow','blue'])[1+g%3], 'neighbour','songling','a',(ARRAY['songling','hewan','dongkuang',NULL])[1+g%4],'D'||(1+g%4),'p1','p0',t,t+interval '1 day',t+interval '3 day',t+(g%5)*interval '1 day', CASE WHEN s='resolved' THEN t+interval '60 day' END,
   jsonb_build_object('number','LJ-2026-'||lpad(g::text,6,'0'),'status',s,'level',(ARRAY['red','yellow','blue'])[1+g%3],'reportedAt',to_char(t at time zone 'UTC','YYYY-MM-DD"T"HH24:MI:SS"Z"'),'claimDueAt','2026-11-22T00:00:00Z','firstContactAt','2026-11-10T00:00:00Z','leadId','p1','sessions','[]'::jsonb,'nextOn',null,'assessment','{"clockLevel":"yellow","confidence":"low"}'::jsonb,'report',jsonb_build_object('category','neighbour','stationId','songling','dangerSigns','[]'::jsonb,'narrative',repeat('x',1500)))
   FROM (SELECT g, timestamptz '2026-11-22' - (g % 2000)*interval '12 hour' AS t, CASE WHEN g%100=0 THEN 'awaiting_claim' WHEN g%50=1 THEN 'in_mediation' WHEN g%10=2 THEN 'follow_up' ELSE 'resolved' END AS s FROM generate_series(1,20000) g) x`,
    [],
  );
  await w.sql.run(
    'g2',
    `INSERT INTO case_event (case_id,cycle,version,type,actor_id,at,payload) SELECT c.id,1,1,e.type,'p1',c.reported_at+e.d*interval '1 day', e.payload::jsonb FROM "case" c, (VALUES ('case.reported',0,'{}'),('case.triaged',0,'{"route":"veteran_team"}'),('case.taken',1,'{}'),('session.recorded',2,'{"sessionType":"phone"}'),('session.recorded',4,'{"sessionType":"home_visit"}'),('session.recorded',6,'{"sessionType":"phone"}'),('agreement.recorded',8,'{}'),('terms.performed',20,'{}'),('case.resolved',60,'{}')) e(type,d,payload)`,
    [],
  );
  await w.sql.run(
    'g3',
    `INSERT INTO reminder (id,case_id,cycle,kind,anchor_on,due_at,state,kept_at) SELECT gen_random_uuid(),c.id,1,'follow_up_'||d,(c.reported_at+(20+d)*interval '1 day')::date,c.reported_at+(20+d)*interval '1 day','sent',CASE WHEN random()<0.8 THEN c.reported_at+(20+d)*interval '1 day' END FROM "case" c, (VALUES (3),(7),(30),(90)) v(d)`,
    [],
  );
  await w.sql.run('g4', 'ANALYZE', []);
  for (const span of [1, 2]) {
    const t = performance.now();
    console.log(
      JSON.stringify(
        await w.deps.league.teamWeeks({
          from: '2026-11-15T16:00:00Z',
          to: '2026-11-22T16:00:00Z',
          zone: 'Asia/Shanghai',
        }),
      ),
      performance.now() - t,
    );
  }
  for (const [n, f] of Object.entries({
    counts: () =>
      w.deps.league.weekCounts({ from: '2026-10-15T16:00:00Z', to: '2026-11-22T16:00:00Z', zone: 'Asia/Shanghai' }),
    att: () => w.deps.league.casesNeedingAttention(),
    missed: () => w.deps.league.missedFollowUps('2026-11-22T16:00:00Z', 'Asia/Shanghai'),
    low: () =>
      w.deps.league.lowConfidenceReports({ from: '2026-11-15T16:00:00Z', to: '2026-11-22T16:00:00Z', zone: '' }),
    first: () => w.deps.league.firstReportAt(),
  })) {
    const t = performance.now();
    const r = await (f as any)();
    console.log(n, Array.isArray(r) ? r.length : r, performance.now() - t);
  }
  const t = performance.now();
  await digestFeature.jobs![0]!.run({ week: '2026-W47' }, w.deps);
  console.log('publish digest', performance.now() - t);
  await leagueFeature.jobs![0]!.run({ week: '2026-W47' }, w.deps);
  console.log(JSON.stringify(w.posts[0]!.blocks).length);
  const kept = await w.sql.one<{ n: number }>(
    'x1',
    `select length(facts::text)::int n from publication where kind='digest'`,
    [],
  );
  console.log('frozen bytes', kept);
  await w.stop();
}, 120000);
