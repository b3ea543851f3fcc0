/** The two reminders of a task or of a look back; planning again plans nothing twice, because their kind names the duty. */
import { type DutyStage, dutyReminders } from '../domain/reminders/duties.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { WorkingCalendar } from '../domain/time/working-calendar.ts';
import type { Ids } from '../platform/ids.ts';
import type { ReminderRepo } from './reminder-repo.ts';

type Duty = { id: string; caseId: string; cycle: number; alarms: Record<DutyStage, Instant> };
type Planning = { reminders: Pick<ReminderRepo, 'plan'>; ids: Ids; calendar: WorkingCalendar };

export async function planDuties(duties: readonly Duty[], { reminders, ids, calendar }: Planning): Promise<void> {
  const planned = duties.flatMap(({ id, caseId, cycle, alarms }) =>
    dutyReminders(id, alarms, calendar).map((reminder) => ({ ...reminder, id: ids.next(), caseId, cycle })),
  );
  if (planned.length > 0) await reminders.plan(planned);
}
