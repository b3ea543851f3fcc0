/** What the address bar says: who acts, what is open. `home` as channel is the app's Home tab. */
export type Address = { as?: string; channel?: string; thread?: string };

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const [as, channel, thread] = ['as', 'channel', 'thread'].map((name) => query.get(name) || undefined);
  return { ...(as ? { as } : {}), ...(channel ? { channel } : {}), ...(thread ? { thread } : {}) };
}

export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  for (const name of ['as', 'channel', 'thread'] as const) if (address[name]) query.set(name, address[name]);
  const text = query.toString();
  return text ? `?${text}` : '';
}
