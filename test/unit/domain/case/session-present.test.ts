import { describe, expect, it } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { recordSession } from '../../../../src/domain/case/mediation.ts';
import type { AutomaticTie } from '../../../../src/domain/case/records.ts';
import { aCalendar, aPerson, aSession, refusal, succeeded, TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const calendar = aCalendar();
const lead = aPerson();
const colleague = aPerson({ id: 'p-wu', name: '吴清' });
const working = aCase()
  .triagedTo('songling')
  .takenBy(lead, { members: [colleague.id] })
  .inMediation()
  .build();
/** A party or a person was entered since, and with them a tie. */
const since = (personId: string, tie: AutomaticTie) => ({ ...working, beside: { ties: [{ personId, tie }] } });
const records = (current: Case, present = [lead, colleague]) =>
  recordSession(current, aSession({ startedAt: TUESDAY_9, performedBy: lead.id }), lead, TUESDAY_9, calendar, present);

describe('whoever held a meeting', () => {
  it('is looked at again, and not only whoever writes it down', () => {
    const met = records(since(colleague.id, 'complained_of'));
    expect(met).toMatchObject({ problem: { code: 'session.must-keep-out', facts: { personId: colleague.id } } });
    expect(refusal(records(since(colleague.id, 'complained_of'), [lead]))).toBeNull();
    expect(refusal(records(since(lead.id, 'complained_of')))).toBe('case.stand-aside');
  });

  it('has a lesser tie put before the chief, once for each of them', () => {
    const both = {
      ...working,
      beside: { ties: [lead, colleague].map(({ id }) => ({ personId: id, tie: 'kin_elsewhere' as const })) },
    };
    const { next, facts } = succeeded(records(both));
    expect(next.disclosures?.map(({ by }) => by)).toEqual([lead.id, colleague.id]);
    expect(facts.filter(({ type }) => type === 'tie.disclosed')).toHaveLength(2);
    expect(succeeded(records({ ...next, beside: both.beside })).next.disclosures).toHaveLength(2);
  });

  it('is left alone where nothing came up', () => {
    expect(succeeded(records(working)).facts.map(({ type }) => type)).toEqual(['session.recorded']);
  });
});
