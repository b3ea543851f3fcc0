/** The two days of a request: whoever decides is reminded the day before they end, and the commander when they have ended. */
import type { Deps } from '../../deps.ts';
import { deliverAt } from '../../domain/case/clocks.ts';
import { openRecusals } from '../../domain/case/recusal-record.ts';
import { minutesAfter } from '../../domain/time/instant.ts';
import { DECIDE } from './ids.ts';
import { type AboutRecusal, tell, tellDeciders } from './tell-recusal.ts';

const BATCH = 100;
const A_DAY_MINUTES = 24 * 60;

/** Told once each, by the ledger of messages; asked again at every look, so that nothing is lost with the queue. */
export async function watchTheTwoDays(deps: Deps): Promise<void> {
  const now = deps.clock.now();
  for (const current of await deps.cases.recusalsOpen(BATCH)) {
    for (const asked of openRecusals(current)) {
      const soonAt = deliverAt(current.level, minutesAfter(asked.dueAt, -A_DAY_MINUTES), deps.calendar);
      if (now >= deliverAt(current.level, asked.dueAt, deps.calendar)) await tellOverdue({ current, asked }, deps);
      else if (now >= soonAt)
        await tellDeciders('soon', { current, asked }, deps, (t, due) => t.recusal.tell.soon(current.number, due));
    }
  }
}

async function tellOverdue(about: AboutRecusal, deps: Deps): Promise<void> {
  for (const commander of (await deps.people.roster()).withRole('commander')) {
    await tell('overdue', commander, about, DECIDE, deps, ({ t, time }) =>
      t.recusal.tell.overdue(about.current.number, time(about.asked.dueAt)),
    );
  }
}
