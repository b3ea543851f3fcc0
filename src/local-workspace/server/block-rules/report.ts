import { isJson, type Json } from '../json.ts';

/** Collects what is wrong, in Slack's words; `pointer` is a JSON pointer from the argument that holds the blocks. */
export type Report = (pointer: string, problem: string) => void;

export function createReport(): { report: Report; problems: string[] } {
  const problems: string[] = [];
  return { report: (pointer, problem) => problems.push(`[ERROR] ${problem} [json-pointer:${pointer}]`), problems };
}

/** A text field of the object: present when required, a string, within its length. */
export function checkString(
  report: Report,
  owner: Json,
  pointer: string,
  key: string,
  rule: { max: number; required?: boolean; mayBeEmpty?: boolean },
): void {
  const value = owner[key];
  if (value === undefined || value === null) {
    if (rule.required) report(pointer, `missing required field: ${key}`);
  } else if (typeof value !== 'string') report(`${pointer}/${key}`, 'must be a string');
  else if (value.length > rule.max) report(`${pointer}/${key}`, `must be less than ${rule.max + 1} characters`);
  else if (value === '' && !rule.mayBeEmpty) report(`${pointer}/${key}`, 'must be more than 0 characters');
}

export type TextRule = { max: number; required?: boolean; kinds?: 'plain' | 'any' };

/** A text object (`plain_text` or `mrkdwn`) under `key`. */
export function checkText(report: Report, owner: Json, pointer: string, key: string, rule: TextRule): void {
  const value = owner[key];
  const here = `${pointer}/${key}`;
  if (value === undefined || value === null) {
    if (rule.required) report(pointer, `missing required field: ${key}`);
    return;
  }
  if (!isJson(value)) {
    report(here, 'must provide an object');
    return;
  }
  const kinds = rule.kinds === 'any' ? ['plain_text', 'mrkdwn'] : ['plain_text'];
  if (!kinds.includes(String(value.type))) {
    report(`${here}/type`, `unsupported type: ${String(value.type)}`);
    return;
  }
  checkKeys(report, value, here, value.type === 'mrkdwn' ? ['type', 'text', 'verbatim'] : ['type', 'text', 'emoji']);
  checkString(report, value, here, 'text', { max: rule.max, required: true });
}

/** A list under `key` whose length is within bounds; the items that are objects. */
export function checkList(
  report: Report,
  owner: Json,
  pointer: string,
  key: string,
  rule: { max: number; min?: number; required?: boolean },
): { item: Json; at: string }[] {
  const value = owner[key];
  const here = `${pointer}/${key}`;
  if (value === undefined || value === null) {
    if (rule.required) report(pointer, `missing required field: ${key}`);
    return [];
  }
  if (!Array.isArray(value)) {
    report(here, 'must provide an array');
    return [];
  }
  const min = rule.min ?? 1;
  if (value.length > rule.max) report(here, `no more than ${rule.max} items allowed`);
  if (value.length < min) report(here, `no fewer than ${min} items allowed`);
  const items: { item: Json; at: string }[] = [];
  value.forEach((item: unknown, index) => {
    if (isJson(item)) items.push({ item, at: `${here}/${index}` });
    else report(`${here}/${index}`, 'must provide an object');
  });
  return items;
}

export function checkKeys(report: Report, owner: Json, pointer: string, known: readonly string[]): void {
  for (const key of Object.keys(owner))
    if (!known.includes(key)) report(pointer, `invalid additional property: ${key}`);
}

export function checkOneOf(report: Report, owner: Json, pointer: string, key: string, values: readonly string[]): void {
  const value = owner[key];
  if (value === undefined || value === null) return;
  if (!values.includes(String(value))) report(`${pointer}/${key}`, `must be one of: ${values.join(', ')}`);
}

export function checkBoolean(report: Report, owner: Json, pointer: string, key: string): void {
  if (owner[key] !== undefined && typeof owner[key] !== 'boolean') report(`${pointer}/${key}`, 'must be a boolean');
}

/** A whole number under `key`, within its bounds. */
export function checkRange(report: Report, owner: Json, pointer: string, key: string, min: number, max: number): void {
  const value = owner[key];
  if (value === undefined) return;
  if (!Number.isInteger(value)) report(`${pointer}/${key}`, 'must be an integer');
  else if ((value as number) < min) report(`${pointer}/${key}`, `must be at least ${min}`);
  else if ((value as number) > max) report(`${pointer}/${key}`, `must be no more than ${max}`);
}

/** A web address under `key`. */
export function checkUrl(
  report: Report,
  owner: Json,
  pointer: string,
  key: string,
  rule: { required?: boolean; https?: boolean } = {},
): void {
  checkString(report, owner, pointer, key, { max: 3000, ...(rule.required ? { required: true } : {}) });
  const value = owner[key];
  if (typeof value !== 'string' || value === '' || value.length > 3000) return;
  const scheme = URL.canParse(value) ? new URL(value).protocol : '';
  if (rule.https && scheme !== 'https:') report(`${pointer}/${key}`, 'must be a valid https URL');
  else if (!/^(https?|mailto|tel|slack):$/.test(scheme)) report(`${pointer}/${key}`, 'must be a valid URL');
}

/** A list of strings under `key`, each not empty, and one of `allowed` where that is given. */
export function checkStrings(
  report: Report,
  owner: Json,
  pointer: string,
  key: string,
  rule: { max: number; allowed?: readonly string[] },
): void {
  const value = owner[key];
  if (value === undefined) return;
  const here = `${pointer}/${key}`;
  if (!Array.isArray(value)) {
    report(here, 'must provide an array');
    return;
  }
  if (value.length > rule.max) report(here, `no more than ${rule.max} items allowed`);
  if (value.length < 1) report(here, 'no fewer than 1 items allowed');
  for (const [index, item] of (value as unknown[]).entries()) {
    if (typeof item !== 'string' || item === '') report(`${here}/${index}`, 'must be a string');
    else if (rule.allowed && !rule.allowed.includes(item))
      report(`${here}/${index}`, `must be one of: ${rule.allowed.join(', ')}`);
  }
}
