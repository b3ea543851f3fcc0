import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { take } from '../../../../src/domain/case/mediation.ts';
import { toTeam } from '../../../../src/domain/case/to-team.ts';
import { can } from '../../../../src/domain/people/permissions.ts';
import {
  aCalendar,
  aDeclaration,
  aPerson,
  aPersonWith,
  gateInputs,
  refusal,
  succeeded,
  TUESDAY_9,
} from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const community = aPersonWith('reporting_officer', { id: 'p-community', teamId: null });
const triage = aPersonWith('triage_officer');
const veteran = aPerson();
const summary = '已上门两次，双方仍争执不下。';

/** With the station, and called about for the third time. */
const atStation = (calls90d = 3) => aCase({ calls90d }).assignedTo(community, { route: 'station', teamId: null });
const handed = (current: Case, to = veteran) => toTeam(current, { to, summary }, triage, TUESDAY_9, calendar);

describe('a case of the station that is called about again and again', () => {
  it('goes straight to a veteran, whose team has it from then on', () => {
    const { next, facts } = succeeded(handed(atStation().build()));
    expect(next).toMatchObject({ status: 'assigned', assigneeId: veteran.id, teamId: veteran.teamId });
    expect(facts).toMatchObject([
      { type: 'case.released', reason: 'to_veterans', fromId: community.id, toId: veteran.id },
      { type: 'case.assigned', teamId: veteran.teamId, assigneeId: veteran.id },
    ]);
    expect(next.handOffs).toMatchObject([{ from: community.id, to: veteran.id, summary }]);
  });

  it('keeps what the officer did, for the veteran to go on with', () => {
    const working = atStation().takenBy(community).inMediation().build();
    const { next } = succeeded(handed(working));
    const taken = succeeded(take(next, veteran, aDeclaration(), TUESDAY_9, calendar, 0));
    expect(taken.next.sessions).toHaveLength(1);
    expect(taken.facts.map(({ type }) => type)).toContain('handoff.acknowledged');
  });

  it('stays with the police where a court has the matter and only enforcement kept it there', () => {
    const signs = { dangerSigns: ['threat_explicit', 'specific_target'], immediateActions: ['separated'] } as const;
    const kept = aCase({ ...signs, calls90d: 3 }).assignedTo(community, {
      route: 'station',
      teamId: null,
      gateInputs: gateInputs({ alreadyInCourt: true }),
    });
    expect(refusal(handed(kept.build()))).toBe('triage.gate-closed');
  });

  it('stays with the officer while it was called about less than three times', () => {
    expect(refusal(handed(atStation(2).build()))).toBe('to-team.too-few-calls');
  });

  test.each([
    ['an officer without a team', community, 'case.assignee-no-veteran'],
    ['a veteran on leave', aPerson({ availability: 'leave' }), 'case.assignee-away'],
  ] as const)('is handed to no other than a veteran who is there: %s', (_who, to, code) => {
    expect(refusal(handed(atStation().build(), to))).toBe(code);
    expect(refusal(handed(atStation().takenBy(community).inMediation().build(), to))).toBe(code);
  });

  it('is for triage to hand over, and once a team has it no more', () => {
    const withTeam = succeeded(handed(atStation().build())).next;
    expect(can(triage, 'case.to-team', withTeam)).toEqual({ allowed: false, mayInstead: ['lead_of_team'] });
    expect(refusal(toTeam(atStation().build(), { to: veteran, summary }, community, TUESDAY_9, calendar))).toBe(
      'person.not-allowed',
    );
  });

  it('is handed over by nobody where violence at home is suspected', () => {
    const current = atStation().build();
    const dangerSigns = [...current.report.dangerSigns, 'dv_suspected' as const];
    expect(refusal(handed({ ...current, report: { ...current.report, dangerSigns } }))).toBe('case.shielded');
  });
});
