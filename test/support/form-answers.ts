/** How a field of a form is answered well, and how badly. */
import type { ModalView } from '@slack/types';
import type { Deps } from '../../src/deps.ts';
import type { Case } from '../../src/domain/case/case.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Words } from '../../src/i18n/words.ts';
import type { ActionCall, ElementState, StateValues } from '../../src/slack/calls.ts';
import { stateOf } from '../../src/slack/draft-fields.ts';

export type Row = {
  good: ElementState;
  /** Answers of the right type that are refused: past and future limits above all. */
  bad?: readonly ElementState[];
  optional?: true;
};

export type FormRows = {
  callbackId: string;
  current: Case;
  /** How the form is rendered, or else which button opens it. */
  view?: (words: Words) => ModalView;
  opens?: (call: ActionCall, deps: Deps) => Promise<void>;
  value?: string;
  /** A veteran unless said otherwise. */
  by?: Person;
  fields: Record<string, Row>;
};

/** A form whose fields are all answered well. */
export const stateFor = (fields: Record<string, Row>): StateValues =>
  stateOf(Object.fromEntries(Object.entries(fields).map(([name, { good }]) => [name, good])));

export const text = (good: string): Row => ({ good: { value: good } });
export const one = (value: string): Row => ({ good: { selected_option: { value } } });
export const some = (...values: string[]): Row => ({ good: { selected_options: values.map((value) => ({ value })) } });
export const day = (good: string, ...bad: string[]): Row => ({
  good: { selected_date: good },
  bad: bad.map((selected_date) => ({ selected_date })),
});
const seconds = (at: string) => Date.parse(at) / 1000;
export const moment = (good: string, ...bad: string[]): Row => ({
  good: { selected_date_time: seconds(good) },
  bad: bad.map((at) => ({ selected_date_time: seconds(at) })),
});
export const who = (good: string): Row => ({ good: { selected_user: good } });
export const people = (...good: string[]): Row => ({ good: { selected_users: good } });
export const maybe = (row: Row): Row => ({ ...row, optional: true });
