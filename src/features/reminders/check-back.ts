/** A case that another office has is asked after once: also a shielded one, which least of all may be lost there. */
import type { Deps } from '../../deps.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { promisesFrom } from '../../domain/reminders/promises.ts';
import { armSoon } from './plan-reminders.ts';

type Sent = Extract<CaseEvent, { type: 'case.referred-out' }>;

/** What was promised before no longer holds; running twice changes nothing. */
export async function planCheckBack(event: Sent, deps: Deps): Promise<void> {
  const current = await deps.cases.find(event.caseId);
  if (!current) return;
  const [promise] = promisesFrom(event, current.level, deps.calendar);
  await deps.reminders.cancelAllOf(event.caseId, promise?.anchorOn);
  if (!promise || current.status !== 'referred_out') return;
  await deps.reminders.plan([{ ...promise, id: deps.ids.next(), caseId: event.caseId, cycle: event.cycle }]);
  await armSoon(deps);
}

export async function keepCheckBack(event: CaseEvent, deps: Deps): Promise<void> {
  await deps.reminders.keep(event.caseId, ['check_back'], event.at);
}
