/** A task on its way to another owner: asked, taken over, or left where it was. Each is on record by the same statement. */
import type { CaseFact } from '../domain/case/events.ts';
import type { TaskHandBack } from '../domain/case/gate-events.ts';
import type { CaseTask, TaskHandOff } from '../domain/tasks/case-task.ts';
import type { Instant } from '../domain/time/instant.ts';
import { deliverTo } from './case-log.ts';
import type { Sql } from './sql.ts';

export type TaskHandOffs = {
  /** Whoever was asked before is asked no more. False where it was closed meanwhile. */
  ask: (task: CaseTask, handOff: TaskHandOff) => Promise<boolean>;
  /** False where another was asked meanwhile, or it was closed. */
  takeOver: (task: CaseTask, by: string, at: Instant) => Promise<boolean>;
  /** Said no to, or not answered. */
  leave: (
    task: CaseTask,
    handOff: TaskHandOff,
    why: TaskHandBack,
    who: { by: string; at: Instant },
  ) => Promise<boolean>;
  /** Those whose answer is overdue. */
  due: (now: Instant, limit: number) => Promise<string[]>;
};

const NO_LONGER_ASKED = 'handed_to = NULL, handed_by = NULL, handed_at = NULL, hand_due_at = NULL, hand_note = NULL';

/** The event of the task that the statement changed as `t`; the parameters from 2 on are who, when, type, payload. */
const LOGGED = `e AS (
    INSERT INTO case_event (case_id, cycle, version, type, actor_id, at, payload)
    SELECT c.id, c.cycle, c.version, $4, $2, $3::timestamptz,
           jsonb_build_object('taskId', t.id, 'path', t.path, 'kind', t.kind, 'slot', t.slot) || $5::jsonb
    FROM t JOIN "case" c ON c.id = t.case_id RETURNING id),
  d AS (${deliverTo(6)})
  SELECT count(*) FROM t`;

export function createTaskHandOffs(sql: Sql, reactionsOf: (type: CaseFact['type']) => readonly string[]): TaskHandOffs {
  const change = async (
    name: string,
    update: string,
    { id, by, at }: { id: string; by: string; at: Instant },
    { type, ...payload }: { type: CaseFact['type'] } & Record<string, unknown>,
    more: readonly unknown[],
  ): Promise<boolean> => {
    const values = [id, by, at, type, JSON.stringify(payload), reactionsOf(type), ...more];
    const row = await sql.one<{ count: string }>(name, `WITH t AS (${update} RETURNING *), ${LOGGED}`, values);
    return Number(row?.count ?? 0) > 0;
  };
  return {
    ask: ({ id, ownerId }, { to, by, at, dueAt, note }) =>
      change(
        'task-hand-ask',
        `UPDATE case_task SET handed_to = $7, handed_by = $2, handed_at = $3::timestamptz, hand_due_at = $8::timestamptz,
           hand_note = $9
         WHERE id = $1 AND state = 'open' AND owner_id IS NOT DISTINCT FROM $10`,
        { id, by, at },
        { type: 'task.handed', fromId: ownerId, toId: to, dueAt },
        [to, dueAt, note, ownerId],
      ),
    takeOver: ({ id, ownerId }, by, at) =>
      change(
        'task-hand-take',
        `UPDATE case_task SET owner_id = handed_to, ${NO_LONGER_ASKED}
         WHERE id = $1 AND state = 'open' AND handed_to = $2 AND owner_id IS NOT DISTINCT FROM $7`,
        { id, by, at },
        { type: 'task.taken-over', fromId: ownerId, toId: by },
        [ownerId],
      ),
    leave: ({ id, ownerId }, handOff, why, { by, at }) =>
      change(
        'task-hand-leave',
        `UPDATE case_task SET ${NO_LONGER_ASKED}
         WHERE id = $1 AND state = 'open' AND handed_to = $7 AND handed_at = $8::timestamptz`,
        { id, by, at },
        { type: 'task.stays', ownerId, toId: handOff.to, why },
        [handOff.to, handOff.at],
      ),
    due: async (now, limit) =>
      (
        await sql.all<{ id: string }>(
          'task-hand-due',
          `SELECT id FROM case_task WHERE state = 'open' AND hand_due_at <= $1::timestamptz ORDER BY hand_due_at LIMIT $2`,
          [now, limit],
        )
      ).map(({ id }) => id),
  };
}
