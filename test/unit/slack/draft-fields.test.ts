import { describe, expect, it } from 'vitest';
import { input, modal } from '../../../src/slack/blocks.ts';
import type { StateValues } from '../../../src/slack/calls.ts';
import { filledAgain, filledIn, stateOf } from '../../../src/slack/draft-fields.ts';
import {
  checkboxes,
  datePicker,
  dateTimePicker,
  groupedSelect,
  multiSelect,
  numberInput,
  radio,
  select,
  textInput,
  userSelect,
  usersSelect,
} from '../../../src/slack/elements.ts';
import { viewFaults } from '../../support/strict-slack.ts';

const AB = [
  ['a', 'A'],
  ['b', 'B'],
] as const;

const form = modal({
  callbackId: 'f',
  title: 'Form',
  submit: 'Send',
  close: 'Close',
  blocks: [
    input('text', textInput('text', { max: 10, initial: 'before' })),
    input('number', numberInput('number', { min: 1, max: 9, initial: 3 })),
    input('one', select('one', AB, 'choose')),
    input('grouped', groupedSelect('grouped', [{ label: 'g', choices: AB }], 'choose')),
    input('several', multiSelect('several', AB, 'choose', ['a'])),
    input('radio', radio('radio', AB)),
    input('ticks', checkboxes('ticks', AB)),
    input('day', datePicker('day')),
    input('at', dateTimePicker('at', '2026-11-24T01:00:00.000Z')),
    input('who', userSelect('who', 'choose')),
    input('all', usersSelect('all', 'choose', 5)),
  ],
});

const FILLED: StateValues = stateOf({
  text: { value: 'after' },
  number: { value: '7' },
  one: { selected_option: { value: 'b' } },
  grouped: { selected_option: { value: 'a' } },
  several: { selected_options: [{ value: 'b' }] },
  radio: { selected_option: { value: 'a' } },
  ticks: { selected_options: [{ value: 'a' }, { value: 'b' }] },
  day: { selected_date: '2026-12-01' },
  at: { selected_date_time: 1_795_500_000 },
  who: { selected_user: 'U1' },
  all: { selected_users: ['U1', 'U2'] },
});

describe('a draft', () => {
  it('is whatever a person filled in, and puts the form back as it was left', () => {
    const kept = filledIn(form.blocks, FILLED)!;
    const again = filledAgain(form, kept);
    expect(viewFaults(again)).toEqual([]);
    expect(filledIn(again.blocks, FILLED)).toBeNull();
    expect(filledAgain(again, kept)).toEqual(again);
  });

  it('is none where nothing differs from the form as it was opened, or Slack does not say what stood there', () => {
    const opened = stateOf({
      text: { value: 'before' },
      number: { value: '3' },
      several: { selected_options: [{ value: 'a' }] },
      at: { selected_date_time: Date.parse('2026-11-24T01:00:00.000Z') / 1000 },
    });
    expect(filledIn(form.blocks, opened)).toBeNull();
    expect(filledIn(form.blocks, {})).toBeNull();
  });

  it('remembers that something was emptied', () => {
    const kept = filledIn(form.blocks, stateOf({ text: { value: null }, several: { selected_options: [] } }))!;
    const again = JSON.stringify(filledAgain(form, kept).blocks);
    expect(again).not.toContain('before');
    expect(again).not.toContain('initial_options');
  });

  it('fills in only what the form still offers and takes', () => {
    const again = filledAgain(form, {
      text: { value: '一二三四五六七八九十十一' },
      number: { value: '99' },
      one: { selected_option: { value: 'gone' } },
      several: { selected_options: [{ value: 'gone' }] },
      elsewhere: { value: 'x' },
    });
    expect(viewFaults(again)).toEqual([]);
    expect(JSON.stringify(again)).not.toMatch(/gone|"99"|elsewhere/);
  });
});
