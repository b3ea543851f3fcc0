import type { ReactNode } from 'react';

const shapes = {
  hash: <path d="M9 4 7 20M17 4l-2 16M4 9h17M3 15h17" />,
  lock: <path d="M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3" />,
  bolt: <path d="M13 3 5 14h6l-1 7 8-11h-6z" />,
  send: <path d="M4 12 20 4l-5 16-4-6zM11 14l9-10" />,
  thread: <path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5" />,
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3.2" />,
  close: <path d="m6 6 12 12M18 6 6 18" />,
  back: <path d="m14 5-7 7 7 7" />,
  chevron: <path d="m6 9 6 6 6-6" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2" />,
  list: <path d="M4 6h16M4 12h16M4 18h10" />,
  search: <path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5" />,
  eye: <path d="M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z" />,
  home: <path d="m4 11 8-7 8 7v9h-6v-6h-4v6H4z" />,
  swap: <path d="M7 4 3 8l4 4M3 8h14M17 12l4 4-4 4M21 16H7" />,
  play: <path d="M8 5v14l11-7z" />,
  file: <path d="M7 3h7l5 5v13H7zM14 3v5h5" />,
  image: <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01" />,
  check: <path d="m5 13 4 4L19 7" />,
} satisfies Record<string, ReactNode>;

type IconName = keyof typeof shapes;

/** A picture beside words; it says nothing to a screen reader, so a button with an icon alone needs a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
