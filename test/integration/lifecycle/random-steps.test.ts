import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import type { CaseEvent, Decision } from '../../../src/domain/case/events.ts';
import { release } from '../../../src/domain/case/hand-off.ts';
import { report } from '../../../src/domain/case/intake.ts';
import { TRANSITIONS } from '../../../src/domain/case/lifecycle.ts';
import { recordAgreement, recordSession, take } from '../../../src/domain/case/mediation.ts';
import { settleOnScene } from '../../../src/domain/case/on-scene.ts';
import { reopen } from '../../../src/domain/case/reopening.ts';
import { sendElsewhere, takeBack } from '../../../src/domain/case/sent-elsewhere.ts';
import { STATES, type Status } from '../../../src/domain/case/states.ts';
import { cancel, convert } from '../../../src/domain/case/stopping.ts';
import { resume, suspend } from '../../../src/domain/case/suspension.ts';
import type { Transition } from '../../../src/domain/case/transition.ts';
import { triage } from '../../../src/domain/case/triage.ts';
import { recordFollowUp } from '../../../src/domain/follow-up/record-follow-up.ts';
import type { Result } from '../../../src/domain/result.ts';
import * as built from '../../support/builders.ts';
import { openStore } from '../../support/store.ts';

const calendar = built.aCalendar();
const [lead, teamLead] = [built.aPerson({ workloadCap: 1_000_000 }), built.aPersonWith('team_lead')];
const [officer, chief] = [built.aPersonWith('triage_officer'), built.aPersonWith('station_chief')];
const note = { reason: 'leave', summary: '交接说明', openPromises: null, nextOn: '2026-12-20' } as const;
type Step = (current: Case, at: string) => Result<Decision>;
const STEPS: Record<string, Step> = {
  'case.triage': (it, at) => triage(it, built.aTriage(it), officer, at, calendar),
  'case.settle-on-scene': (it, at) => settleOnScene(it, built.anOnScene(), officer, at, calendar),
  'case.take': (it, at) => take(it, lead, built.aDeclaration(), at, calendar, 0),
  'case.record-session': (it, at) => recordSession(it, built.aSession({ startedAt: at }), lead, at, calendar),
  'case.record-agreement': (it, at) => recordAgreement(it, built.anAgreement(), lead, at, calendar),
  'case.record-follow-up': (it, at) => recordFollowUp(it, built.aCheck({ at }), lead, calendar),
  'case.suspend': (it, at) => suspend(it, { reason: 'away', resumeOn: '2026-12-01' }, lead, at, calendar),
  'case.resume': (it, at) => resume(it, lead, at, calendar),
  'case.release': (it, at) => release(it, { ...note, to: null }, teamLead, at, calendar),
  'case.send-elsewhere': (it, at) => sendElsewhere(it, { to: 'referred_out', partner: 'justice_office' }, officer, at),
  'case.take-back': (it, at) => takeBack(it, '退回', officer, at),
  'case.reopen': (it, at) => reopen(it, 'new_call', officer, at, calendar),
  'case.convert': (it, at) => convert(it, { reference: '刑-1' }, chief, at),
  'case.cancel': (it, at) => cancel(it, 'no_dispute', officer, at),
};
const FORWARD = ['case.triage', 'case.take', 'case.record-session', 'case.record-agreement', 'case.record-follow-up'];

/** Where each event leaves the case; every other one leaves it where it was. */
const LEADS_TO: Partial<Record<CaseEvent['type'], Status>> = {
  'case.reported': 'reported',
  'case.opened': 'awaiting_claim',
  'case.taken': 'taken',
  'agreement.recorded': 'agreed',
  'terms.performed': 'follow_up',
  'case.settled-on-scene': 'follow_up',
  'case.suspended': 'suspended',
  'case.resumed': 'in_mediation',
  'case.reopened': 'in_mediation',
  'case.referred-out': 'referred_out',
  'case.returned': 'reported',
  'case.converted': 'converted',
  'case.cancelled': 'cancelled',
};
const replayed = (history: readonly CaseEvent[]) =>
  history.reduce<Status>((status, event) => {
    if (event.type === 'session.recorded' && event.firstContact) return 'in_mediation';
    return LEADS_TO[event.type] ?? status;
  }, 'reported');

const isKnown = (verb: string, from: Status, to: Status) =>
  (TRANSITIONS as readonly Transition[]).some(
    (row) => row.verb === verb && row.moves.some(([before, after]) => before.includes(from) && after.includes(to)),
  );
/** Triage, a team, or a lead; nobody only when it is over. */
const hasOwner = (it: Case) =>
  it.status === 'reported' ||
  'isFinal' in STATES[it.status] ||
  ('leadId' in it ? it.leadId : 'teamId' in it && it.teamId);

test('whatever is pressed in whatever order, and twice at once: no unknown step, no lost change, no case without an owner', async () => {
  const { cases } = await openStore({ people: [lead, teamLead, officer, chief], poolSize: 8 });
  const people = { roster: () => Promise.reject(new Error('the cap is never met here')) } as never;
  const clock = { now: () => built.TUESDAY_9 };
  const deps = { cases, people, clock, announce: () => {} };
  const verb = fc.oneof(fc.constantFrom(...FORWARD), fc.constantFrom(...Object.keys(STEPS)));
  const pressed = fc.tuple(verb, fc.option(verb, { nil: null }));
  let saves = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(pressed, { minLength: 3, maxLength: 9 }), async (sequence) => {
      const first = report(built.aReport(), 'p-reporting_officer', built.MONDAY_9, randomUUID());
      const { id } = await cases.create(first, {
        by: 'p-reporting_officer',
        at: built.MONDAY_9,
        sourceViewId: null,
        year: '2026',
      });
      let changes = 1;
      const press = async (name: string) => {
        const result = await changeCase(deps, id, { by: 'p-x' }, (current, at) => {
          const decided = STEPS[name]!(current, at);
          if (decided.ok) {
            expect([
              name,
              current.status,
              decided.value.next.status,
              isKnown(name, current.status, decided.value.next.status),
            ]).toEqual([name, current.status, decided.value.next.status, true]);
            expect(hasOwner(decided.value.next)).toBeTruthy();
          }
          return decided;
        });
        if (result.ok) changes += 1;
      };
      for (const [one, other] of sequence) await Promise.all([press(one), ...(other ? [press(other)] : [])]);
      const [row, history] = [await cases.find(id), await cases.history(id)];
      expect(row?.version).toBe(changes);
      expect(replayed(history)).toBe(row?.status);
      expect(history.at(-1)?.cycle).toBe(row?.cycle);
      saves += changes;
    }),
    { numRuns: 2000 },
  );
  expect(saves).toBeGreaterThan(100);
}, 240_000);
