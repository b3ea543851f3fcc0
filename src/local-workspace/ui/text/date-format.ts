const known = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than formatting a hundred dates with it, and every row of a channel needs several. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(locale, options);
  known.set(key, made);
  return made;
}
