/** Tasks beside a mediation. Opening and closing are on record in the case's log by the same statement. */
import type { CaseFact } from '../domain/case/events.ts';
import type { CaseTask, TaskEnd } from '../domain/tasks/case-task.ts';
import type { Instant } from '../domain/time/instant.ts';
import { DISPUTE } from './call-statements.ts';
import { deliverTo } from './case-log.ts';
import type { Sql } from './sql.ts';
import { createTaskHandOffs, type TaskHandOffs } from './task-hand-offs.ts';

export type NewTask = Omit<CaseTask, 'state' | 'closedBy' | 'closedAt' | 'reason' | 'handOff'>;

export type TaskRepo = TaskHandOffs & {
  /** Opens each task once: the same case, handling, path, kind and slot is the same task. What has its `doneAt` is closed by `closedBy`. */
  open: (tasks: readonly (NewTask & { closedBy?: string })[], who: { by: string; at: Instant }) => Promise<number>;
  find: (id: string) => Promise<CaseTask | null>;
  /** Those of the case, by path and due time. */
  ofCase: (caseId: string) => Promise<CaseTask[]>;
  /** Those of the case and of every case that was merged into it. */
  ofDispute: (caseId: string) => Promise<CaseTask[]>;
  /** Open ones of this owner, the most urgent first. */
  openOf: (ownerId: string, limit: number) => Promise<CaseTask[]>;
  /** Null where somebody closed it before: the first wins. */
  close: (id: string, end: TaskEnd, who: { by: string; at: Instant }) => Promise<CaseTask | null>;
  /** Everything of this case, or of one path of it, that is still open: a step of the case did it, or made it needless. */
  settle: (
    caseId: string,
    path: string | null,
    state: TaskEnd['state'],
    who: { by: string; at: Instant },
  ) => Promise<number>;
};

type Row = {
  id: string;
  case_id: string;
  cycle: number;
  path: string;
  kind: string;
  slot: number;
  owner_role: string;
  owner_id: string | null;
  opened_at: Date;
  due_at: Date;
  state: string;
  closed_by: string | null;
  closed_at: Date | null;
  done_at: Date | null;
  reason: string | null;
  handed_to: string | null;
  handed_by: string | null;
  handed_at: Date | null;
  hand_due_at: Date | null;
  hand_note: string | null;
};

