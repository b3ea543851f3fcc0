/** The words of the product. English is the reference: what it lacks, no other language can have, and the reverse. */
import { en } from './en/index.ts';
import { zhCn } from './zh-cn/index.ts';

export type Locale = 'zh-CN' | 'en';
export type Messages = typeof en;

const CATALOGUES: Record<Locale, Messages> = { 'zh-CN': zhCn, en };

export function messagesFor(locale: Locale): Messages {
  return CATALOGUES[locale];
}

/** Slack's locale (`zh-CN`, `zh-TW`, `en-GB` …) to ours: every Chinese reads Chinese, all others English. */
export function localeOf(slackLocale: string): Locale {
  return slackLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
