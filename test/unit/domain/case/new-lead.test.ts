import { describe, expect, it, test } from 'vitest';
import type { AgreedCase } from '../../../../src/domain/case/case.ts';
import { awaitsHandOver, bounce, type ReleaseInput, release } from '../../../../src/domain/case/hand-off.ts';
import { acknowledgeLead } from '../../../../src/domain/case/new-lead.ts';
import { openHandOff } from '../../../../src/domain/case/open-hand-off.ts';
import { recordFollowUp } from '../../../../src/domain/follow-up/record-follow-up.ts';
import { aCalendar, aCheck, aPerson, aPersonWith, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const LATER = '2026-11-25T03:00:00.000Z';
const [lead, other, teamLead] = [aPerson(), aPerson({ id: 'p-wang' }), aPersonWith('team_lead')];
const agreed = () => aCase().triagedTo('songling').takenBy(lead).inMediation().agreed();
const NOTE = { reason: 'leave', summary: '尾款十二月到期', openPromises: null, nextOn: '2026-12-20' } as const;
const handOver = (current = agreed().build() as AgreedCase, input: Partial<ReleaseInput> = {}) =>
  release(current, { ...NOTE, to: other, ...input }, teamLead, TUESDAY_9, calendar);
const handed = () => succeeded(handOver()).next;

describe('after the agreement a hand-over', () => {
  it('gives the case to whoever is named at once, with the note and its date, and nothing else changes', () => {
    const { next, facts } = succeeded(handOver());
    expect(next).toMatchObject({ status: 'agreed', leadId: other.id, nextOn: '2026-12-20' });
    expect(openHandOff(next)).toMatchObject({ from: lead.id, to: other.id, summary: NOTE.summary });
    expect(facts).toMatchObject([{ type: 'lead.changed', fromId: lead.id, toId: other.id, reason: 'leave' }]);
    const watched = agreed().watched().build();
    const watchedOn = succeeded(release(watched, { ...NOTE, to: other }, teamLead, TUESDAY_9, calendar)).next;
    expect(watchedOn).toMatchObject({ status: 'follow_up', leadId: other.id, followUpPlan: watched.followUpPlan });
  });

  test.each([
    ['to nobody', { to: null }, 'handoff.name-needed'],
    ['to the one who has it', { to: lead }, 'handoff.same-person'],
    ['to somebody who is away', { to: { ...other, availability: 'leave' } }, 'case.assignee-away'],
    ['without its promises', { openPromises: '' }, 'handoff.promises-needed'],
  ] as const)('%s is refused', (_what, input, code) => {
    expect(refusal(handOver(undefined, input))).toBe(code);
  });

  it('has arrived once the new lead says so, or makes the first check', () => {
    expect(refusal(acknowledgeLead(handed(), lead, LATER))).toBe('person.not-allowed');
    const { next, facts } = succeeded(acknowledgeLead(handed(), other, LATER));
    expect(facts).toEqual([{ type: 'handoff.acknowledged', fromId: lead.id, toId: other.id }]);
    expect(awaitsHandOver(next)).toBeNull();
    expect(refusal(acknowledgeLead(next, other, LATER))).toBe('handoff.none-open');
    const checked = succeeded(recordFollowUp(handed(), aCheck({ performance: 'on_track' }), other, calendar));
    expect(checked.facts.at(-1)).toMatchObject({ type: 'handoff.acknowledged' });
  });

  it('that nobody answers goes to whoever leads the team, once', () => {
    expect(refusal(bounce(handed(), teamLead, TUESDAY_9, calendar))).toBe('handoff.not-due');
    const bounced = succeeded(bounce(handed(), teamLead, LATER, calendar));
    expect(bounced.next).toMatchObject({ status: 'agreed', leadId: teamLead.id });
    expect(bounced.facts.map(({ type }) => type)).toEqual(['handoff.bounced', 'lead.changed']);
    expect(refusal(bounce(bounced.next, teamLead, LATER, calendar))).toBe('handoff.not-due');
  });
});
