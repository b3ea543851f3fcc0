import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';

type SidePanelProps = {
  title: string;
  detail?: string;
  wide?: boolean;
  testId: string;
  onClose: () => void;
  children: ReactNode;
};

/** What opens at the right of the messages, or over everything on a phone. Esc shuts it. */
export function SidePanel({ title, detail, wide, testId, onClose, children }: SidePanelProps) {
  const strings = useStrings();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      // Only when shutting the panel took the focus with it.
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={`side-panel${wide ? ' side-panel-wide' : ''}`}
      aria-labelledby={id}
      data-testid={testId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="pane-head">
        <button type="button" className="tool only-phone" aria-label={strings.back} onClick={onClose}>
          <Icon name="back" />
        </button>
        <div className="pane-title">
          <h1 id={id}>{title}</h1>
          {detail && <p className="pane-detail">{detail}</p>}
        </div>
        <button
          type="button"
          className="tool not-phone"
          aria-label={strings.close}
          title={strings.close}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </section>
  );
}
