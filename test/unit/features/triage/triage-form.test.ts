import { describe, expect, it } from 'vitest';
import type { ReportedCase } from '../../../../src/domain/case/case.ts';
import { propose } from '../../../../src/features/triage/proposal.ts';
import { triageForm } from '../../../../src/features/triage/triage.modal.ts';
import { type FilledIn, stateOf } from '../../../../src/slack/draft-fields.ts';
import { aCalendar, MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { aRoster } from '../../../support/programme.ts';
import { wordsIn } from '../../../support/typed-cases.ts';

const ROUTE = { teamIds: ['songling'], now: MONDAY_9, calendar: aCalendar() };
const one = (value: string) => ({ selected_option: { value } });
const some = (...values: string[]) => ({ selected_options: values.map((value) => ({ value })) });

function formOf(current: ReportedCase, changed: FilledIn = {}) {
  return triageForm(current, propose(current, aRoster(), []), ROUTE, wordsIn('en'), stateOf(changed));
}

type Input = { type: string; block_id: string; optional?: boolean; element: Record<string, unknown> };
const inputs = (current: ReportedCase, changed?: FilledIn) =>
  formOf(current, changed).blocks.filter((block) => block.type === 'input') as unknown as Input[];
const asks = (current: ReportedCase, changed?: FilledIn) => inputs(current, changed).map(({ block_id }) => block_id);

const neighbours = aCase().build();
const toTeam = { route: one('veteran_team') };

describe('the triage form', () => {
  it('asks no ground, no reviewer and no reason while nothing calls for them', () => {
    const fields = asks(neighbours);
    for (const field of ['levelReason', 'violenceRuledOut', 'exclusion', 'referralGround', 'ground', 'violator']) {
      expect(fields).not.toContain(field);
    }
    expect(fields).not.toContain('legalReviewer');
  });

  it('asks why, once the level is another than the score says, also when a new sign moves the score', () => {
    expect(asks(neighbours, { level: one('yellow') })).toContain('levelReason');
    expect(asks(neighbours, { level: one('blue') })).not.toContain('levelReason');
    expect(asks(neighbours, { level: one('blue'), dangerSigns: some('violence_minor', 'self_harm') })).toContain(
      'levelReason',
    );
  });

  it('asks for the ground of a refusal, of a referral and of public-security mediation, each where it is chosen', () => {
    expect(asks(neighbours, { mediability: one('not_mediable') })).toContain('exclusion');
    expect(asks(neighbours, { mediability: one('refer_out') })).toContain('referralGround');
    const police = { ...toTeam, mediability: one('public_security') };
    expect(asks(neighbours, police)).toEqual(expect.arrayContaining(['ground', 'violator', 'legalReviewer']));
  });

  it('asks for team, stages and first contact only where mediators get it', () => {
    const team = asks(neighbours, toTeam);
    expect(team).toEqual(expect.arrayContaining(['team', 'assignee', 'stageScope', 'firstContactBy-blue']));
    const station = asks(neighbours, { route: one('station') });
    expect(station).toEqual(expect.arrayContaining(['assignee', 'firstContactBy-blue']));
    expect(station).not.toContain('stageScope');
    const refused = asks(neighbours, { route: one('not_accepted') });
    for (const field of ['team', 'assignee', 'stageScope', 'partner', 'firstContactBy-blue']) {
      expect(refused).not.toContain(field);
    }
  });

  it('wants a name for a red case, and an office for a referral', () => {
    const needs = (field: string, changed: FilledIn) =>
      inputs(neighbours, changed).find(({ block_id }) => block_id === field)?.optional === false;
    expect(needs('assignee', toTeam)).toBe(false);
    expect(needs('assignee', { ...toTeam, level: one('red') })).toBe(true);
    expect(needs('partner', { route: one('refer_out') })).toBe(true);
    expect(needs('partner', toTeam)).toBe(false);
  });

  it('presets every stage, and the deadline of the level that is chosen', () => {
    const [stages] = inputs(neighbours, toTeam).filter(({ block_id }) => block_id === 'stageScope');
    expect(stages?.element.initial_options).toHaveLength(6);
    const due = (level: string) =>
      inputs(neighbours, { ...toTeam, level: one(level) }).find(({ block_id }) => block_id.startsWith('firstContactBy'))
        ?.element.initial_date_time;
    expect(due('blue')).toBe(Date.parse('2026-11-30T01:00:00.000Z') / 1000);
    expect(due('yellow')).toBe(Date.parse('2026-11-25T01:00:00.000Z') / 1000);
    expect(due('red')).toBe(Date.parse('2026-11-23T15:59:00.000Z') / 1000);
  });

  it('asks why a yes to a safety question is no violence, unless the suspicion is confirmed or nobody mediates', () => {
    const family = aCase({ relationship: 'spouse_partner' }).build();
    const afraid = { ...toTeam, fear: one('yes') };
    expect(asks(family, afraid)).toContain('violenceRuledOut');
    expect(asks(family, { ...afraid, shieldingSigns: some('dv_suspected') })).not.toContain('violenceRuledOut');
    expect(asks(family, { ...afraid, route: one('refer_out') })).not.toContain('violenceRuledOut');
  });

  it('presets what the gate says, and its ground', () => {
    const violent = aCase({ relationship: 'spouse_partner', dangerSigns: ['dv_suspected'] }).build();
    const field = (name: string) => inputs(violent).find(({ block_id }) => block_id === name)?.element.initial_option;
    expect(field('mediability')).toMatchObject({ value: 'not_mediable' });
    expect(field('exclusion')).toMatchObject({ value: 'domestic_violence_suspected' });
  });
});
