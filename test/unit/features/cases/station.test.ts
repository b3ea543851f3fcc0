import { expect, test } from 'vitest';
import { readDetails } from '../../../../src/features/cases/read-details.ts';
import { readKnown } from '../../../../src/features/triage/known-fields.ts';
import { stationChoices } from '../../../../src/i18n/area-choices.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { stateOf } from '../../../../src/slack/draft-fields.ts';
import { readForm } from '../../../../src/slack/form.ts';
import { MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';
import { aRoster, REPORTER } from '../../../support/programme.ts';

const t = messagesFor('zh-CN');
const current = aCase().build();
const facts = { now: MONDAY_9, stations: stationChoices(aRoster(), REPORTER, 'zh-CN') };
const read = (station: string | null) =>
  readDetails(current, stateOf(station === null ? {} : { station: { selected_option: { value: station } } }), facts, t);

test('the station is that of the area until somebody says that another one answers for it', () => {
  expect(facts.stations[0]![0]).toBe(REPORTER.stationId);
  expect(read(null)).not.toHaveProperty('value.stationId');
  const other = facts.stations.at(-1)![0];
  expect(read(other)).toMatchObject({ value: { stationId: other } });
  expect(read('nowhere')).toEqual({ errors: { station: t.problems.chooseOne } });
});

test('triage asks for a heading where the officer gave none', () => {
  const form = readForm(stateOf({ title: { value: '短' } }), t);
  readKnown(form, current.report, t);
  expect(form.errors()?.title).toBe(t.problems.tooShort(6));
  const given = readForm(stateOf({}), t);
  readKnown(given, { ...current.report, title: '楼道杂物引起的争吵' }, t);
  expect(given.errors()?.title).toBeUndefined();
});
