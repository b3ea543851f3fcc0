/** The line that draws each. */
const lines = {
  hash: 'M9 4 7 20M17 4l-2 16M4 9h17M3 15h17',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  bolt: 'M13 3 5 14h6l-1 7 8-11h-6z',
  send: 'M4 12 20 4l-5 16-4-6zM11 14l9-10',
  thread: 'M4 5h16v11h-9l-5 4v-4H4zM8 9h8M8 12h5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'm6 6 12 12M18 6 6 18',
  back: 'm14 5-7 7 7 7',
  chevron: 'm6 9 6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2',
  list: 'M4 6h16M4 12h16M4 18h10',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  home: 'm4 11 8-7 8 7v9h-6v-6h-4v6H4z',
  swap: 'M7 4 3 8l4 4M3 8h14M17 12l4 4-4 4M21 16H7',
  play: 'M8 5v14l11-7z',
  file: 'M7 3h7l5 5v13H7zM14 3v5h5',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.01',
  check: 'm5 13 4 4L19 7',
  up: 'M7 10v10H4V10zM7 10l4-7c1.5 0 2.4 1 2.2 2.5L12.5 9H19c1 0 1.7 1 1.4 2l-2 7.5c-.2.9-1 1.5-1.9 1.5H7',
  down: 'M7 14V4H4v10zM7 14l4 7c1.5 0 2.4-1 2.200-2.5L12.5 15H19c1 0 1.7-1 1.4-2l-2-7.5c-.2-.9-1-1.5-1.9-1.5H7',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  pencil: 'm4 20 1-5L16 4l4 4L9 19zM14 6l4 4',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8 14c1 2 2.5 3 4 3s3-1 4-3M9 9h.01M15 9h.01',
  clip: 'm20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.3 3.3 0 0 1 4.7 4.7L9.3 17a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  plus: 'M12 5v14M5 12h14',
  pin: 'M9 4h6l-1 6 4 4H6l4-4zM12 14v7',
  warn: 'M12 3 2 20h20zM12 10v4M12 17h.01',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  bullets: 'M9 6h11M9 12h11M9 18h11M4 6h.01M4 12h.01M4 18h.01',
  numbers:
    'M10 6h10M10 12h10M10 18h10M4 4h1v4M3.5 12.5c1.5-1.5 2.5 0 1.5 1L3.5 15.5H6M3.5 17.5H6L4.5 19c2 0 2 2 .5 2.200H3.5',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  archive: 'M3 5h18v4H3zM5 9v10h14V9M10 13h4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
};

/** Three points need a thicker pen than lines. */
const dots = 3.2;

export type IconName = keyof typeof lines;

export function isIcon(name: string): name is IconName {
  return Object.hasOwn(lines, name);
}

/** A picture beside words; it says nothing to a screen reader, so a button with an icon alone needs a label. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={lines[name]} strokeWidth={name === 'more' ? dots : undefined} />
    </svg>
  );
}
