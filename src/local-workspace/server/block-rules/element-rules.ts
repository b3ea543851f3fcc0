import { isJson, type Json, text } from '../json.ts';
import {
  checkDateTime,
  checkFiles,
  checkNumberInput,
  checkPlainTextInput,
  checkRichInput,
  checkTyped,
} from './input-rules.ts';
import {
  checkInitialOptions,
  checkInitialShape,
  checkOptions,
  checkOptionsOrGroups,
  optionsOf,
} from './option-rules.ts';
import {
  checkBoolean,
  checkKeys,
  checkList,
  checkOneOf,
  checkRange,
  checkString,
  checkStrings,
  checkText,
  checkUrl,
  type Report,
} from './report.ts';
import { checkFeedback, checkFilter, checkIconButton, checkWorkflow } from './small-rules.ts';

type Rule = { keys: readonly string[]; check: (report: Report, element: Json, at: string) => void };

const focusable = ['focus_on_load', 'confirm'];
const writable = ['placeholder', 'focus_on_load', 'dispatch_action_config', 'initial_value'];
const nothing = (): void => {};
const clearId = { max: 255 } as const;

function checkFormat(report: Report, element: Json, at: string, key: string, format: RegExp, name: string): void {
  const value = element[key];
  if (value !== undefined && !(typeof value === 'string' && format.test(value))) {
    report(`${at}/${key}`, `must be in the format ${name}`);
  }
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
  checkUrl(report, element, at, 'url');
  checkString(report, element, at, 'accessibility_label', { max: 75 });
  checkOneOf(report, element, at, 'style', ['primary', 'danger']);
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
  [kind]: {
    keys: ['placeholder', ...focusable, initial, ...own],
    check: (report: Report, element: Json, at: string) => {
      if (!initial.endsWith('option')) checkString(report, element, at, initial, clearId);
      checkBoolean(report, element, at, 'response_url_enabled');
      check(report, element, at);
    },
  },
  [`multi_${kind}`]: {
    keys: ['placeholder', ...focusable, `${initial}s`, 'max_selected_items', ...own],
    check: (report: Report, element: Json, at: string) => {
      checkRange(report, element, at, 'max_selected_items', 1, 100);
      if (!initial.endsWith('option')) checkStrings(report, element, at, `${initial}s`, { max: 100 });
      check(report, element, at);
    },
  },
});

const rules: Record<string, Rule> = {
  button: { keys: ['text', 'value', 'url', 'style', 'confirm', 'accessibility_label'], check: checkButton },
  workflow_button: {
    keys: ['text', 'workflow', 'style', 'accessibility_label', 'confirm'],
    check: (report, element, at) => {
      checkButton(report, element, at);
      checkWorkflow(report, element, at);
    },
  },
  ...selectRules('static_select', 'initial_option', ['options', 'option_groups'], staticChoice),
  ...selectRules('external_select', 'initial_option', ['min_query_length'], (report, element, at) => {
    checkRange(report, element, at, 'min_query_length', 0, 3000);
    checkInitialShape(report, element, at);
  }),
  ...selectRules('users_select', 'initial_user', []),
  ...selectRules('channels_select', 'initial_channel', ['response_url_enabled']),
  ...selectRules(
    'conversations_select',
    'initial_conversation',
    ['default_to_current_conversation', 'filter', 'response_url_enabled'],
    checkFilter,
  ),
  overflow: {
    keys: ['options', 'confirm'],
    check: (report, element, at) => checkOptions(report, element, at, { max: 5, urls: true }),
  },
  checkboxes: { keys: ['options', 'initial_options', ...focusable], check: boxes },
  radio_buttons: { keys: ['options', 'initial_option', ...focusable], check: boxes },
  datepicker: {
    keys: ['placeholder', 'initial_date', ...focusable],
    check: (report, element, at) =>
      checkFormat(report, element, at, 'initial_date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'YYYY-MM-DD'),
  },
  timepicker: {
    keys: ['placeholder', 'initial_time', 'timezone', ...focusable],
    check: (report, element, at) => {
      checkFormat(report, element, at, 'initial_time', /^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm');
      checkZone(report, element, at);
    },
  },
  datetimepicker: { keys: ['initial_date_time', ...focusable], check: checkDateTime },
  plain_text_input: { keys: ['multiline', 'min_length', 'max_length', ...writable], check: checkPlainTextInput },
  number_input: { keys: ['is_decimal_allowed', 'min_value', 'max_value', ...writable], check: checkNumberInput },
  email_text_input: { keys: writable, check: checkTyped },
  url_text_input: { keys: writable, check: checkTyped },
  rich_text_input: { keys: ['min_lines', 'max_lines', ...writable], check: checkRichInput },
  file_input: {
    keys: ['filetypes', 'max_files'],
    check: checkFiles,
  },
  feedback_buttons: { keys: ['positive_button', 'negative_button'], check: checkFeedback },
  icon_button: {
    keys: ['icon', 'text', 'value', 'confirm', 'accessibility_label', 'visible_to_user_ids'],
    check: checkIconButton,
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

function checkZone(report: Report, element: Json, at: string): void {
  if (element.timezone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(element.timezone) });
  } catch {
    report(`${at}/timezone`, 'must be an IANA time zone');
  }
}

/** Which elements stand where. */
export const elementsFor = {
  actions: [...choices, ...pickers, 'datetimepicker', 'button', 'overflow', 'workflow_button', 'rich_text_input'],
  accessory: [...choices, ...pickers, 'button', 'overflow', 'workflow_button', 'image'],
  input: [...choices, ...pickers, 'datetimepicker', ...written],
  context_actions: ['feedback_buttons', 'icon_button'],
} as const;

/** A file of this workspace as a picture: by its address or its id, never both. */
function checkSlackFile(report: Report, image: Json, at: string): void {
  const { slack_file: file } = image;
  if (file === undefined) return;
  const here = `${at}/slack_file`;
  if (!isJson(file)) {
    report(here, 'must provide an object');
    return;
  }
  checkKeys(report, file, here, ['id', 'url']);
  if ((file.id === undefined) === (file.url === undefined)) report(here, 'must define either `id` or `url`');
  checkString(report, file, here, 'id', { max: 255 });
  checkUrl(report, file, here, 'url');
}

/** An image element or block: its alternative text and one source. */
export function checkImage(report: Report, image: Json, at: string, extra: readonly string[] = []): void {
  checkKeys(report, image, at, ['type', 'alt_text', 'image_url', 'slack_file', ...extra]);
  checkString(report, image, at, 'alt_text', { max: 2000, required: true });
  checkUrl(report, image, at, 'image_url');
  checkSlackFile(report, image, at);
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
