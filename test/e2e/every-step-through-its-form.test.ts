import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case/case.ts';
import { type LifecycleVerb, TRANSITIONS } from '../../src/domain/case/lifecycle.ts';
import { merge } from '../../src/domain/case/merging.ts';
import { STATES, type Status } from '../../src/domain/case/states.ts';
import { convert } from '../../src/domain/case/stopping.ts';
import { suspend } from '../../src/domain/case/suspension.ts';
import type { Transition } from '../../src/domain/case/transition.ts';
import { can, type Verb } from '../../src/domain/people/permissions.ts';
import { typedInto } from '../support/adversarial.ts';
import { aCalendar, aPersonWith, succeeded } from '../support/builders.ts';
import { aCase, type Building } from '../support/case-building.ts';
import { AGREEMENT, CLEAN_DECLARATION, ON_SCENE, SESSION } from '../support/forms.ts';
import { CAST, type Stage, startStage } from '../support/matrix-stage.ts';
import { CHIEF, SECOND_VETERAN, VETERAN } from '../support/programme.ts';
import { saved } from '../support/store.ts';

const rows: readonly Transition[] = TRANSITIONS;
const EARLIER = '2026-11-20T01:00:00.000Z';
const LATER = '2026-11-23T23:00:00.000Z';

const open = () => aCase().triagedTo('songling');
const talking = () => open().takenBy(VETERAN).inMediation();
const suspended = () =>
  talking().stepped(
    (it, at) => suspend(it, { reason: 'hospital', resumeOn: '2026-12-01' }, VETERAN, at, aCalendar()),
    VETERAN,
  );
const OFFICER = aPersonWith('triage_officer');
/** Reported before, and worked on. */
const ONGOING = aCase({}, { at: EARLIER }).triagedTo('songling').takenBy(SECOND_VETERAN).build();
/** A blue case of Songling in each state from which a step goes on. */
const IN: Partial<Record<Status, () => Building<Case>>> = {
  reported: () => aCase() as Building<Case>,
  awaiting_claim: () => open() as Building<Case>,
  assigned: () => aCase().assignedTo(VETERAN) as Building<Case>,
  taken: () => open().takenBy(VETERAN) as Building<Case>,
  in_mediation: () => talking() as Building<Case>,
  suspended: () => suspended() as Building<Case>,
  agreed: () => talking().agreed() as Building<Case>,
  follow_up: () => talking().agreed().watched() as Building<Case>,
  resolved: () => talking().agreed().watched().resolved() as Building<Case>,
  merged: () => talking().stepped((it, at) => merge(it, ONGOING, OFFICER, at), OFFICER) as Building<Case>,
  referred_out: () => aCase().turnedAway({ route: 'refer_out', partner: 'justice_office' }) as Building<Case>,
};

/** What is filled in beside what the form proposes. */
const FIELDS: Partial<Record<LifecycleVerb, object>> = {
  'case.triage': { route: 'veteran_team', team: 'songling' },
  'case.settle-on-scene': { ...ON_SCENE, evidence: typedInto(500) },
  'case.assign': { to: SECOND_VETERAN.slackUserId },
  'case.reroute': { place: 'team:hewan', reason: typedInto(300) },
  'case.decline': { reason: 'load' },
  'case.take': CLEAN_DECLARATION,
  'case.record-session': { ...SESSION, summary: typedInto(2000), nextStep: typedInto(300) },
  'case.suspend': { reason: 'hospital', resumeOn: '2026-12-10', note: typedInto(500) },
  'case.resume': {},
  'case.record-agreement': { ...AGREEMENT, facts: typedInto(2000), 'term1-text': typedInto(300) },
  'case.record-follow-up': { note: typedInto(500) },
  'case.propose-closure': { alternatives: ['A', 'B'], reason: 'gap_in_claims' },
  'case.release': {
    reason: 'leave',
    to: SECOND_VETERAN.slackUserId,
    summary: typedInto(500),
    noPromises: ['none'],
    nextOn: '2026-12-10',
  },
  'case.send-elsewhere': { where: 'referred_out', partner: 'justice_office', note: typedInto(500) },
  'case.take-back': { note: typedInto(500) },
  'case.question-level': { note: '昨晚又有人堵门' },
  'case.unmerge': { note: typedInto(500) },
  'case.check-back': { result: 'in_hand', note: typedInto(500) },
  'case.convert': { reference: typedInto(60), note: typedInto(500) },
  'case.change-level': { level: 'yellow', reason: typedInto(300) },
  'case.cancel': { reason: 'no_dispute' },
  'case.reopen': { ground: 'new_call' },
};
/** Merging needs another case, closing a watch that is over, confirming a proposal: each has its own test. */
const STEPS = rows.flatMap(({ verb, moves }) =>
  verb in FIELDS
    ? moves.flatMap(([before, after]) => before.map((from) => [verb as LifecycleVerb & Verb, from, after] as const))
    : [],
);

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 60_000);

