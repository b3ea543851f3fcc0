import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** For each key the entry that it goes to, from the one at `at` of so many; beyond either end it goes round. */
type Steps = (at: number, count: number) => Record<string, number>;

/**
 * A button that opens something small with entries in it: focus goes to the first entry, keys move it, Esc brings it
 * back to the button, and whoever leaves the whole shuts it. `entry` is the selector of an entry.
 */
export function usePopUp(entry: string, steps: Steps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const inside = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (open) inside.current?.querySelector<HTMLElement>(entry)?.focus();
  }, [open, entry]);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    const all = [...(inside.current?.querySelectorAll<HTMLElement>(entry) ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    const target = steps(at, all.length)[event.key];
    if (target !== undefined) all[(target + all.length) % all.length]?.focus();
    else if (event.key === 'Escape') shut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return {
    open,
    shut,
    /** Without bringing focus back. */
    leave: () => setOpen(false),
    keyDown,
    button,
    inside,
    holderProps: { className: 'menu-holder', onBlur },
    buttonProps: { ref: button, type: 'button', 'aria-expanded': open, onClick: () => setOpen(!open) } as const,
  };
}
