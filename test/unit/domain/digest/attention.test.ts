import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { overdueAt, redNow } from '../../../../src/domain/digest/attention.ts';
import { instantAt } from '../../../../src/domain/time/working-calendar.ts';
import { chinaCalendar } from '../../../../src/platform/china-calendar.ts';

const china = chinaCalendar({ zone: 'Asia/Shanghai', dayStart: '08:30', dayEnd: '17:30' });
const at = (local: string) => instantAt(china, local.slice(0, 10), local.slice(11));
const MONDAY = at('2026-11-23T09:00');

function aCase(number: string, change: Record<string, unknown> = {}, dangerSigns: string[] = []): Case {
  return {
    number,
    status: 'reported',
    level: 'red',
    reportedAt: at('2026-11-13T23:30'),
    assessment: { clockLevel: 'red' },
    report: { category: 'neighbour', stationId: 'songling', dangerSigns },
    ...change,
  } as unknown as Case;
}
const taken = {
  status: 'taken',
  leadId: 'p1',
  sessions: [],
  nextOn: null,
  firstContactAt: null,
  firstContactDueAt: at('2026-11-20T23:59'),
};
const mediated = { ...taken, status: 'in_mediation', firstContactAt: at('2026-11-19T10:00') };

describe('red now', () => {
  test('lists what is not at peace yet, oldest first, with age, owner, last contact and next date', () => {
    const met = { type: 'home_visit', attended: ['A'], startedAt: at('2026-11-19T10:00') };
    const red = redNow(
      [
        aCase('LJ-2', { reportedAt: at('2026-11-20T10:00') }),
        aCase('LJ-1', {
          ...mediated,
          sessions: [met, { ...met, type: 'no_show', startedAt: at('2026-11-21T10:00') }],
          nextOn: '2026-11-25',
        }),
        aCase('LJ-3', { status: 'follow_up' }),
        aCase('LJ-4', { level: 'yellow' }),
      ],
      MONDAY,
      china,
    );
    expect(red.total).toBe(2);
    expect(red.listed).toEqual([
      {
        number: 'LJ-1',
        category: 'neighbour',
        stationId: 'songling',
        ageDays: 10,
        ownerId: 'p1',
        lastContactOn: '2026-11-19',
        nextOn: '2026-11-25',
      },
      expect.objectContaining({ number: 'LJ-2', ageDays: 3, ownerId: null, lastContactOn: null, nextOn: '2026-11-20' }),
    ]);
  });

  test('counts a case of suspected domestic violence and never lists it', () => {
    const red = redNow([aCase('LJ-1', {}, ['dv_suspected']), aCase('LJ-2')], MONDAY, china);
    expect(red).toMatchObject({ total: 2, shielded: 1 });
    expect(JSON.stringify(red)).not.toContain('LJ-1');
  });

  test('lists fifteen at most and counts them all', () => {
    const many = Array.from({ length: 18 }, (_, day) =>
      aCase(`LJ-${day}`, { reportedAt: at(`2026-11-${day + 1}T10:00`.replace(/-(\d)T/, '-0$1T')) }),
    );
    const red = redNow(many.toReversed(), MONDAY, china);
    expect(red.total).toBe(18);
    expect(red.listed.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, day) => `LJ-${day}`));
  });

  test('takes the next due term of an agreement as the next date', () => {
    const terms = [{ dueOn: '2026-11-20' }, { dueOn: '2026-12-20' }, { dueOn: '2026-11-30' }, {}];
    const [listed] = redNow(
      [aCase('LJ-1', { ...mediated, status: 'agreed', agreement: { terms } })],
      MONDAY,
      china,
    ).listed;
    expect(listed?.nextOn).toBe('2026-11-30');
  });
});

describe('overdue', () => {
  const kinds = (cases: Case[]) => {
    const overdue = overdueAt(cases, [], MONDAY, china);
    return Object.fromEntries(
      Object.entries(overdue).map(([kind, { listed }]) => [kind, listed.map(({ number }) => number)]),
    );
  };

  test('names the one step that a case waits for, once its time has passed', () => {
    expect(
      kinds([
        aCase('T', { reportedAt: at('2026-11-23T07:59') }),
        aCase('T-later', { reportedAt: at('2026-11-23T08:01') }),
        aCase('C', { status: 'awaiting_claim', claimDueAt: at('2026-11-22T10:00') }),
        aCase('A', { status: 'assigned', assigneeId: 'p2', acceptDueAt: at('2026-11-21T10:00') }),
        aCase('F', taken),
        aCase('F-later', { ...taken, firstContactDueAt: at('2026-11-23T23:59') }),
        aCase('M', mediated),
      ]),
    ).toEqual({ triage: ['T'], claim: ['A', 'C'], first_contact: ['F'], follow_up: [] });
  });

  test('lists missed follow-ups by their day and hides those of shielded cases', () => {
    const overdue = overdueAt(
      [],
      [
        { case: aCase('LJ-2', { status: 'follow_up', leadId: 'p1' }), dueOn: '2026-11-20' },
        { case: aCase('LJ-1', { status: 'follow_up', leadId: 'p1' }), dueOn: '2026-11-18' },
        { case: aCase('LJ-3', { status: 'follow_up', leadId: 'p1' }, ['child_abuse_suspected']), dueOn: '2026-11-01' },
      ],
      MONDAY,
      china,
    );
    expect(overdue.follow_up).toEqual({
      total: 3,
      shielded: 1,
      listed: [
        { number: 'LJ-1', stationId: 'songling', ownerId: 'p1', dueOn: '2026-11-18' },
        { number: 'LJ-2', stationId: 'songling', ownerId: 'p1', dueOn: '2026-11-20' },
      ],
    });
  });
});
