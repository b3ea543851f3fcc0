import { describe, expect, it, test } from 'vitest';
import type { GateInputs } from '../../../../src/domain/case/report.ts';
import { EXCLUSIONS, type Exclusion } from '../../../../src/domain/case/vocabulary.ts';
import {
  familyScreenNeeded,
  isHardStop,
  passGate,
  screenProposesDv,
  stopOf,
} from '../../../../src/domain/triage/gate.ts';
import { mediabilityOf } from '../../../../src/domain/triage/mediability.ts';
import { gateInputs } from '../../../support/builders.ts';

const REFUSING = { A: 'refuses', B: 'willing' } as const;
const clear = gateInputs({ basis: 'informal' });
const firstOf = (inputs: Partial<GateInputs>) => passGate({ ...clear, ...inputs }).first;

describe('the gate', () => {
  it('lets an ordinary dispute through on its mediation basis', () => {
    expect(passGate(clear)).toEqual({ first: { rule: 'basis', outcome: 'informal' }, further: [] });
  });

  test.each<[string, Partial<GateInputs>, object]>([
    ['violence now', { riskFlags: ['active_violence'] }, { rule: 'G1', outcome: 'dispatch_first' }],
    [
      'suspected family violence',
      { riskFlags: ['dv_suspected'] },
      { rule: 'G2', outcome: 'not_mediable', exclusion: 'domestic_violence_suspected' },
    ],
    [
      'suspected child abuse',
      { riskFlags: ['child_abuse_suspected'] },
      { rule: 'G2', outcome: 'not_mediable', exclusion: 'child_abuse_or_school_bullying' },
    ],
    [
      'explicit threat with a weapon',
      { riskFlags: ['threat_explicit', 'weapon_or_means'] },
      { rule: 'G5', outcome: 'hold_enforcement_first' },
    ],
    ['suicidal words', { riskFlags: ['self_harm'] }, { rule: 'G5', outcome: 'hold_enforcement_first' }],
    [
      'an extreme act in public',
      { riskFlags: ['public_extreme_act'] },
      { rule: 'G5', outcome: 'hold_enforcement_first' },
    ],
    [
      'a pending lawsuit',
      { alreadyInCourt: true },
      { rule: 'G6', outcome: 'refer_out', exclusion: 'already_in_court_or_arbitration' },
    ],
    ['a specialised body', { specialisedBody: true }, { rule: 'G7', outcome: 'refer_out' }],
    ['the same dispute on file', { duplicateOf: 'c-1' }, { rule: 'G8', outcome: 'duplicate' }],
    ['side A refusing', { consentBySide: { A: 'refuses', B: 'willing' } }, { rule: 'G9', outcome: 'party_refuses' }],
    ['side B refusing', { consentBySide: { A: 'unsure', B: 'refuses' } }, { rule: 'G9', outcome: 'party_refuses' }],
    ['a minor without guardian', { minorInvolved: true }, { rule: 'G10', outcome: 'guardian_gate' }],
  ])('answers %s', (_what, inputs, finding) => {
    expect(firstOf(inputs)).toEqual(finding);
  });

  test.each<[Exclusion, string, string]>([
    ['child_abuse_or_school_bullying', 'G2', 'not_mediable'],
    ['domestic_violence_suspected', 'G2', 'not_mediable'],
    ['criminal_threshold', 'G3', 'not_mediable'],
    ['sexual_offence', 'G3', 'not_mediable'],
    ['fraud_or_illegal_lending', 'G3', 'not_mediable'],
    ['hired_assault', 'G4', 'not_mediable'],
    ['gang_fight', 'G4', 'not_mediable'],
    ['picking_quarrels', 'G4', 'not_mediable'],
    ['repeat_violator', 'G4', 'not_mediable'],
    ['party_refuses', 'G4', 'not_mediable'],
    ['new_violation_during_mediation', 'G4', 'not_mediable'],
    ['suspect_fled', 'G4', 'not_mediable'],
    ['otherwise_unsuitable', 'G4', 'not_mediable'],
    ['no_genuine_dispute', 'G4', 'not_mediable'],
    ['administrative_dispute', 'G6', 'refer_out'],
    ['already_in_court_or_arbitration', 'G6', 'refer_out'],
  ])('reads the ticked exclusion %s as %s, %s', (exclusion, rule, outcome) => {
    expect(firstOf({ exclusion })).toEqual({ rule, outcome, exclusion });
  });

  it('has a rule for every exclusion on the form', () => {
    for (const exclusion of EXCLUSIONS) expect(firstOf({ exclusion }).rule).not.toBe('basis');
  });

  it('takes the first rule and lists every further one in order, the basis last', () => {
    const { first, further } = passGate({
      ...clear,
      riskFlags: ['self_harm', 'dv_suspected', 'active_violence', 'child_abuse_suspected'],
      exclusion: 'gang_fight',
      consentBySide: { A: 'refuses', B: 'refuses' },
      alreadyInCourt: true,
      specialisedBody: true,
      duplicateOf: 'c-1',
      minorInvolved: true,
      basis: 'peoples_mediation',
    });
    expect([first, ...further].map(({ rule }) => rule)).toEqual([
      'G1',
      'G2',
      'G2',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9',
      'G10',
      'basis',
    ]);
    expect(further.at(-1)).toEqual({ rule: 'basis', outcome: 'peoples_mediation' });
  });

  it('says a finding once when the sign and the exclusion mean the same', () => {
    const { further } = passGate({ ...clear, riskFlags: ['dv_suspected'], exclusion: 'domestic_violence_suspected' });
    expect(further).toEqual([{ rule: 'basis', outcome: 'informal' }]);
  });

  it("is not opened by the victim's wish to be mediated", () => {
    expect(firstOf({ riskFlags: ['dv_suspected'], consentBySide: { A: 'willing', B: 'willing' } }).outcome).toBe(
      'not_mediable',
    );
  });

  it('is not closed by a family screen that nobody has confirmed', () => {
    expect(firstOf({ familyScreen: { violenceBefore: true, fear: true, control: true } }).rule).toBe('basis');
  });

  it('lets a minor through when the guardian is present', () => {
    expect(firstOf({ minorInvolved: true, guardianPresent: true }).rule).toBe('basis');
  });

  it('stops hard at G1 to G4 and nowhere else', () => {
    const outcome = 'not_mediable';
    const rules = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'basis'] as const;
    expect(rules.filter((rule) => isHardStop({ rule, outcome }))).toEqual(['G1', 'G2', 'G3', 'G4']);
  });
});

