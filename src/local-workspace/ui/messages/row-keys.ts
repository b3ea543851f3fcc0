import type { KeyboardEvent } from 'react';

const moves = ['ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Arrow keys, Home and End go from message to message while the list or a message has the focus, not a control in it. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const onRow = target === event.currentTarget || target.hasAttribute('data-message-ts');
  if (!onRow || !moves.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-message-ts]')];
  const at = rows.indexOf(target);
  const wanted = {
    ArrowUp: at < 0 ? rows.length - 1 : at - 1,
    ArrowDown: at < 0 ? rows.length - 1 : at + 1,
    Home: 0,
    End: rows.length - 1,
  }[event.key]!;
  const row = rows[Math.min(Math.max(wanted, 0), rows.length - 1)];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
}
