/** Reads a submitted form field by field and gathers what is wrong, each error beside its field. */
import { hasControlCharacters } from '../domain/privacy/control-characters.ts';
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
  date: (field: string, limits?: DateLimits) => string | null;
  /** ISO instant. */
  instant: (field: string, limits?: InstantLimits) => string | null;
  user: (field: string) => string | null;
  users: (field: string, most?: number) => string[];
  /** Adds an error of the caller's own. */
  wrong: (field: string, error: string) => void;
  errors: () => Record<string, string> | null;
};

/** First and last day; a day that may be left out is `optional`. */
export type DateLimits = { from?: string; to?: string; optional?: boolean };
/** Both by the minute, as the form knows it. */
export type InstantLimits = { notBefore?: string; notAfter?: string; optional?: boolean };

export function readForm(state: StateValues, t: Messages): Form {
  const errors: Record<string, string> = {};
  const wrong = (field: string, error: string) => {
    errors[field] ??= error;
  };
  const element = (field: string): ElementState => state[field]?.[field] ?? {};
  /** What was not offered cannot be chosen: the form is older than the programme, or somebody forged it. */
  const pick = <T extends string>(field: string, value: string | undefined, allowed: readonly T[]): T | null => {
    const found = allowed.find((candidate) => candidate === value) ?? null;
    if (found === null && value !== undefined) wrong(field, t.problems.chooseOne);
    return found;
  };

  const checkDay = (field: string, day: string | null, { from, to, optional }: DateLimits) => {
    if (day === null) return optional ? undefined : wrong(field, t.problems.chooseOne);
    if (!isDay(day)) return wrong(field, t.problems.chooseOne);
    if (from && day < from) return wrong(field, t.problems.tooEarly(from));
    if (to && day > to) wrong(field, t.problems.tooLate(to));
  };
  const checkInstant = (field: string, at: string | null, { notBefore, notAfter, optional }: InstantLimits) => {
    if (at === null) return optional ? undefined : wrong(field, t.problems.chooseOne);
    if (notBefore && at.slice(0, 16) < notBefore.slice(0, 16)) return wrong(field, t.problems.inThePast);
    if (notAfter && at.slice(0, 16) > notAfter.slice(0, 16)) wrong(field, t.problems.tooFarAhead);
  };

  const form: Form = {
    text: (field, { min = 0, max, optional }) => {
      const text = (element(field).value ?? '').replaceAll('\r\n', '\n').trim();
      if (text === '' && optional) return '';
      if (hasControlCharacters(text)) wrong(field, t.problems.controlCharacters);
      if (text.length < min) wrong(field, t.problems.tooShort(min));
      if (text.length > max) wrong(field, t.problems.tooLong(max));
      const personal = findPersonalData(text);
      if (personal) wrong(field, t.problems.personalData(t.problems.personalDataKind[personal]));
      return text;
    },
    choice: (field, allowed) => pick(field, element(field).selected_option?.value, allowed),
    required: (field, allowed) => {
      const chosen = pick(field, element(field).selected_option?.value, allowed);
      if (chosen === null) wrong(field, t.problems.chooseOne);
      return chosen ?? allowed[0]!;
    },
    choices: (field, allowed) =>
      (element(field).selected_options ?? []).flatMap(({ value }) => {
        const chosen = pick(field, value, allowed);
        return chosen === null ? [] : [chosen];
      }),
    yesNo: (fields) => {
      const answers = fields.map((field) => pick(field, element(field).selected_option?.value, ['yes', 'no']));
      return answers.includes(null) ? null : answers.map((answer) => answer === 'yes');
    },
    number: (field, { min, max, optional }) => {
      const typed = (element(field).value ?? '').trim();
      if (typed === '' && optional) return null;
      const number = /^-?\d+$/.test(typed) ? Number(typed) : null;
      if (number === null || number < min || number > max) wrong(field, t.problems.numberBetween(min, max));
      return number;
    },
    date: (field, limits) => {
      const day = element(field).selected_date ?? null;
      if (limits) checkDay(field, day, limits);
      return day;
    },
    instant: (field, limits) => {
      const seconds = element(field).selected_date_time;
      const at = typeof seconds === 'number' && seconds > 0 ? new Date(seconds * 1000).toISOString() : null;
      if (limits) checkInstant(field, at, limits);
      return at;
    },
    user: (field) => element(field).selected_user ?? null,
    users: (field, most = 10) => {
      const chosen = element(field).selected_users ?? [];
      if (chosen.length > most) wrong(field, t.problems.tooMany(most));
      return chosen;
    },
    wrong,
    errors: () => (Object.keys(errors).length > 0 ? errors : null),
  };
  return form;
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
