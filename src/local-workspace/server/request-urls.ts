import type { Json } from './json.ts';
import type { EnvelopeType } from './socket-mode.ts';

/** Where an app wants its requests, by what they are; from its manifest, or all at one address. */
export type RequestUrls = {
  events?: string;
  interactivity?: string;
  options?: string;
  commands: Record<string, string>;
};

/** Nothing leaves the machine: only addresses of this machine are asked. */
export function isOnThisMachine(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return loopback && (protocol === 'http:' || protocol === 'https:');
}

/** The address for this payload; undefined when the manifest names none, or none on this machine. */
export function urlFor(urls: RequestUrls, type: EnvelopeType, payload: Json): string | undefined {
  const wanted =
    type === 'events_api'
      ? urls.events
      : type === 'slash_commands'
        ? urls.commands[String(payload.command)]
        : payload.type === 'block_suggestion'
          ? (urls.options ?? urls.interactivity)
          : urls.interactivity;
  return wanted && isOnThisMachine(wanted) ? wanted : undefined;
}

/** Every kind of request at one address. */
export function allAt(url: string, commands: readonly string[]): RequestUrls {
  const own = Object.fromEntries(commands.map((command) => [command, url]));
  return { events: url, interactivity: url, options: url, commands: own };
}
