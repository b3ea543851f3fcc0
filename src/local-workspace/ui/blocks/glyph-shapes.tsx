/** Drawings of the emoji that work messages use most, so that they look the same where no emoji font is installed. */
import type { ReactNode } from 'react';
import { peopleShapes } from './glyph-people.tsx';

const red = '#d13a30';
const amber = '#efb916';
const green = '#2c9657';
const blue = '#2d70bb';
const grey = '#5d6875';
const orange = '#e8831c';
const dark = '#39434e';

const circle = (fill: string, edge = fill): ReactNode => (
  <circle cx="12" cy="12" r="9.2" fill={fill} stroke={edge} strokeWidth="1.4" />
);
const square = (fill: string): ReactNode => <rect x="3" y="3" width="18" height="18" rx="3" fill={fill} />;
const line = (d: string, stroke: string, width = 2.4): ReactNode => (
  <path d={d} fill="none" stroke={stroke} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
);
const area = (d: string, fill: string): ReactNode => <path d={d} fill={fill} strokeLinejoin="round" />;
const person = (x: number, fill: string): ReactNode => (
  <>
    <circle cx={x} cy="8" r="4" fill={fill} />
    <path d={`M${x - 7} 21c0-5 3-8 7-8s7 3 7 8z`} fill={fill} />
  </>
);
const medal = (fill: string, place: string): ReactNode => (
  <>
    {area('M7 2h4l3 7h-4zM17 2h-4l-3 7h4z', blue)}
    <circle cx="12" cy="15" r="7" fill={fill} />
    {line(place, '#fff', 2)}
  </>
);
const clockFace = (
  <>
    <circle cx="12" cy="12" r="9" fill="#fff" stroke={grey} strokeWidth="2.2" />
    {line('M12 6.5V12l3.5 2.5', dark, 2)}
  </>
);
const page = (
  <>
    <rect x="4" y="3" width="16" height="19" rx="2" fill="#fff" stroke={grey} strokeWidth="1.6" />
    {line('M8 9h8M8 13h8M8 17h5', grey, 1.6)}
  </>
);
const bars = (
  <>
    <rect x="2" y="3" width="20" height="18" rx="2" fill="#fff" stroke={grey} strokeWidth="1.4" />
    {area('M5 12h3v7H5z', green)}
    {area('M10.500 7h3v12h-3z', red)}
    {area('M16 10h3v9h-3z', blue)}
  </>
);
const arrow = (d: string): ReactNode => (
  <>
    {square('#4f7fb0')}
    {line(d, '#fff')}
  </>
);
const chart = (d: string, stroke: string): ReactNode => (
  <>
    <rect x="2" y="3" width="20" height="18" rx="2" fill="#fff" stroke={grey} strokeWidth="1.4" />
    {line(d, stroke, 2)}
  </>
);
const hourglass = (
  <>
    {line('M6 3h12M6 21h12', '#8a5a34', 2.4)}
    {area('M7 4h10c0 4-4 6-4 8s4 4 4 8H7c0-4 4-6 4-8S7 8 7 4z', '#f0d9a8')}
    {area('M8.500 20c.5-2.500 2-4 3.500-4s3 1.500 3.500 4z', orange)}
  </>
);
const house = (
  <>
    {area('M5 11h14v10H5z', '#e9d2b4')}
    {area('M12 2 1.500 12h21z', red)}
    {area('M10 15h4v6h-4z', '#8a5a34')}
  </>
);
const calendar = (
  <>
    <rect x="3" y="4" width="18" height="18" rx="2" fill="#fff" stroke={grey} strokeWidth="1.6" />
    {area('M3 4h18v5H3z', red)}
    {line('M7 13h2M11 13h2M15 13h2M7 17h2M11 17h2', grey, 1.8)}
  </>
);

