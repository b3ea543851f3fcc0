/** Typed constructors for what is filled in: each element's action id is the field's name. */
import type {
  Checkboxes,
  Datepicker,
  DateTimepicker,
  MultiStaticSelect,
  MultiUsersSelect,
  NumberInput,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
  UsersSelect,
} from '@slack/types';
import { option, plain } from './blocks.ts';
import { cutTo } from './limits.ts';

/** Codes and what to call them, in the order in which they are shown. */
export type Choices = readonly (readonly [value: string, label: string])[];

export function choicesOf<T extends string>(codes: readonly T[], labels: Record<T, string>): Choices {
  return codes.map((code) => [code, labels[code]] as const);
}

/** Slack cuts nothing: an option text over 75 characters is an error. */
function within75(label: string): string {
  return label.length <= 75 ? label : `${cutTo(label, 74)}…`;
}

const toOption = ([value, label]: readonly [string, string]) => option(value, within75(label));

type Named = { action_id: string };

export function select(
  field: string,
  choices: Choices,
  placeholder: string,
  initial?: string | null,
): StaticSelect & Named {
  const chosen = choices.find(([value]) => value === initial);
  return {
    type: 'static_select',
    action_id: field,
    placeholder: plain(placeholder),
    options: choices.map(toOption),
    ...(chosen ? { initial_option: toOption(chosen) } : {}),
  };
}

export function groupedSelect(
  field: string,
  groups: readonly { label: string; choices: Choices }[],
  placeholder: string,
): StaticSelect & Named {
  return {
    type: 'static_select',
    action_id: field,
    placeholder: plain(placeholder),
    option_groups: groups.map(({ label, choices }) => ({
      label: plain(within75(label)),
      options: choices.map(toOption),
    })),
  };
}

export function multiSelect(
  field: string,
  choices: Choices,
  placeholder: string,
  initial: readonly string[] = [],
): MultiStaticSelect & Named {
  const chosen = choices.filter(([value]) => initial.includes(value));
  return {
    type: 'multi_static_select',
    action_id: field,
    placeholder: plain(placeholder),
    options: choices.map(toOption),
    ...(chosen.length > 0 ? { initial_options: chosen.map(toOption) } : {}),
  };
}

export function radio(field: string, choices: Choices, initial?: string): RadioButtons & Named {
  const chosen = choices.find(([value]) => value === initial);
  return {
    type: 'radio_buttons',
    action_id: field,
    options: choices.map(toOption),
    ...(chosen ? { initial_option: toOption(chosen) } : {}),
  };
}

export function checkboxes(field: string, choices: Choices, initial: readonly string[] = []): Checkboxes & Named {
  const chosen = choices.filter(([value]) => initial.includes(value));
  return {
    type: 'checkboxes',
    action_id: field,
    options: choices.map(toOption),
    ...(chosen.length > 0 ? { initial_options: chosen.map(toOption) } : {}),
  };
}

/** An `initial` text longer than `max` is cut, because Slack would not open the form. */
export type TextOptions = { multiline?: boolean; min?: number; max: number; placeholder?: string; initial?: string };

export function textInput(field: string, options: TextOptions): PlainTextInput & Named {
  const { multiline = false, min, max, placeholder, initial } = options;
  return {
    type: 'plain_text_input',
    action_id: field,
    multiline,
    ...(min ? { min_length: min } : {}),
    max_length: max,
    ...(placeholder ? { placeholder: plain(placeholder) } : {}),
    ...(initial ? { initial_value: cutTo(initial, max) } : {}),
  };
}

export function numberInput(
  field: string,
  limits: { min: number; max: number; initial?: number | null },
): NumberInput & Named {
  return {
    type: 'number_input',
    action_id: field,
    is_decimal_allowed: false,
    min_value: String(limits.min),
    max_value: String(limits.max),
    ...(limits.initial === undefined || limits.initial === null ? {} : { initial_value: String(limits.initial) }),
  };
}

export function datePicker(field: string, initial?: string | null): Datepicker & Named {
  return { type: 'datepicker', action_id: field, ...(initial ? { initial_date: initial } : {}) };
}

export function dateTimePicker(field: string, initial: string): DateTimepicker & Named {
  return { type: 'datetimepicker', action_id: field, initial_date_time: Math.floor(Date.parse(initial) / 1000) };
}

export function userSelect(field: string, placeholder: string, initial?: string | null): UsersSelect & Named {
  return {
    type: 'users_select',
    action_id: field,
    placeholder: plain(placeholder),
    ...(initial ? { initial_user: initial } : {}),
  };
}

export function usersSelect(
  field: string,
  placeholder: string,
  most: number,
  initial: readonly string[] = [],
): MultiUsersSelect & Named {
  return {
    type: 'multi_users_select',
    action_id: field,
    placeholder: plain(placeholder),
    max_selected_items: most,
    ...(initial.length > 0 ? { initial_users: initial.slice(0, most) } : {}),
  };
}
