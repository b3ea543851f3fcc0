/** The rich text field's elements of the page, made from a tree and read back into one. */
import type { RichNode } from '../values/rich-tree.ts';

const made = ['div', 'ul', 'ol', 'li', 'b', 'i', 's', 'u', 'code', 'a', 'br', 'pre', 'blockquote', 'span'];

function domNode(one: RichNode, nameOf: (leaf: Record<string, unknown>) => string): Node {
  if (one.tag === '#text') return document.createTextNode(one.text ?? '');
  const element = document.createElement(made.includes(one.tag) ? one.tag : 'span');
  if (one.href) element.setAttribute('href', one.href);
  if (one.indent) element.dataset.indent = String(one.indent);
  if (one.leaf) {
    element.dataset.leaf = JSON.stringify(one.leaf);
    element.contentEditable = 'false';
    element.className = 'mention';
    element.textContent = nameOf(one.leaf);
  }
  element.append(...one.children.map((child) => domNode(child, nameOf)));
  return element;
}

/** Puts the tree into the field in place of what is there. */
export function writeTree(
  field: HTMLElement,
  tree: readonly RichNode[],
  nameOf: (leaf: Record<string, unknown>) => string,
): void {
  field.replaceChildren(...tree.map((one) => domNode(one, nameOf)));
}

function readNode(found: Node): RichNode[] {
  if (found.nodeType === Node.TEXT_NODE) {
    return [{ tag: '#text', text: (found.textContent ?? '').replaceAll('\u00a0', ' '), children: [] }];
  }
  if (!(found instanceof HTMLElement)) return [];
  const tag = found.tagName.toLowerCase();
  const { leaf, indent } = found.dataset;
  if (leaf) return [{ tag, leaf: JSON.parse(leaf) as Record<string, unknown>, children: [] }];
  const href = found.getAttribute('href');
  const children = [...found.childNodes].flatMap(readNode);
  return [{ tag, children, ...(href ? { href } : {}), ...(indent ? { indent: Number(indent) } : {}) }];
}

export function readTree(field: HTMLElement): RichNode[] {
  return [...field.childNodes].flatMap(readNode);
}
