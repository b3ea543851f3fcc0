import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeCase } from '../../../src/db/change-case.ts';
import type { Case } from '../../../src/domain/case/case.ts';
import type { CaseEvent } from '../../../src/domain/case/events.ts';
import { report } from '../../../src/domain/case/intake.ts';
import { TRANSITIONS } from '../../../src/domain/case/lifecycle.ts';
import { STATES, type Status } from '../../../src/domain/case/states.ts';
import type { Transition } from '../../../src/domain/case/transition.ts';
import * as built from '../../support/builders.ts';
import { ANYONE, EVERY_STEP } from '../../support/every-step.ts';
import { openStore } from '../../support/store.ts';

const rows: readonly Transition[] = TRANSITIONS;
/** Confirming is closing on the word of a second person; whether it is that or a proposal follows from who presses. */
const verbsOf = (name: string): readonly string[] => {
  const verb = name.split(' ')[0]!;
  return verb === 'case.propose-closure' ? [verb, 'case.confirm-closure'] : [verb];
};
const FORWARD = ['case.triage', 'case.take', 'case.record-session', 'case.record-agreement', 'case.record-follow-up'];

/** Where each event leaves the case; every other one leaves it where it was. */
const LEADS_TO: Partial<Record<CaseEvent['type'], Status>> = {
  'case.reported': 'reported',
  'case.opened': 'awaiting_claim',
  'case.assigned': 'assigned',
  'case.taken': 'taken',
  'agreement.recorded': 'agreed',
  'agreement.breached': 'in_mediation',
  'terms.performed': 'follow_up',
  'case.settled-on-scene': 'follow_up',
  'case.suspended': 'suspended',
  'case.resumed': 'in_mediation',
  'case.reopened': 'in_mediation',
  'case.resolved': 'resolved',
  'case.unresolved': 'unresolved',
  'case.referred-out': 'referred_out',
  'case.not-accepted': 'not_accepted',
  'case.withdrawn': 'withdrawn',
  'case.returned': 'reported',
  'case.merged': 'merged',
  'case.unmerged': 'reported',
  'case.converted': 'converted',
  'case.cancelled': 'cancelled',
};
const replayed = (history: readonly CaseEvent[]) =>
  history.reduce<Status>((status, event) => {
    if (event.type === 'session.recorded' && event.firstContact) return 'in_mediation';
    return LEADS_TO[event.type] ?? status;
  }, 'reported');

const isKnown = (name: string, from: Status, to: Status) =>
  rows.some(
    (row) =>
      verbsOf(name).includes(row.verb) &&
      row.moves.some(([before, after]) => before.includes(from) && after.includes(to)),
  );
/** Triage, a team, a named person or a lead; nobody only when it is over. */
const hasOwner = (it: Case) =>
  it.status === 'reported' ||
  'isFinal' in STATES[it.status] ||
  ('leadId' in it && it.leadId !== '') ||
  (it.status === 'assigned' && it.assigneeId !== '') ||
  (it.status === 'awaiting_claim' && it.teamId !== null);

test('every step of the table is among those that are pressed', () => {
  const pressed = new Set(Object.keys(EVERY_STEP).flatMap(verbsOf));
  expect([...pressed].sort()).toEqual(
    [...new Set(rows.map(({ verb }) => verb))].filter((it) => it !== 'case.report').sort(),
  );
});

test('whatever is pressed in whatever order, and twice at once: no unknown step, no lost change, no case without an owner', async () => {
  const { cases } = await openStore({ people: ANYONE, poolSize: 8 });
  const people = { roster: () => Promise.reject(new Error('the cap is never met here')) } as never;
  const verb = fc.oneof(fc.constantFrom(...FORWARD), fc.constantFrom(...Object.keys(EVERY_STEP)));
  const pressed = fc.record({
    one: verb,
    other: fc.option(verb, { nil: null, freq: 3 }),
    days: fc.constantFrom(0, 0, 1, 40, 100),
  });
  /** Some way forward first, so that what comes late is pressed as often as what comes early. */
  const sequences = fc
    .tuple(fc.nat(FORWARD.length), fc.array(pressed, { minLength: 2, maxLength: 6 }))
    .map(([way, rest]) => [...FORWARD.slice(0, way).map((one) => ({ one, other: null, days: 0 })), ...rest]);
  const taken = new Set<string>();
  let saves = 0;
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      const first = report(built.aReport({ calls90d: 3 }), 'p-reporting_officer', built.MONDAY_9, randomUUID());
      const by = 'p-reporting_officer';
      const { id } = await cases.create(first, { by, at: built.MONDAY_9, sourceViewId: null, year: '2026' });
      let [changes, now] = [1, Date.parse(built.TUESDAY_9)];
      const deps = { cases, people, clock: { now: () => new Date(now).toISOString() }, announce: () => {} };
      const press = async (name: string) => {
        const result = await changeCase(deps, id, { by: 'p-x' }, (current, at) => {
          const decided = EVERY_STEP[name]!(current, at);
          if (decided.ok) {
            const { status } = decided.value.next;
            const about = [name, current.status, status];
            expect([...about, isKnown(name, current.status, status)]).toEqual([...about, true]);
            expect([...about, hasOwner(decided.value.next)]).toEqual([...about, true]);
          }
          return decided;
        });
        if (!result.ok) return;
        changes += 1;
        taken.add(name);
      };
      for (const { one, other, days } of sequence) {
        now += days * 86_400_000;
        await Promise.all([press(one), ...(other ? [press(other)] : [])]);
      }
      const [row, history] = [await cases.find(id), await cases.history(id)];
      expect(row?.version).toBe(changes);
      expect(replayed(history)).toBe(row?.status);
      expect(history.at(-1)?.cycle).toBe(row?.cycle);
      saves += changes;
    }),
    { numRuns: 2000 },
  );
  expect(saves).toBeGreaterThan(4000);
  expect(taken.size).toBeGreaterThan(24);
}, 240_000);
