import type { home as reference } from '../en/home.ts';

export const home: typeof reference = {
  greeting: (name) => `${name}，您好`,
  mine: '等您办理',
  nothing: '目前没有等您办理的事，辛苦了。',
  open: '打开',
  reported: '您上报的纠纷',
  helpHeading: '我能做什么',
};
