import type { ReactNode } from 'react';
import { Glyphs } from '../blocks/glyphs.tsx';
import { Popover } from './popover.tsx';
import { usePopUp } from './use-pop-up.ts';

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

const steps = (at: number, count: number) => ({ ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: count - 1 });

/** A button that opens a menu: arrow keys, Home, End, Esc; focus comes back to the button. */
export function Menu({ label, items, empty, className, disabled, attributes, onPick, children }: MenuProps) {
  const { open, shut, leave, keyDown, button, inside, holderProps, buttonProps } = usePopUp('[role=menuitem]', steps);
  const pick = (key: string) => {
    shut();
    onPick(key);
  };
  return (
    <span {...holderProps}>
      <button
        {...buttonProps}
        className={className}
        disabled={disabled}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        {...attributes}
      >
        {children}
      </button>
      {open && (
        <Popover anchor={button} alignEnd>
          <div
            ref={inside}
            role="menu"
            aria-label={label}
            tabIndex={-1}
            className="menu"
            onKeyDown={(event) => (event.key === 'Tab' ? leave() : keyDown(event))}
          >
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
