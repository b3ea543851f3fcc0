import { isJson, type Json, text } from '../json.ts';
import { checkInitialOptions, checkOptions, checkOptionsOrGroups, optionsOf } from './option-rules.ts';
import { checkBoolean, checkKeys, checkList, checkOneOf, checkString, checkText, type Report } from './report.ts';

type Rule = { keys: readonly string[]; check: (report: Report, element: Json, at: string) => void };

const focusable = ['focus_on_load', 'confirm'];
const writable = ['placeholder', 'focus_on_load', 'dispatch_action_config', 'initial_value'];
const nothing = (): void => {};

function checkFormat(report: Report, element: Json, at: string, key: string, format: RegExp, name: string): void {
  const value = element[key];
  if (value !== undefined && !(typeof value === 'string' && format.test(value))) {
    report(`${at}/${key}`, `must be in the format ${name}`);
  }
}

function checkRange(report: Report, element: Json, at: string, key: string, min: number, max: number): void {
  const value = element[key];
  if (value === undefined) return;
  if (!Number.isInteger(value)) report(`${at}/${key}`, 'must be an integer');
  else if ((value as number) < min) report(`${at}/${key}`, `must be at least ${min}`);
  else if ((value as number) > max) report(`${at}/${key}`, `must be no more than ${max}`);
}

function checkConfirm(report: Report, element: Json, at: string): void {
  const { confirm } = element;
  if (confirm === undefined) return;
  const here = `${at}/confirm`;
  if (!isJson(confirm)) {
    report(here, 'must provide an object');
    return;
  }
  checkKeys(report, confirm, here, ['title', 'text', 'confirm', 'deny', 'style']);
  checkText(report, confirm, here, 'title', { max: 100 });
  checkText(report, confirm, here, 'text', { max: 300, required: true, kinds: 'any' });
  checkText(report, confirm, here, 'confirm', { max: 30 });
  checkText(report, confirm, here, 'deny', { max: 30 });
  checkOneOf(report, confirm, here, 'style', ['primary', 'danger']);
}

function checkButton(report: Report, element: Json, at: string): void {
  checkText(report, element, at, 'text', { max: 75, required: true });
  checkString(report, element, at, 'value', { max: 2000, mayBeEmpty: true });
  checkString(report, element, at, 'url', { max: 3000 });
  checkString(report, element, at, 'accessibility_label', { max: 75 });
  checkOneOf(report, element, at, 'style', ['primary', 'danger']);
}

function checkPlainTextInput(report: Report, element: Json, at: string): void {
  checkRange(report, element, at, 'min_length', 0, 3000);
  checkRange(report, element, at, 'max_length', 1, 3000);
  checkBoolean(report, element, at, 'multiline');
  const max = Number.isInteger(element.max_length) ? (element.max_length as number) : 3000;
  checkString(report, element, at, 'initial_value', { max, mayBeEmpty: true });
  if ((element.min_length as number) > max) report(`${at}/min_length`, 'must be less than or equal to max_length');
}

function checkNumberInput(report: Report, element: Json, at: string): void {
  if (element.is_decimal_allowed === undefined) report(at, 'missing required field: is_decimal_allowed');
  checkBoolean(report, element, at, 'is_decimal_allowed');
  for (const key of ['initial_value', 'min_value', 'max_value']) {
    const value = element[key];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.trim() === '' || Number.isNaN(Number(value))) {
      report(`${at}/${key}`, 'must be a number written as a string');
    }
  }
  if (Number(element.min_value) > Number(element.max_value))
    report(`${at}/max_value`, 'must not be less than min_value');
}

function checkDateTime(report: Report, element: Json, at: string): void {
  const value = element.initial_date_time;
  if (value !== undefined && !(Number.isInteger(value) && /^\d{10}$/.test(String(value)))) {
    report(`${at}/initial_date_time`, 'must be a Unix timestamp of 10 digits');
  }
}

const staticChoice = (report: Report, element: Json, at: string): void => {
  checkOptionsOrGroups(report, element, at);
  checkInitialOptions(report, element, at, optionsOf(element));
};

const boxes = (report: Report, element: Json, at: string): void => {
  checkOptions(report, element, at, { max: 10, markdown: true });
  checkInitialOptions(report, element, at, optionsOf(element));
};

const selectRules = (kind: string, initial: string, own: readonly string[], check: Rule['check'] = nothing) => ({
  [kind]: { keys: ['placeholder', ...focusable, initial, ...own], check },
  [`multi_${kind}`]: {
    keys: ['placeholder', ...focusable, `${initial}s`, 'max_selected_items', ...own],
    check: (report: Report, element: Json, at: string) => {
      checkRange(report, element, at, 'max_selected_items', 1, 100);
      check(report, element, at);
    },
  },
});

