import { createContext, useContext } from 'react';
import { en, type Strings } from './en.ts';
import { zhCn } from './zh-cn.ts';

/** The page's own words for a reader; any Chinese locale reads simplified Chinese, every other English. */
export function stringsFor(locale: string): Strings {
  return locale.toLowerCase().startsWith('zh') ? zhCn : en;
}

export const StringsContext = createContext<Strings>(en);

export function useStrings(): Strings {
  return useContext(StringsContext);
}
