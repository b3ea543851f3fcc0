/** Reads a submitted form field by field and gathers what is wrong, each error beside its field. */
import { findPersonalData } from '../domain/privacy/personal-data.ts';
import type { Messages } from '../i18n/index.ts';
import type { ElementState, StateValues } from './calls.ts';

export type Form = {
  text: (field: string, limits: { min?: number; max: number; optional?: boolean }) => string;
  choice: <T extends string>(field: string, allowed: readonly T[]) => T | null;
  required: <T extends string>(field: string, allowed: readonly T[]) => T;
  choices: <T extends string>(field: string, allowed: readonly T[]) => T[];
  /** Answers to yes-or-no questions, in order; null while one of them is open. */
  yesNo: (fields: readonly string[]) => boolean[] | null;
  number: (field: string, limits: { min: number; max: number; optional?: boolean }) => number | null;
  date: (field: string) => string | null;
  /** ISO instant. */
  instant: (field: string) => string | null;
  user: (field: string) => string | null;
  users: (field: string) => string[];
  /** Adds an error of the caller's own. */
  wrong: (field: string, error: string) => void;
  errors: () => Record<string, string> | null;
};

export function readForm(state: StateValues, t: Messages): Form {
  const errors: Record<string, string> = {};
  const wrong = (field: string, error: string) => {
    errors[field] ??= error;
  };
  const element = (field: string): ElementState => state[field]?.[field] ?? {};
  const pick = <T extends string>(value: string | undefined, allowed: readonly T[]): T | null =>
    allowed.find((candidate) => candidate === value) ?? null;

  const form: Form = {
    text: (field, { min = 0, max, optional }) => {
      const text = (element(field).value ?? '').replace(/(?![\n\t])\p{Cc}/gu, '').trim();
      if (text === '' && optional) return '';
      if (text.length < min) wrong(field, t.problems.tooShort(min));
      if (text.length > max) wrong(field, t.problems.tooLong(max));
      const personal = findPersonalData(text);
      if (personal) wrong(field, t.problems.personalData(t.problems.personalDataKind[personal]));
      return text;
    },
    choice: (field, allowed) => pick(element(field).selected_option?.value, allowed),
    required: (field, allowed) => {
      const chosen = pick(element(field).selected_option?.value, allowed);
      if (chosen === null) wrong(field, t.problems.chooseOne);
      return chosen ?? allowed[0]!;
    },
    choices: (field, allowed) =>
      (element(field).selected_options ?? []).flatMap(({ value }) => {
        const chosen = pick(value, allowed);
        return chosen === null ? [] : [chosen];
      }),
    yesNo: (fields) => {
      const answers = fields.map((field) => element(field).selected_option?.value);
      return answers.every((answer) => answer === 'yes' || answer === 'no')
        ? answers.map((answer) => answer === 'yes')
        : null;
    },
    number: (field, { min, max, optional }) => {
      const typed = (element(field).value ?? '').trim();
      if (typed === '' && optional) return null;
      const number = /^-?\d+$/.test(typed) ? Number(typed) : null;
      if (number === null || number < min || number > max) wrong(field, t.problems.numberBetween(min, max));
      return number;
    },
    date: (field) => element(field).selected_date ?? null,
    instant: (field) => {
      const seconds = element(field).selected_date_time;
      return seconds ? new Date(seconds * 1000).toISOString() : null;
    },
    user: (field) => element(field).selected_user ?? null,
    users: (field) => element(field).selected_users ?? [],
    wrong,
    errors: () => (Object.keys(errors).length > 0 ? errors : null),
  };
  return form;
}
