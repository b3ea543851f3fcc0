import { isDeepStrictEqual } from 'node:util';
import { isJson, type Json, list } from '../json.ts';
import { checkKeys, checkList, checkString, checkText, checkUrl, type Report } from './report.ts';

type OptionRule = { max: number; markdown?: boolean; urls?: boolean };

function checkOption(report: Report, option: Json, at: string, rule: OptionRule): void {
  checkKeys(report, option, at, ['text', 'value', 'description', ...(rule.urls ? ['url'] : [])]);
  checkText(report, option, at, 'text', { max: 75, required: true, kinds: rule.markdown ? 'any' : 'plain' });
  checkText(report, option, at, 'description', { max: 75, kinds: rule.markdown ? 'any' : 'plain' });
  checkString(report, option, at, 'value', { max: 75, required: true });
  checkUrl(report, option, at, 'url');
}

export function checkOptions(report: Report, owner: Json, pointer: string, rule: OptionRule): void {
  for (const { item, at } of checkList(report, owner, pointer, 'options', { max: rule.max, required: true })) {
    checkOption(report, item, at, rule);
  }
}

/** `options` or `option_groups`, one of them. */
export function checkOptionsOrGroups(report: Report, owner: Json, pointer: string): void {
  if (owner.option_groups === undefined || owner.option_groups === null) {
    checkOptions(report, owner, pointer, { max: 100 });
    return;
  }
  if (owner.options !== undefined) report(pointer, 'must define either `options` or `option_groups`, not both');
  for (const { item, at } of checkList(report, owner, pointer, 'option_groups', { max: 100 })) {
    checkKeys(report, item, at, ['label', 'options']);
    checkText(report, item, at, 'label', { max: 75, required: true });
    checkOptions(report, item, at, { max: 100 });
  }
}

/** Every option of an element, those in groups too. */
export function optionsOf(element: Json): Json[] {
  return [...list(element.options), ...list(element.option_groups).flatMap((group) => list(group.options))];
}

/** The same choice, whatever Slack added to its text objects. */
export function sameOption(one: unknown, other: unknown): boolean {
  if (!isJson(one) || !isJson(other)) return false;
  const words = (value: unknown): unknown => (isJson(value) ? [value.type, value.text] : value);
  return one.value === other.value && isDeepStrictEqual(words(one.text), words(other.text));
}

/** The initial options of an external select: of the right shape, whatever the app will offer. */
export function checkInitialShape(report: Report, element: Json, pointer: string): void {
  const { initial_option: single } = element;
  if (isJson(single)) checkOption(report, single, `${pointer}/initial_option`, { max: 1 });
  else if (single !== undefined) report(`${pointer}/initial_option`, 'must provide an object');
  if (element.initial_options === undefined) return;
  for (const { item, at } of checkList(report, element, pointer, 'initial_options', { max: 100 }))
    checkOption(report, item, at, { max: 1 });
}

export function checkInitialOptions(report: Report, element: Json, pointer: string, offered: Json[]): void {
  const { initial_option: single, initial_options: several } = element;
  if (single !== undefined && !offered.some((option) => sameOption(option, single))) {
    report(`${pointer}/initial_option`, 'must be one of the provided options');
  }
  if (several === undefined) return;
  checkList(report, element, pointer, 'initial_options', { max: 100 }).forEach(({ item, at }) => {
    if (!offered.some((option) => sameOption(option, item))) report(at, 'must be one of the provided options');
  });
}
