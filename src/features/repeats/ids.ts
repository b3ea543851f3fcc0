/** Slack ids of this feature; the steps themselves are verbs. A value is a case's id, or two ids with a stroke between. */
export const SHOW_CALLS = 'case.calls';
export const LINK = 'case.link';
export const LINK_BY_NUMBER = 'case.link-by-number';
export const LINK_FORM = 'case.link.submit';
export const UNLINK = 'case.unlink';
export const SPLIT = 'case.split';
export const SPLIT_FORM = 'case.split.submit';

export const pairValue = (one: string, other: string): string => `${one}/${other}`;

export function readPair(value: string): [string, string] {
  const [one = '', other = ''] = value.split('/');
  return [one, other];
}