export function createTaskRepo(sql: Sql, reactionsOf: (type: CaseFact['type']) => readonly string[]): TaskRepo {
  return {
    ...createTaskHandOffs(sql, reactionsOf),
    open: async (tasks, { by, at }) => {
      const row = await sql.one<{ count: string }>(
        'task-open',
        `WITH t AS (
           INSERT INTO case_task (id, case_id, cycle, path, kind, slot, owner_role, owner_id, opened_at, due_at,
                                  state, closed_by, closed_at, done_at)
           SELECT id, case_id, cycle, path, kind, slot, owner_role, owner_id, opened_at, due_at,
                  CASE WHEN done_at IS NULL THEN 'open' ELSE 'done' END, closed_by, done_at, done_at
           FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, case_id uuid, cycle int, path text, kind text, slot int,
             owner_role text, owner_id text, opened_at timestamptz, due_at timestamptz, closed_by text, done_at timestamptz)
           ON CONFLICT (case_id, cycle, path, kind, slot) DO NOTHING RETURNING case_id, path),
         e AS (
           INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
           SELECT c.id, c.cycle, c.version, 'tasks.opened', $2, $3::timestamptz,
                  jsonb_build_object('path', t.path, 'count', count(*))
           FROM t JOIN "case" c ON c.id = t.case_id GROUP BY c.id, c.cycle, c.version, t.path RETURNING id),
         d AS (${deliverTo(4)})
         SELECT count(*) FROM t`,
        [JSON.stringify(tasks.map(columnsOf)), by, at, reactionsOf('tasks.opened')],
      );
      return Number(row?.count ?? 0);
    },
    find: async (id) => {
      const row = await sql.one<Row>('task-find', 'SELECT * FROM case_task WHERE id = $1', [id]);
      return row ? readTask(row) : null;
    },
    ofCase: async (caseId) =>
      (
        await sql.all<Row>(
          'task-of-case',
          'SELECT * FROM case_task WHERE case_id = $1 ORDER BY cycle, path, due_at, kind',
          [caseId],
        )
      ).map(readTask),
    ofDispute: async (caseId) =>
      (
        await sql.all<Row>(
          'task-of-dispute',
          `WITH ${DISPUTE}
           SELECT t.* FROM case_task t JOIN one ON t.case_id = one.id
           ORDER BY t.case_id <> $1, t.cycle, t.path, t.due_at, t.kind`,
          [caseId],
        )
      ).map(readTask),
    openOf: async (ownerId, limit) =>
      (
        await sql.all<Row>(
          'task-open-of',
          `SELECT * FROM case_task WHERE owner_id = $1 AND state = 'open' ORDER BY due_at, kind LIMIT $2`,
          [ownerId, limit],
        )
      ).map(readTask),
    close: async (id, end, { by, at }) => {
      const type: CaseFact['type'] = end.state === 'done' ? 'task.done' : 'task.not-needed';
      const row = await sql.one<Row>(
        'task-close',
        `WITH t AS (
           UPDATE case_task SET state = $2, closed_by = $3, closed_at = $4::timestamptz, done_at = $5::timestamptz, reason = $6
           WHERE id = $1 AND state = 'open' RETURNING *),
         e AS (
           INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
           SELECT c.id, c.cycle, c.version, $7, $3, $4::timestamptz,
                  jsonb_build_object('taskId', t.id, 'path', t.path, 'kind', t.kind, 'slot', t.slot)
           FROM t JOIN "case" c ON c.id = t.case_id RETURNING id),
         d AS (${deliverTo(8)})
         SELECT * FROM t`,
        [
          id,
          end.state,
          by,
          at,
          end.state === 'done' ? end.doneAt : null,
          end.state === 'done' ? null : end.reason,
          type,
          reactionsOf(type),
        ],
      );
      return row ? readTask(row) : null;
    },
    settle: (caseId, path, state, { by, at }) =>
      sql.run(
        'task-settle',
        `UPDATE case_task SET state = $5, closed_by = $3, closed_at = $4::timestamptz,
                done_at = CASE WHEN $5 = 'done' THEN $4::timestamptz END
         WHERE case_id = $1 AND state = 'open' AND ($2::text IS NULL OR path = $2)`,
        [caseId, path, by, at, state],
      ),
  };
}

function columnsOf(task: NewTask & { closedBy?: string }) {
  return {
    id: task.id,
    case_id: task.caseId,
    cycle: task.cycle,
    path: task.path,
    kind: task.kind,
    slot: task.slot,
    owner_role: task.ownerRole,
    owner_id: task.ownerId,
    opened_at: task.openedAt,
    due_at: task.dueAt,
    closed_by: task.closedBy ?? null,
    done_at: task.doneAt ?? null,
  };
}

function readTask(row: Row): CaseTask {
  return {
    id: row.id,
    caseId: row.case_id,
    cycle: row.cycle,
    path: row.path as CaseTask['path'],
    kind: row.kind as CaseTask['kind'],
    slot: row.slot,
    ownerRole: row.owner_role as CaseTask['ownerRole'],
    ownerId: row.owner_id,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    state: row.state as CaseTask['state'],
    ...(row.closed_by ? { closedBy: row.closed_by } : {}),
    ...(row.closed_at ? { closedAt: row.closed_at.toISOString() } : {}),
    ...(row.done_at ? { doneAt: row.done_at.toISOString() } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...handOffIn(row),
  };
}

function handOffIn({ handed_to: to, handed_by: by, handed_at: at, hand_due_at: due, hand_note: note }: Row) {
  if (!to || !by || !at || !due) return {};
  return { handOff: { to, by, at: at.toISOString(), dueAt: due.toISOString(), note: note ?? '' } };
}
