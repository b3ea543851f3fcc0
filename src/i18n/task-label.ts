/** What a task is called; a visit says within how many days. */
import type { TaskKind } from '../domain/tasks/task-codes.ts';
import type { Messages } from './index.ts';

export function taskLabel({ kind, slot }: { kind: TaskKind; slot: number }, { tasks }: Messages): string {
  const isVisit = kind === 'visit_station' || kind === 'visit_committee' || kind === 'watch_visit';
  return isVisit ? tasks.within(tasks.kind[kind], slot) : tasks.kind[kind];
}