describe('what keeps a dispute from mediators', () => {
  test.each<[string, Partial<GateInputs>, string | undefined]>([
    ['nothing, for an ordinary dispute', {}, undefined],
    ['a court that has it', { alreadyInCourt: true }, 'G6'],
    ['a public body as the other side', { exclusion: 'administrative_dispute' }, 'G6'],
    ['a side that refuses, before a body made for it', { specialisedBody: true, consentBySide: REFUSING }, 'G9'],
    ['not a body made for it alone', { specialisedBody: true }, undefined],
    ['not a threat alone', { riskFlags: ['self_harm'] }, undefined],
    ['violence first of all', { riskFlags: ['active_violence'], alreadyInCourt: true }, 'G1'],
  ])('%s', (_what, inputs, rule) => {
    expect(stopOf(passGate({ ...clear, ...inputs }), 'veteran_team')?.rule).toBe(rule);
  });

  it('leaves with the station a threat about what a court decides', () => {
    const gate = passGate({ ...clear, riskFlags: ['self_harm'], alreadyInCourt: true });
    expect([stopOf(gate, 'station'), stopOf(gate, 'veteran_team')?.rule]).toEqual([null, 'G6']);
    expect(mediabilityOf(gate, 'informal')).toBe('hold_enforcement_first');
  });
});

describe('the family screen', () => {
  test.each([
    ['spouse_partner', 'neighbour', true],
    ['ex_partner', 'debt_lending', true],
    ['family', 'inheritance_support', true],
    ['relative', 'other', true],
    ['neighbour', 'marriage_family', true],
    ['other', 'emotional_relationship', true],
    ['neighbour', 'neighbour', false],
    ['stranger', 'public_quarrel', false],
  ] as const)('for %s in %s is asked: %s', (relationship, category, needed) => {
    expect(familyScreenNeeded(relationship, category)).toBe(needed);
  });

  test.each([
    [{ violenceBefore: true, fear: false, control: false }, true],
    [{ violenceBefore: false, fear: true, control: false }, true],
    [{ violenceBefore: false, fear: false, control: true }, true],
    [{ violenceBefore: false, fear: false, control: false }, false],
    [null, false],
    [undefined, false],
  ])('answered %j proposes suspected violence: %s', (screen, proposes) => {
    expect(screenProposesDv(screen)).toBe(proposes);
  });
});