const rules: Record<string, Rule> = {
  button: { keys: ['text', 'value', 'url', 'style', 'confirm', 'accessibility_label'], check: checkButton },
  workflow_button: { keys: ['text', 'workflow', 'style', 'accessibility_label', 'confirm'], check: checkButton },
  ...selectRules('static_select', 'initial_option', ['options', 'option_groups'], staticChoice),
  ...selectRules('external_select', 'initial_option', ['min_query_length']),
  ...selectRules('users_select', 'initial_user', []),
  ...selectRules('channels_select', 'initial_channel', ['response_url_enabled']),
  ...selectRules('conversations_select', 'initial_conversation', [
    'default_to_current_conversation',
    'filter',
    'response_url_enabled',
  ]),
  overflow: {
    keys: ['options', 'confirm'],
    check: (report, element, at) => checkOptions(report, element, at, { max: 5, urls: true }),
  },
  checkboxes: { keys: ['options', 'initial_options', ...focusable], check: boxes },
  radio_buttons: { keys: ['options', 'initial_option', ...focusable], check: boxes },
  datepicker: {
    keys: ['placeholder', 'initial_date', ...focusable],
    check: (report, element, at) =>
      checkFormat(report, element, at, 'initial_date', /^\d{4}-\d{2}-\d{2}$/, 'YYYY-MM-DD'),
  },
  timepicker: {
    keys: ['placeholder', 'initial_time', 'timezone', ...focusable],
    check: (report, element, at) =>
      checkFormat(report, element, at, 'initial_time', /^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm'),
  },
  datetimepicker: { keys: ['initial_date_time', ...focusable], check: checkDateTime },
  plain_text_input: { keys: ['multiline', 'min_length', 'max_length', ...writable], check: checkPlainTextInput },
  number_input: { keys: ['is_decimal_allowed', 'min_value', 'max_value', ...writable], check: checkNumberInput },
  email_text_input: { keys: writable, check: nothing },
  url_text_input: { keys: writable, check: nothing },
  rich_text_input: { keys: ['min_lines', 'max_lines', ...writable], check: nothing },
  file_input: {
    keys: ['filetypes', 'max_files'],
    check: (report, element, at) => checkRange(report, element, at, 'max_files', 1, 10),
  },
  feedback_buttons: { keys: ['positive_button', 'negative_button'], check: nothing },
  icon_button: {
    keys: ['icon', 'text', 'value', 'confirm', 'accessibility_label', 'visible_to_user_ids'],
    check: nothing,
  },
};

const choices = Object.keys(rules).filter((type) => type.endsWith('_select'));
const pickers = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker'];
const written = [
  'plain_text_input',
  'number_input',
  'email_text_input',
  'url_text_input',
  'rich_text_input',
  'file_input',
];

/** Which elements stand where. */
export const elementsFor = {
  actions: [...choices, ...pickers, 'datetimepicker', 'button', 'overflow', 'workflow_button', 'rich_text_input'],
  accessory: [...choices, ...pickers, 'button', 'overflow', 'workflow_button', 'image'],
  input: [...choices, ...pickers, 'datetimepicker', ...written],
  context_actions: ['feedback_buttons', 'icon_button'],
} as const;

/** An image element or block: its alternative text and one source. */
export function checkImage(report: Report, image: Json, at: string, extra: readonly string[] = []): void {
  checkKeys(report, image, at, ['type', 'alt_text', 'image_url', 'slack_file', ...extra]);
  checkString(report, image, at, 'alt_text', { max: 2000, required: true });
  checkString(report, image, at, 'image_url', { max: 3000 });
  if ((image.image_url === undefined) === (image.slack_file === undefined)) {
    report(at, 'must define either `image_url` or `slack_file`');
  }
}

/** One interactive element; `allowed` are the types that its place takes. */
export function checkElement(report: Report, element: Json, at: string, allowed: readonly string[]): void {
  const type = text(element.type);
  if (type === undefined) {
    report(at, 'missing required field: type');
    return;
  }
  if (!allowed.includes(type)) {
    report(`${at}/type`, `unsupported type: ${type}`);
    return;
  }
  if (type === 'image') {
    checkImage(report, element, at);
    return;
  }
  const rule = rules[type]!;
  checkKeys(report, element, at, ['type', 'action_id', ...rule.keys]);
  checkString(report, element, at, 'action_id', { max: 255 });
  if (rule.keys.includes('placeholder')) checkText(report, element, at, 'placeholder', { max: 150 });
  checkBoolean(report, element, at, 'focus_on_load');
  checkConfirm(report, element, at);
  rule.check(report, element, at);
}

export function checkElements(
  report: Report,
  owner: Json,
  at: string,
  key: string,
  max: number,
  allowed: readonly string[],
): void {
  for (const item of checkList(report, owner, at, key, { max, required: true }))
    checkElement(report, item.item, item.at, allowed);
}
