/** How a field of a form is answered well, and how badly. */
import type { ElementState } from '../../src/slack/calls.ts';

export type Row = {
  good: ElementState;
  /** Answers of the right type that are refused: past and future limits above all. */
  bad?: readonly ElementState[];
  optional?: true;
};

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
