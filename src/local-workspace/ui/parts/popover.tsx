import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

type PopoverProps = {
  anchor: RefObject<HTMLElement | null>;
  sameWidth?: boolean;
  alignEnd?: boolean;
  children: ReactNode;
};

/** Content in the top layer below its anchor, or above where there is more room; follows scrolling. */
export function Popover({ anchor, sameWidth, alignEnd, children }: PopoverProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = ref.current!;
    const place = () => {
      const at = anchor.current?.getBoundingClientRect();
      if (!at) return;
      const below = window.innerHeight - at.bottom;
      const up = below < 260 && at.top > below;
      box.style.maxHeight = `${Math.max(120, Math.min(340, (up ? at.top : below) - 12))}px`;
      if (sameWidth) box.style.width = `${at.width}px`;
      const left = alignEnd ? at.right - box.offsetWidth : at.left;
      box.style.left = `${Math.max(8, Math.min(left, window.innerWidth - box.offsetWidth - 8))}px`;
      box.style.top = up ? 'auto' : `${at.bottom + 4}px`;
      box.style.bottom = up ? `${window.innerHeight - at.top + 4}px` : 'auto';
    };
    box.showPopover();
    place();
    const resized = new ResizeObserver(place);
    resized.observe(box);
    if (anchor.current) resized.observe(anchor.current);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [anchor, sameWidth, alignEnd]);
  return (
    <div ref={ref} popover="manual" className="popover">
      {children}
    </div>
  );
}
