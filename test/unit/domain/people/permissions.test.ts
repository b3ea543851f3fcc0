import { describe, expect, it, test } from 'vitest';
import type { Case } from '../../../../src/domain/case/case.ts';
import { can, isShielded, VERBS, type Verb } from '../../../../src/domain/people/permissions.ts';
import { type Person, ROLES, type Role } from '../../../../src/domain/people/person.ts';
import { aPerson, aPersonWith, gateInputs, RED } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const [R, T, V, L, S, F, A, C, G, X] = ROLES;
/** Whoever works on cases; an administrator does not. */
const ALL = [R, T, V, L, S, F, A, C, G];

/** Who may use each verb at all, written out once more on purpose. */
const BY_ROLE: Record<Verb, readonly Role[]> = {
  'help.read': [...ALL, X],
  'home.open': [...ALL, X],
  'case.show': ALL,
  'case.report': [R, T, V, L, S, C],
  'case.add-details': [R, T, V, L, S, C],
  'case.triage': [T],
  'case.assign': [T, L, S, C],
  'case.allow-tie': [S, C],
  'complaint.register': ALL,
  'complaint.read': [S, A, C],
  'complaint.decide': [S, A, C],
  'feedback.record': [F],
  'feedback.read': [S, A, C],
  'case.find': ALL,
  'case.read-access': [S, A, C],
  'recusal.ask': ALL,
  'recusal.decide': [S, C],
  'case.read-signs': [S],
  'case.take': [R, V],
  'case.decline': [R, V],
  'case.record-session': [R, V, L],
  'case.record-agreement': [R, V, L],
  'case.review-agreement': [G, C],
  'case.record-follow-up': [R, V, L, F],
  'case.mark-confirmation': [R, T, V, L, G],
  'case.read-referral': [R, T, V, L, S, C, G],
  'case.propose-closure': [R, V, L],
  'case.close': [T, F],
  'case.confirm-closure': [T],
  'case.change-level': ALL,
  'case.question-level': [C],
  'case.suspend': [R, V, L],
  'case.resume': [R, V, L],
  'case.confirm-gate': [C, G],
  'case.reroute': [T],
  'case.escalate': ALL,
  'case.answer-escalation': [S, C],
  'case.release': [T, L],
  'handoff.acknowledge': [V, L, R, S],
  'case.to-team': [T],
  'case.cancel': [R, T, V, L, S, C],
  'case.convert': [S, G],
  'case.set-enforcement': [S, G],
  'case.link': [T],
  'case.split': [T],
  'case.merge': [T],
  'case.unmerge': [T],
  'case.reopen': [T],
  'case.send-elsewhere': [T],
  'case.take-back': [T],
  'case.check-back': [T],
  'case.settle-on-scene': [T],
  'party.read': ALL,
  'party.write': [R, T, V, L, S],
  'party.search': ALL,
  'exclusion.keep': [R, V, L],
  'outreach.record': ['veteran', 'team_lead', 'reporting_officer', 'station_chief'],
  'reminder.answer': [R, V, L, S],
  'task.read': ALL,
  'task.close': [R, T, V, L, S, C],
  'review.read': [C, A],
  'review.close': [C],
  'programme.read': [C, X],
  'league.show': [...ALL, X],
  'league.publish': [C],
  'digest.show': [T, S, A, C],
  'digest.publish': [C],
};

describe('without a case in hand', () => {
  const table = VERBS.flatMap((verb) => ROLES.map((role) => [verb, role, BY_ROLE[verb].includes(role)] as const));
  test.each(table)('%s by a %s: %s', (verb, role, allowed) => {
    expect(can(aPersonWith(role), verb).allowed).toBe(allowed);
  });

  it('nobody without a role may do anything, and is told who may', () => {
    const nobody = aPerson({ roles: [] });
    for (const verb of VERBS) {
      const permission = can(nobody, verb);
      expect(permission.allowed).toBe(false);
      expect(!permission.allowed && [...permission.mayInstead].sort()).toEqual([...BY_ROLE[verb]].sort());
    }
  });

  it('two roles may do what either may', () => {
    const both = aPerson({ roles: ['veteran', 'commander'] });
    expect([can(both, 'case.take').allowed, can(both, 'league.publish').allowed]).toEqual([true, true]);
  });
});

const lead = aPerson({ id: 'p-lead-of-case' });
const member = aPerson({ id: 'p-member' });
const colleague = aPerson({ id: 'p-colleague' });
const reporter = aPersonWith('reporting_officer');
const people: Record<string, Person> = {
  'the lead': lead,
  'a member': member,
  'a colleague of the team': colleague,
  'a veteran of another team': aPerson({ id: 'p-other', teamId: 'hewan', stationId: 'hewan' }),
  'the team lead': aPersonWith('team_lead'),
  'another team lead': aPersonWith('team_lead', { id: 'p-lead-2', teamId: 'hewan', stationId: 'hewan' }),
  'the chief': aPersonWith('station_chief'),
  'another chief': aPersonWith('station_chief', { id: 'p-chief-2', stationId: 'hewan' }),
  'the reporter': reporter,
  'another officer': aPersonWith('reporting_officer', { id: 'p-officer-2' }),
  'the triage officer': aPersonWith('triage_officer'),
  'a caller': aPersonWith('follow_up_caller'),
  'a caller of the team': aPersonWith('follow_up_caller', { id: 'p-caller-2', teamId: 'songling' }),
  'the auditor': aPersonWith('auditor'),
  'the commander': aPersonWith('commander'),
};
const allowedTo = (verb: Verb, subject: Case) =>
  Object.entries(people)
    .filter(([, person]) => can(person, verb, subject).allowed)
    .map(([name]) => name);