/** Character (without the variation selector) → drawing on a field of 24 by 24. */
export const glyphShapes: Record<string, ReactNode> = {
  ...peopleShapes,
  '🔴': circle(red),
  '🟠': circle(orange),
  '🟡': circle(amber),
  '🟢': circle(green),
  '🔵': circle(blue),
  '🟣': circle('#8450b0'),
  '🟤': circle('#8a5a34'),
  '⚫': circle('#2b3138'),
  '⚪': circle('#fff', grey),
  '🟥': square(red),
  '🟧': square(orange),
  '🟨': square(amber),
  '🟩': square(green),
  '🟦': square(blue),
  '✅': [<g key="box">{square(green)}</g>, <g key="mark">{line('m7 12.500 3.500 3.500 7-8', '#fff', 2.8)}</g>],
  '✔': line('m4 13 5.500 5.500L20 6', dark, 3),
  '❌': line('m5 5 14 14M19 5 5 19', red, 3.6),
  '✖': line('m5 5 14 14M19 5 5 19', dark, 3.2),
  '➕': line('M12 4v16M4 12h16', dark, 3.2),
  '➖': line('M4 12h16', dark, 3.2),
  '⚠': [
    <g key="field">{area('M12 2.500 23 21.500H1z', amber)}</g>,
    <g key="mark">{line('M12 9v6M12 18.300v.1', dark, 2.4)}</g>,
  ],
  '❗': line('M12 3v11M12 19.500v.1', red, 4),
  '❓': line('M7.500 8a4.500 4.500 0 1 1 6.500 4c-1.500.8-2 1.500-2 3M12 20v.1', red, 3),
  ℹ: [<g key="box">{square(blue)}</g>, <g key="mark">{line('M12 11v6M12 7v.1', '#fff', 2.8)}</g>],
  '🛑': [
    <g key="sign">{area('M8 2h8l6 6v8l-6 6H8l-6-6V8z', red)}</g>,
    <g key="bar">{line('M7.500 12h9', '#fff', 3)}</g>,
  ],
  '⛔': [<g key="sign">{circle(red)}</g>, <g key="bar">{line('M7 12h10', '#fff', 3.2)}</g>],
  '🚫': [
    <g key="ring">
      <circle cx="12" cy="12" r="9" fill="none" stroke={red} strokeWidth="2.8" />
    </g>,
    <g key="bar">{line('m6 6 12 12', red, 2.8)}</g>,
  ],
  '🚨': [
    <g key="lamp">{area('M7 18v-6a5 5 0 0 1 10 0v6z', red)}</g>,
    <g key="foot">{area('M4 18h16v3H4z', dark)}</g>,
    <g key="rays">{line('M12 2v2M4 5l1.500 1.500M20 5l-1.500 1.500', orange, 2)}</g>,
  ],
  '🔔': [
    <g key="bell">
      {area('M12 3a6 6 0 0 1 6 6c0 5 1.500 6.500 2.500 8h-17C4.500 15.500 6 14 6 9a6 6 0 0 1 6-6z', amber)}
    </g>,
    <g key="clapper">{area('M9.500 18.500h5a2.500 2.500 0 0 1-5 0z', '#8a5a34')}</g>,
  ],
  '🔕': [
    <g key="bell">
      {area('M12 3a6 6 0 0 1 6 6c0 5 1.500 6.500 2.500 8h-17C4.500 15.500 6 14 6 9a6 6 0 0 1 6-6z', '#b9c0c8')}
    </g>,
    <g key="bar">{line('m4 4 16 16', red)}</g>,
  ],
  '⏰': [<g key="face">{clockFace}</g>, <g key="ears">{line('m2.500 6 3-3M21.500 6l-3-3', red, 2.4)}</g>],
  '🕐': clockFace,
  '🕒': clockFace,
  '🕘': clockFace,
  '⏱': clockFace,
  '⏳': hourglass,
  '⌛': hourglass,
  '🏠': house,
  '🏡': house,
  '🏘': house,
  '🏢': [
    <g key="wall">{area('M5 2h14v20H5z', '#8fa3b5')}</g>,
    <g key="windows">{line('M9 6h1M14 6h1M9 10h1M14 10h1M9 14h1M14 14h1M11 22v-3h2v3', '#fff', 2)}</g>,
  ],
  '📅': calendar,
  '📋': [<g key="page">{page}</g>, <g key="clip">{area('M8 1.500h8v4H8z', '#8a5a34')}</g>],
  '📝': [<g key="page">{page}</g>, <g key="pencil">{line('m13 19 8-8', orange, 3)}</g>],
  '📄': page,
  '📊': bars,
  '📈': chart('m5 17 5-5 3 3 6-8', red),
  '📉': chart('m5 7 5 5 3-3 6 8', blue),
  '🏆': [
    <g key="cup">{area('M6 2h12v6a6 6 0 0 1-12 0zM10.500 13h3v5h-3zM7 18h10v3.500H7z', amber)}</g>,
    <g key="ears">{line('M6 4H3c0 4 1 5 3.500 5.500M18 4h3c0 4-1 5-3.500 5.500', amber, 1.8)}</g>,
  ],
  '🥇': medal('#d9a514', 'M11 12.500l1.500-1v7'),
  '🥈': medal('#98a3ad', 'M10 13a2 2 0 1 1 3.500 1.500L10 18.500h4'),
  '🥉': medal('#b9743a', 'M10 12h4l-2 2.500a2 2 0 1 1-2 2.800'),
  '🏅': medal('#d9a514', 'm12 12 .1 0M9.500 15.500l2 2 3.500-4'),
  '⭐': area(
    'm12 1.500 3.200 7 7.600.7-5.700 5 1.700 7.500L12 17.800l-6.800 3.900 1.700-7.500-5.700-5 7.600-.7z',
    amber,
  ),
  '💬': [
    <g key="bubble">{area('M2 4h20v13H11l-5 4.500V17H2z', '#7d8b99')}</g>,
    <g key="dots">{line('M8 10.500v.1M12 10.500v.1M16 10.500v.1', '#fff', 2.6)}</g>,
  ],
  '🔒': [
    <g key="bow">{line('M8 11V8a4 4 0 0 1 8 0v3', grey, 2.4)}</g>,
    <g key="body">{area('M5 11h14v10H5z', amber)}</g>,
  ],
  '🔓': [
    <g key="bow">{line('M8 11V7a4 4 0 0 1 7.500-2', grey, 2.4)}</g>,
    <g key="body">{area('M5 11h14v10H5z', amber)}</g>,
  ],
  '📌': [
    <g key="pin">{line('m10 14-7 7', grey, 2)}</g>,
    <g key="head">{area('m14 2 8 8-3 .8-4 4 .3 4.200-2 2L3 10.700l2-2 4.200.3 4-4z', red)}</g>,
  ],
  '📍': [
    <g key="pin">{line('M12 12v10', grey, 2)}</g>,
    <g key="head">
      <circle cx="12" cy="7" r="5" fill={red} />
    </g>,
  ],
  '📞': area(
    'M5 2.500 9 2l2 6-3 2c1 3 3 5 6 6l2-3 6 2-.5 4c-.3 2-2 3-4 2.700C9 20.500 3.500 15 2.300 6.500 2 4.500 3 2.800 5 2.500z',
    grey,
  ),
  '☎': area(
    'M5 2.500 9 2l2 6-3 2c1 3 3 5 6 6l2-3 6 2-.5 4c-.3 2-2 3-4 2.700C9 20.500 3.500 15 2.300 6.500 2 4.500 3 2.800 5 2.500z',
    red,
  ),
  '👤': person(12, grey),
  '👥': [<g key="back">{person(16, '#96a3b0')}</g>, <g key="front">{person(9, grey)}</g>],
  '👮': [
    <g key="person">{person(12, '#2f4d75')}</g>,
    <g key="cap">{area('M6.500 5.500 12 1.500l5.500 4-1 2h-9z', '#1d3352')}</g>,
  ],
  '🔍': [
    <g key="glass">
      <circle cx="10" cy="10" r="7" fill="#dcebf5" stroke={grey} strokeWidth="2.2" />
    </g>,
    <g key="grip">{line('m15.500 15.500 6 6', dark, 3)}</g>,
  ],
  '💡': [
    <g key="bulb">{area('M12 2a7 7 0 0 1 4 12.700V18H8v-3.300A7 7 0 0 1 12 2z', amber)}</g>,
    <g key="foot">{area('M9 19h6v3H9z', grey)}</g>,
  ],
  '🚩': [<g key="pole">{line('M5 2v20', dark, 2)}</g>, <g key="cloth">{area('M6 3l14 4.500L6 12z', red)}</g>],
  '⚖': [
    <g key="beam">{line('M12 3v18M7 21h10M4 6h16', '#8a6a1f', 2)}</g>,
    <g key="pans">
      {area('M1 14l3.500-8L8 14a3.500 3.500 0 0 1-7 0zM16 14l3.500-8 3.500 8a3.500 3.500 0 0 1-7 0z', amber)}
    </g>,
  ],
  '🔄': [
    <g key="box">{square(blue)}</g>,
    <g key="mark">
      {line('M7 11a5 5 0 0 1 9-2M17 6v3.500h-3.500M17 13a5 5 0 0 1-9 2M7 18v-3.500h3.500', '#fff', 1.8)}
    </g>,
  ],
  '➡': arrow('M6 12h12M13 7l5 5-5 5'),
  '⬅': arrow('M18 12H6M11 7l-5 5 5 5'),
  '⬆': arrow('M12 18V6M7 11l5-5 5 5'),
  '⬇': arrow('M12 6v12M7 13l5 5 5-5'),
  '📢': [<g key="horn">{area('M3 9h5l11-6v18L8 15H3z', red)}</g>, <g key="grip">{line('M7 15v5', dark, 3)}</g>],
  '📣': [<g key="horn">{area('M3 9h5l11-6v18L8 15H3z', orange)}</g>, <g key="grip">{line('M7 15v5', dark, 3)}</g>],
  '🆕': [<g key="box">{square(blue)}</g>, <g key="mark">{line('M7.500 16V8l9 8V8', '#fff', 2.2)}</g>],
  '🎉': [
    <g key="cone">{area('m3 21 5-13 8 8z', amber)}</g>,
    <g key="paper">{line('M13 3v2M20 5l-2 2M21 12h-2M16 9v.1', red, 2.4)}</g>,
  ],
};
