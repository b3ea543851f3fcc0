import { expect, test } from 'vitest';
import { readDetails } from '../../../../src/features/cases/read-details.ts';
import { messagesFor } from '../../../../src/i18n/index.ts';
import { stateOf } from '../../../../src/slack/draft-fields.ts';
import { MONDAY_9 } from '../../../support/builders.ts';
import { aCase } from '../../../support/case-building.ts';

const t = messagesFor('en');
const HERE = { pattern: /^(?:JQ\d{8})$/u, example: 'JQ20261124' };
const read = (callReference: string, references: typeof HERE | null) =>
  readDetails(
    aCase().build(),
    stateOf({ callReference: { value: callReference } }),
    { now: MONDAY_9, stations: [] },
    t,
    references,
  );

test('a call reference that does not look like one here is refused beside its field, with an example', () => {
  expect(read('110-7', HERE)).toEqual({ errors: { callReference: t.forms.callReference('JQ20261124') } });
  expect(read('JQ20261124', HERE)).toMatchObject({ value: { callReference: 'JQ20261124' } });
});

test('it may be left out, and where nothing is set up anything is taken', () => {
  expect(read('', HERE)).toHaveProperty('value');
  expect(read('110-7', null)).toMatchObject({ value: { callReference: '110-7' } });
});
