import { expect, test } from 'vitest';
import { readSession } from '../../../../src/features/mediation/read-session.ts';
import { sessionForm } from '../../../../src/features/mediation/session.modal.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { TUESDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { some, stateFor } from '../../../support/form-answers.ts';
import { SESSION } from '../../../support/form-fields.ts';
import { aRoster, VETERAN } from '../../../support/programme.ts';

const t = messagesFor('zh-CN');
const roster = aRoster();
const current = aCase().triagedTo('songling').takenBy(VETERAN).inMediation().build();
const facts = {
  ...{ now: TUESDAY_9, nextOn: '2026-12-01', meetings: null, by: VETERAN, inFull: true },
  personOf: (user: string) => roster.bySlackUser(user) ?? roster.person(user),
};
const read = (fields: object) => {
  const state = stateFor({ ...SESSION, ...fields } as never);
  return readSession(current, state, facts, '2026-11-24', t);
};
const { nextOn: _date, ...WITHOUT_DATE } = SESSION;

test('the last meeting has no next date, and the form asks for none', () => {
  const last = { ...WITHOUT_DATE, lastMeeting: some('last') };
  expect(readSession(current, stateFor(last), facts, '2026-11-24', t)).toMatchObject({ value: { nextOn: null } });
  const fields = JSON.stringify(sessionForm(current, facts, t, stateFor(last)).blocks);
  expect(fields).not.toContain('"nextOn"');
  expect(fields).toContain(t.mediation.session.lastMeeting);
});

test('any other one has: whoever leaves it out is told beside the field', () => {
  expect(read({})).toMatchObject({ value: { nextOn: '2026-12-01' } });
  expect(readSession(current, stateFor(WITHOUT_DATE as never), facts, '2026-11-24', t)).toEqual({
    errors: { nextOn: t.mediation.session.nextOnNeeded },
  });
});
