import { isJson, type Json } from '../json.ts';
import {
  checkBoolean,
  checkKeys,
  checkList,
  checkOneOf,
  checkRange,
  checkString,
  checkUrl,
  type Report,
} from './report.ts';

type Leaf = { keys: readonly string[]; check: (report: Report, leaf: Json, at: string) => void };

const long = { max: 12_000, required: true } as const;
const id = (key: string): Leaf => ({
  keys: [key],
  check: (report, leaf, at) => checkString(report, leaf, at, key, { max: 255, required: true }),
});

const leaves: Record<string, Leaf> = {
  text: { keys: ['text'], check: (report, leaf, at) => checkString(report, leaf, at, 'text', long) },
  link: {
    keys: ['url', 'text', 'unsafe'],
    check: (report, leaf, at) => {
      checkUrl(report, leaf, at, 'url', { required: true });
      checkString(report, leaf, at, 'text', { max: 12_000, mayBeEmpty: true });
      checkBoolean(report, leaf, at, 'unsafe');
    },
  },
  emoji: {
    keys: ['name', 'unicode', 'url', 'skin_tone'],
    check: (report, leaf, at) => checkString(report, leaf, at, 'name', { max: 255, required: true }),
  },
  user: id('user_id'),
  channel: id('channel_id'),
  usergroup: id('usergroup_id'),
  team: id('team_id'),
  broadcast: {
    keys: ['range'],
    check: (report, leaf, at) => {
      if (leaf.range === undefined) report(at, 'missing required field: range');
      checkOneOf(report, leaf, at, 'range', ['here', 'channel', 'everyone']);
    },
  },
  color: {
    keys: ['value'],
    check: (report, leaf, at) => {
      if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(String(leaf.value))) report(`${at}/value`, 'must be a hex color');
    },
  },
  date: {
    keys: ['timestamp', 'format', 'url', 'fallback'],
    check: (report, leaf, at) => {
      if (!Number.isInteger(leaf.timestamp)) report(`${at}/timestamp`, 'must be an integer');
      checkString(report, leaf, at, 'format', { max: 3000, required: true });
      checkUrl(report, leaf, at, 'url');
      checkString(report, leaf, at, 'fallback', { max: 3000 });
    },
  },
};

const styles = ['bold', 'code', 'italic', 'strike', 'underline'];

function checkStyle(report: Report, leaf: Json, at: string): void {
  const { style } = leaf;
  if (style === undefined) return;
  if (!isJson(style)) {
    report(`${at}/style`, 'must provide an object');
    return;
  }
  checkKeys(report, style, `${at}/style`, [...styles, 'highlight', 'client_highlight', 'unlink']);
  for (const key of Object.keys(style)) checkBoolean(report, style, `${at}/style`, key);
}

function checkLeaves(report: Report, part: Json, at: string, allowed: readonly string[]): void {
  for (const { item, at: here } of checkList(report, part, at, 'elements', { max: 1000, min: 0, required: true })) {
    const type = String(item.type);
    const leaf = allowed.includes(type) ? leaves[type] : undefined;
    if (item.type === undefined) report(here, 'missing required field: type');
    else if (!leaf) report(`${here}/type`, `unsupported type: ${type}`);
    else {
      checkKeys(report, item, here, ['type', 'style', ...leaf.keys]);
      checkStyle(report, item, here);
      leaf.check(report, item, here);
    }
  }
}

const anyLeaf = Object.keys(leaves);

function checkBorder(report: Report, part: Json, at: string): void {
  if (part.border !== undefined && part.border !== 0 && part.border !== 1)
    report(`${at}/border`, 'must be one of: 0, 1');
}

function checkBullets(report: Report, part: Json, at: string): void {
  checkKeys(report, part, at, ['type', 'elements', 'style', 'indent', 'offset', 'border']);
  if (part.style === undefined) report(at, 'missing required field: style');
  checkOneOf(report, part, at, 'style', ['bullet', 'ordered']);
  checkRange(report, part, at, 'indent', 0, 8);
  checkRange(report, part, at, 'offset', 0, 1_000_000);
  checkBorder(report, part, at);
  for (const { item, at: here } of checkList(report, part, at, 'elements', { max: 1000, required: true })) {
    if (item.type === 'rich_text_section') checkLeaves(report, item, here, anyLeaf);
    else report(`${here}/type`, `unsupported type: ${String(item.type)}`);
  }
}

/** A `rich_text` block, down to its leaves. */
export function checkRichText(report: Report, block: Json, at: string): void {
  for (const { item, at: here } of checkList(report, block, at, 'elements', { max: 1000, required: true })) {
    switch (item.type) {
      case 'rich_text_section':
        checkKeys(report, item, here, ['type', 'elements']);
        checkLeaves(report, item, here, anyLeaf);
        break;
      case 'rich_text_list':
        checkBullets(report, item, here);
        break;
      case 'rich_text_quote':
      case 'rich_text_preformatted':
        checkKeys(report, item, here, ['type', 'elements', 'border', 'language']);
        checkBorder(report, item, here);
        checkLeaves(report, item, here, item.type === 'rich_text_quote' ? anyLeaf : ['text', 'link']);
        break;
      default:
        report(`${here}/type`, `unsupported type: ${String(item.type)}`);
    }
  }
}

/** A `rich_text` block where another object holds one. */
export function checkRichTextValue(report: Report, owner: Json, pointer: string, key: string): void {
  const value = owner[key];
  const here = `${pointer}/${key}`;
  if (value === undefined) return;
  if (!isJson(value)) report(here, 'must provide an object');
  else if (value.type !== 'rich_text') report(`${here}/type`, `unsupported type: ${String(value.type)}`);
  else {
    checkKeys(report, value, here, ['type', 'elements', 'block_id']);
    checkRichText(report, value, here);
  }
}
