import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';

type DialogProps = {
  labelledBy: string;
  className?: string;
  /** Esc, and a click beside the dialog where `closeOutside` is set. */
  onClose: () => void;
  closeOutside?: boolean;
  children: ReactNode;
};

/** A native modal dialog: the rest of the page is inert, focus stays inside and goes back to where it was. */
export function Dialog({ labelledBy, className, onClose, closeOutside, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current!;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-start]')?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  const pointerDown = (event: MouseEvent) => {
    if (closeOutside && event.target === ref.current) onClose();
  };
  return (
    <dialog
      ref={ref}
      className={`dialog ${className ?? ''}`}
      aria-labelledby={labelledBy}
      onKeyDown={keyDown}
      onMouseDown={pointerDown}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === ref.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