async function formFor(verb: LifecycleVerb & Verb, from: Status) {
  const current = (await saved(stage.cases, IN[from]!())) as Case;
  const person = CAST.find((it) => can(it, verb, current).allowed)!;
  const panel = await stage.panel(person, current, [verb]);
  return { current, person, form: await stage.open(person, panel, verb) };
}

describe('through its form', () => {
  test.each(STEPS)('%s from %s leads where the table says: %s', async (verb, from, to) => {
    const { current, person, form } = await formFor(verb, from);
    expect(await stage.submit(person, form, FIELDS[verb]!)).not.toHaveProperty('errors');
    const now = (await stage.cases.find(current.id))!;
    expect(now.version).toBe(current.version + 1);
    expect(to).toContain(now.status);
  });

  test.each(
    Object.keys(STATES)
      .filter((it): it is Status => it in IN)
      .filter((it) =>
        rows.some(({ verb, moves }) => verb === 'case.merge' && moves.some(([from]) => from.includes(it))),
      ),
  )('case.merge from %s: the later report becomes part of the earlier one', async (from) => {
    const ongoing = aCase({}, { at: EARLIER }).triagedTo('songling').takenBy(SECOND_VETERAN);
    const target = (await saved(stage.cases, ongoing as Building<Case>)) as Case;
    const { current, person, form } = await formFor('case.merge', from);
    expect(await stage.submit(person, form, { target: target.number.toLowerCase() })).not.toHaveProperty('errors');
    expect(await stage.cases.find(current.id)).toMatchObject({ status: 'merged', mergedInto: { id: target.id } });
  });

  test.each([
    ['taken', () => open().takenBy(VETERAN)],
    ['in_mediation', talking],
    ['suspended', suspended],
    ['agreed', () => talking().agreed()],
  ] as const)('case.confirm-closure from %s: triage confirms what the lead proposed', async (_from, made) => {
    const current = (await saved(stage.cases, made().proposedToEnd() as Building<Case>)) as Case;
    const officer = CAST.find(({ roles }) => roles.includes('triage_officer'))!;
    const form = await stage.open(officer, await stage.panel(officer, current, ['case.close']), 'case.close');
    expect(await stage.submit(officer, form, {})).not.toHaveProperty('errors');
    expect(await stage.cases.find(current.id)).toMatchObject({ status: 'unresolved' });
  });

  test.each(STEPS.filter(([verb], at) => STEPS.findIndex(([one]) => one === verb) === at))(
    '%s: a form that was open while the case ended changes nothing, says so, and keeps what was typed',
    async (verb, from) => {
      const { current, person, form: opened } = await formFor(verb, from);
      const form = await stage.shape(person, opened, FIELDS[verb]!);
      const ended = 'isFinal' in STATES[from] ? null : convert(current, { reference: '刑-1' }, CHIEF, LATER);
      const moved = ended
        ? succeeded(ended)
        : { next: { ...current, status: 'not_accepted', version: current.version + 1 } as Case, facts: [] };
      await stage.cases.save(current, moved, { by: CHIEF.id, at: LATER });
      const answer = await stage.submit(person, form, FIELDS[verb]!);
      if (verb !== 'case.resume') expect(answer).toMatchObject({ response_action: 'errors' });
      expect((await stage.cases.find(current.id))?.version).toBe(current.version + 1);
    },
  );
});
