import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Glyphs } from '../blocks/glyphs.tsx';
import { Popover } from './popover.tsx';

type MenuItem = { key: string; label: string; detail?: string | undefined; href?: string | undefined };

type MenuProps = {
  label: string;
  items: MenuItem[];
  empty?: string;
  className?: string;
  disabled?: boolean;
  attributes?: Record<string, string | undefined>;
  onPick: (key: string) => void;
  children: ReactNode;
};

/** A button that opens a menu: arrow keys, Home, End, Esc; focus comes back to the button. */
export function Menu({ label, items, empty, className, disabled, attributes, onPick, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  useEffect(() => {
    if (open) list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const keyDown = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (target !== undefined) all[(target + all.length) % all.length]?.focus();
    else if (event.key === 'Escape') shut();
    else if (event.key === 'Tab') setOpen(false);
    if (target === undefined && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pick = (key: string) => {
    shut();
    onPick(key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches focus leaving the whole
    <span
      className="menu-holder"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        disabled={disabled}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        {...attributes}
      >
        {children}
      </button>
      {open && (
        <Popover anchor={button} alignEnd>
          <div ref={list} role="menu" aria-label={label} tabIndex={-1} className="menu" onKeyDown={keyDown}>
            {items.map((item) => {
              const content = (
                <>
                  <span className="menu-label">
                    <Glyphs text={item.label} />
                  </span>
                  {item.detail && <span className="menu-detail">{item.detail}</span>}
                </>
              );
              return item.href ? (
                <a
                  key={item.key}
                  role="menuitem"
                  href={item.href}
                  target="_blank"
                  rel="noreferrer"
                  onClick={() => pick(item.key)}
                >
                  {content}
                </a>
              ) : (
                <button key={item.key} type="button" role="menuitem" tabIndex={-1} onClick={() => pick(item.key)}>
                  {content}
                </button>
              );
            })}
            {items.length === 0 && empty && (
              <button type="button" role="menuitem" aria-disabled="true" onClick={shut}>
                <span className="menu-detail">{empty}</span>
              </button>
            )}
          </div>
        </Popover>
      )}
    </span>
  );
}
