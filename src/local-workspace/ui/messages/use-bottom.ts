import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Keeps the newest message in sight while the reader is at the bottom; says so when one arrives elsewhere. */
export function useBottom(
  box: RefObject<HTMLDivElement | null>,
  newest: string | undefined,
  mine: boolean,
  toEnd: () => void,
) {
  const atBottom = useRef(true);
  const [below, setBelow] = useState(false);
  const stick = () => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  };
  const down = () => {
    toEnd();
    atBottom.current = true;
    requestAnimationFrame(stick);
    stick();
    setBelow(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each new message
  useLayoutEffect(() => {
    if (atBottom.current || mine) down();
    else setBelow(true);
  }, [newest]);
  useEffect(() => {
    const watched = new ResizeObserver(() => {
      if (atBottom.current && box.current) box.current.scrollTop = box.current.scrollHeight;
    });
    if (box.current) watched.observe(box.current);
    if (box.current?.firstElementChild) watched.observe(box.current.firstElementChild);
    return () => watched.disconnect();
  }, [box]);
  const scrolled = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    atBottom.current = scrollHeight - scrollTop - clientHeight < 60;
    if (atBottom.current) setBelow(false);
  };
  return { below, down, scrolled };
}
