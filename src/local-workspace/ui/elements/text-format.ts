/** Formats of the rich text field, by the browser's own editing commands: no other way keeps its undo working. */

export const formats = ['bold', 'italic', 'strike', 'code', 'link', 'bullets', 'numbers'] as const;
export type Format = (typeof formats)[number];

const commands: Partial<Record<Format, string>> = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strikeThrough',
  bullets: 'insertUnorderedList',
  numbers: 'insertOrderedList',
};

const keys: Record<string, Format> = { KeyB: 'bold', KeyI: 'italic' };
const shiftedKeys: Record<string, Format> = {
  KeyX: 'strike',
  KeyC: 'code',
  KeyU: 'link',
  Digit8: 'bullets',
  Digit7: 'numbers',
};

type Key = { code: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

/** The keys are Slack's own. */
export function formatOfKey(key: Key): Format | undefined {
  if (!(key.ctrlKey || key.metaKey) || key.altKey) return undefined;
  return (key.shiftKey ? shiftedKeys : keys)[key.code];
}

const around = (selector: string): Element | undefined => {
  const at = document.getSelection()?.anchorNode;
  const element = at instanceof Element ? at : at?.parentElement;
  return element?.closest(`.rich-input ${selector}`) ?? undefined;
};

function toggleCode(): void {
  const code = around('code');
  const text = code?.textContent ?? document.getSelection()?.toString() ?? '';
  if (code) {
    document.getSelection()?.selectAllChildren(code);
    document.execCommand('removeFormat');
    const now = around('code');
    if (now) now.replaceWith(document.createTextNode(text));
    return;
  }
  if (text === '') return;
  const wrapped = document.createElement('code');
  wrapped.textContent = text;
  document.execCommand('insertHTML', false, wrapped.outerHTML);
}

export function toggleFormat(format: Format): void {
  if (format === 'code') toggleCode();
  else document.execCommand(commands[format]!);
}

export function isActive(format: Format): boolean {
  if (format === 'code') return around('code') !== undefined;
  if (format === 'link') return around('a') !== undefined;
  return document.queryCommandState(commands[format]!);
}

/** Links what is chosen, or puts the address itself where nothing is. */
export function addLink(url: string): void {
  const chosen = document.getSelection()?.toString() ?? '';
  if (chosen) document.execCommand('createLink', false, url);
  else {
    const link = document.createElement('a');
    link.href = url;
    link.textContent = url;
    document.execCommand('insertHTML', false, `${link.outerHTML}&nbsp;`);
  }
}

export function removeLink(): void {
  const link = around('a');
  if (link) document.getSelection()?.selectAllChildren(link);
  document.execCommand('unlink');
}
