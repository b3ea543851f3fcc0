import type { AppTabs, Shortcut, SlashCommand } from '../protocol.ts';
import type { RequestUrls } from './request-urls.ts';

/** The parts of a Slack app manifest that the workspace is made from. */
export type AppManifest = {
  display_information: { name: string; description?: string };
  features?: {
    app_home?: { home_tab_enabled?: boolean; messages_tab_enabled?: boolean; messages_tab_read_only_enabled?: boolean };
    bot_user?: { display_name: string };
    slash_commands?: {
      command: string;
      url?: string;
      description: string;
      usage_hint?: string;
      should_escape?: boolean;
    }[];
    shortcuts?: { name: string; callback_id: string; type: 'global' | 'message'; description: string }[];
  };
  oauth_config?: { scopes?: { bot?: string[]; bot_optional?: string[] } };
  settings?: {
    event_subscriptions?: { bot_events?: string[]; request_url?: string };
    interactivity?: { is_enabled?: boolean; request_url?: string; message_menu_options_url?: string };
    socket_mode_enabled?: boolean;
  };
};

export type AppFacts = {
  name: string;
  botName: string;
  /** Those that the installed app has now. */
  scopes: Set<string>;
  optionalScopes: readonly string[];
  events: Set<string>;
  commands: (SlashCommand & { escapes: boolean })[];
  shortcuts: Shortcut[];
  interactive: boolean;
  tabs: AppTabs;
  /** Undefined where the manifest does not say: then the app may use either way. */
  socketMode: boolean | undefined;
  /** Where the manifest wants requests, when it does without Socket Mode. */
  urls: RequestUrls | undefined;
};

function tabsOf(home: NonNullable<AppManifest['features']>['app_home'] = {}): AppTabs {
  return {
    home: home.home_tab_enabled ?? false,
    messages: home.messages_tab_enabled ?? false,
    readOnly: home.messages_tab_read_only_enabled ?? false,
  };
}

function urlsOf({ features, settings }: AppManifest): RequestUrls | undefined {
  if (settings?.socket_mode_enabled !== false) return undefined;
  const events = settings.event_subscriptions?.request_url;
  const interactivity = settings.interactivity?.request_url;
  const options = settings.interactivity?.message_menu_options_url;
  const commands = (features?.slash_commands ?? []).flatMap((one) => (one.url ? [[one.command, one.url]] : []));
  return {
    ...(events ? { events } : {}),
    ...(interactivity ? { interactivity } : {}),
    ...(options ? { options } : {}),
    commands: Object.fromEntries(commands),
  };
}

/** What an installed app of this manifest may do, with its optional scopes or without. */
export function appFacts(manifest: AppManifest, withOptional: boolean): AppFacts {
  const { features, oauth_config: oauth, settings } = manifest;
  const optionalScopes = oauth?.scopes?.bot_optional ?? [];
  return {
    name: manifest.display_information.name,
    botName: features?.bot_user?.display_name ?? manifest.display_information.name,
    scopes: new Set([...(oauth?.scopes?.bot ?? []), ...(withOptional ? optionalScopes : [])]),
    optionalScopes,
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    commands: (features?.slash_commands ?? []).map((one) => ({
      command: one.command,
      description: one.description,
      ...(one.usage_hint ? { usageHint: one.usage_hint } : {}),
      escapes: one.should_escape ?? false,
    })),
    shortcuts: (features?.shortcuts ?? []).map((one) => ({
      name: one.name,
      callbackId: one.callback_id,
      type: one.type,
      description: one.description,
    })),
    interactive: settings?.interactivity?.is_enabled ?? false,
    tabs: tabsOf(features?.app_home),
    socketMode: settings?.socket_mode_enabled,
    urls: urlsOf(manifest),
  };
}

/** Grants or takes back what the manifest asks for as optional. */
export function grantOptional(app: AppFacts, granted: boolean): void {
  for (const scope of app.optionalScopes) {
    if (granted) app.scopes.add(scope);
    else app.scopes.delete(scope);
  }
}
