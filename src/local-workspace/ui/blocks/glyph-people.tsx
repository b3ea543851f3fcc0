/** Drawings of the faces and hands with which people answer each other. */
import type { ReactNode } from 'react';

const skin = '#f2bd3f';
const dark = '#39434e';
const red = '#d13a30';

const line = (d: string, stroke = dark, width = 1.8): ReactNode => (
  <path d={d} fill="none" stroke={stroke} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round" />
);
const area = (d: string, fill: string): ReactNode => <path d={d} fill={fill} strokeLinejoin="round" />;
const face = (mouth: ReactNode): ReactNode => (
  <>
    <circle cx="12" cy="12" r="10" fill={skin} />
    {line('M8.500 8v2M15.500 8v2', dark, 2.2)}
    {mouth}
  </>
);
const thumb = (
  <>
    {area('M2.500 10.500H7V21H2.500z', '#2d70bb')}
    {area(
      'M8 10.500 11.500 2c2.300 0 3.500 1.500 3 4l-.7 3h5.700c1.700 0 2.700 1.400 2.300 3l-1.700 7c-.3 1.300-1.300 2-2.600 2H8z',
      skin,
    )}
  </>
);
const palm = area(
  'M5.500 13V8a1.500 1.500 0 0 1 3 0V4.500a1.500 1.500 0 0 1 3 0V4a1.500 1.500 0 0 1 3 0v1.500a1.500 1.500 0 0 1 3 0V13l1.300-2c1.300-1.200 3 .2 2.200 1.700l-2.500 5A7.500 7.500 0 0 1 5.500 15z',
  skin,
);
const eye = (x: number): ReactNode => (
  <>
    <ellipse cx={x} cy="12" rx="4.800" ry="7" fill="#fff" stroke={dark} strokeWidth="1.400" />
    <circle cx={x - 1.5} cy="13" r="2.400" fill={dark} />
  </>
);

export const peopleShapes: Record<string, ReactNode> = {
  '👍': thumb,
  '👎': <g transform="rotate(180 12 12)">{thumb}</g>,
  '✋': palm,
  '👋': [
    <g key="hand" transform="rotate(-18 12 12) translate(1.500 1.500) scale(.88)">
      {palm}
    </g>,
    <g key="air">{line('M2 8c0-2 1-4 2.500-5M22 15c.3 2-.3 4-1.500 5.500')}</g>,
  ],
  '👏': [
    <g key="back" transform="translate(7 1) rotate(14 12 12) scale(.72)">
      {palm}
    </g>,
    <g key="front" transform="translate(-1.500 6) rotate(-14 12 12) scale(.74)">
      {palm}
    </g>,
    <g key="sound">{line('M4 5 3 2.500M8 3.500V1M1.500 8 .8 7.600')}</g>,
  ],
  '🙏': [
    <g key="hands">
      {area('M11.400 2C9 4.500 8 9 7.500 13.500L4.500 18l4 4 2.900-2.500z', skin)}
      {area('M12.600 2C15 4.500 16 9 16.500 13.500l3 4.500-4 4-2.900-2.500z', skin)}
    </g>,
    <g key="sleeves">{line('m3.500 19 4 4M20.500 19l-4 4', '#2d70bb', 2.6)}</g>,
  ],
  '👀': [<g key="left">{eye(6.6)}</g>, <g key="right">{eye(17.4)}</g>],
  '❤': area(
    'M12 21.500C5 16 2 12.500 2 8.300a5.200 5.200 0 0 1 10-2 5.200 5.200 0 0 1 10 2c0 4.200-3 7.700-10 13.200z',
    red,
  ),
  '😄': face(area('M6.500 13h11c-.5 3.500-2.700 5.500-5.500 5.500S7 16.500 6.500 13z', '#8a3324')),
  '🙂': face(line('M7.500 14.500c2 3 7 3 9 0')),
  '🤔': face(
    <>
      {line('M6.500 6.500 10 5.500M14 6l3.500 1')}
      {line('M9 15.500c2-1 4-1 5.500-.5')}
      {area(
        'M6 22c-1.500-2-1.300-4.500.5-5.500l5 1.300c1.300.5.8 2.200-.5 2H9.500c.3 1.500-1 3-3.500 2.200z',
        '#e09b2d',
      )}
    </>,
  ),
};