const open = aCase().triagedTo('songling').build();
const assigned = aCase().assignedTo(lead).build();
const taken = aCase()
  .triagedTo('songling')
  .takenBy(lead, { members: [member.id] });
const OVERSEERS = ['the triage officer', 'the auditor', 'the commander'];

describe('with a case in hand', () => {
  test('a report is seen by its reporter, its chief and those who oversee', () => {
    expect(allowedTo('case.show', aCase().build())).toEqual([
      'the chief',
      'the reporter',
      'the triage officer',
      'a caller',
      'a caller of the team',
      'the auditor',
      'the commander',
    ]);
  });

  test('a team case is seen by its team too, and by callers from outside it', () => {
    expect(allowedTo('case.show', taken.build())).toEqual([
      'the lead',
      'a member',
      'a colleague of the team',
      'the team lead',
      'the chief',
      'the reporter',
      'the triage officer',
      'a caller',
      'a caller of the team',
      'the auditor',
      'the commander',
    ]);
  });

  test.each<[Verb, Case, string[]]>([
    ['case.add-details', aCase().build(), ['the reporter', 'the triage officer']],
    ['case.triage', aCase().build(), ['the triage officer']],
    ['case.assign', open, ['the team lead', 'the chief', 'the triage officer', 'the commander']],
    ['case.allow-tie', open, ['the chief', 'the commander']],
    ['case.take', open, ['the lead', 'a member', 'a colleague of the team']],
    ['case.take', assigned, ['the lead']],
    ['case.decline', assigned, ['the lead']],
    ['case.decline', open, []],
    ['case.record-session', assigned, ['the lead', 'the team lead']],
    ['case.record-session', taken.build(), ['the lead', 'a member', 'the team lead']],
    ['case.record-agreement', taken.inMediation().build(), ['the lead', 'a member', 'the team lead']],
    [
      'case.record-follow-up',
      taken.inMediation().agreed().build(),
      ['the lead', 'a member', 'the team lead', 'a caller'],
    ],
    ['case.propose-closure', taken.build(), ['the lead', 'a member', 'the team lead']],
    ['case.close', taken.inMediation().agreed().watched().build(), ['the triage officer', 'a caller']],
    ['reminder.answer', taken.build(), ['the lead', 'a member', 'the team lead', 'the chief']],
  ])('%s is for those whom it concerns', (verb, subject, names) => {
    expect(allowedTo(verb, subject)).toEqual(names);
  });

  test('a station case belongs to no team, and its assignee may be any officer', () => {
    const officer = aPersonWith('reporting_officer', { id: 'p-officer-2' });
    const station = aCase().assignedTo(officer, { route: 'station' }).build();
    expect(allowedTo('case.take', station)).toEqual(['another officer']);
    expect(allowedTo('case.assign', station)).toEqual(['the chief', 'the triage officer', 'the commander']);
  });
});

describe('a refusal about one case', () => {
  const told = (verb: Verb, subject: Case, who: string) => {
    const permission = can(people[who]!, verb, subject);
    return permission.allowed ? null : permission.mayInstead;
  };

  test.each<[string, Verb, Case, readonly string[]]>([
    ['a veteran of another team', 'case.take', open, ['veteran_of_team']],
    ['a colleague of the team', 'case.take', assigned, ['assignee']],
    ['a colleague of the team', 'case.record-session', taken.build(), ['case_lead', 'case_member', 'lead_of_team']],
    ['another team lead', 'case.assign', open, ['triage_officer', 'lead_of_team', 'chief_of_station', 'commander']],
    ['another officer', 'case.add-details', aCase().build(), ['reporter', 'triage_officer']],
    ['the chief', 'case.close', taken.build(), ['triage_officer', 'outside_caller']],
  ])('tells %s who may %s by how they stand to it', (who, verb, subject, names) => {
    expect(told(verb, subject, who)).toEqual(names);
  });

  test('sends the reporter of a red case to another triage officer', () => {
    const triageOfficer = people['the triage officer']!;
    const permission = can(triageOfficer, 'case.triage', aCase(RED, { by: triageOfficer.id }).build());
    expect(permission).toEqual({ allowed: false, mayInstead: ['other_triage_officer'] });
    expect(can(triageOfficer, 'case.triage', aCase({}, { by: triageOfficer.id }).build()).allowed).toBe(true);
  });
});

describe('a shielded case', () => {
  const MUST_ACT = ['the chief', 'the reporter', ...OVERSEERS];
  const turnedAway = { route: 'not_accepted' } as const;
  const ticked = gateInputs({ exclusion: 'child_abuse_or_school_bullying', riskFlags: ['active_violence'] });

  test.each<[string, Case]>([
    ['domestic violence is reported', aCase({ dangerSigns: ['dv_suspected'] }).build()],
    ['child abuse is reported', aCase({ dangerSigns: ['child_abuse_suspected'] }).build()],
    [
      'triage confirms it',
      aCase()
        .turnedAway({ ...turnedAway, level: 'red', gateInputs: gateInputs({ riskFlags: ['dv_suspected'] }) })
        .build(),
    ],
    [
      'triage confirms it behind a graver rule',
      aCase()
        .turnedAway({ ...turnedAway, level: 'red', gateInputs: ticked })
        .build(),
    ],
    ['it comes to light in a session', taken.met({ newRiskFlags: ['dv_suspected'] }).build()],
  ])('is seen only by those who must act when %s', (_how, subject) => {
    expect(isShielded(subject)).toBe(true);
    expect(allowedTo('case.show', subject)).toEqual(MUST_ACT);
  });

  test('no other case is shielded', () => {
    const red = aCase(RED).build();
    expect(isShielded(red)).toBe(false);
    expect(isShielded(open)).toBe(false);
    expect(isShielded(aCase().turnedAway(turnedAway).build())).toBe(false);
  });
});
