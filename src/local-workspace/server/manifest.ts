import type { AppTabs, Shortcut, SlashCommand } from '../protocol.ts';

/** The parts of a Slack app manifest that the workspace is made from. */
export type AppManifest = {
  display_information: { name: string; description?: string };
  features?: {
    app_home?: { home_tab_enabled?: boolean; messages_tab_enabled?: boolean; messages_tab_read_only_enabled?: boolean };
    bot_user?: { display_name: string };
    slash_commands?: { command: string; description: string; usage_hint?: string; should_escape?: boolean }[];
    shortcuts?: { name: string; callback_id: string; type: 'global' | 'message'; description: string }[];
  };
  oauth_config?: { scopes?: { bot?: string[]; bot_optional?: string[] } };
  settings?: { event_subscriptions?: { bot_events?: string[] }; interactivity?: { is_enabled?: boolean } };
};

export type AppFacts = {
  name: string;
  botName: string;
  scopes: Set<string>;
  events: Set<string>;
  commands: (SlashCommand & { escapes: boolean })[];
  shortcuts: Shortcut[];
  interactive: boolean;
  homeTab: boolean;
  messagesTab: boolean;
  tabs: AppTabs;
};

/** What an installed app of this manifest may do; optional scopes count as granted. */
export function appFacts(manifest: AppManifest): AppFacts {
  const { features, oauth_config: oauth, settings } = manifest;
  return {
    name: manifest.display_information.name,
    botName: features?.bot_user?.display_name ?? manifest.display_information.name,
    scopes: new Set([...(oauth?.scopes?.bot ?? []), ...(oauth?.scopes?.bot_optional ?? [])]),
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
    homeTab: features?.app_home?.home_tab_enabled ?? false,
    messagesTab: features?.app_home?.messages_tab_enabled ?? false,
    tabs: {
      home: features?.app_home?.home_tab_enabled ?? false,
      messages: features?.app_home?.messages_tab_enabled ?? false,
      readOnly: features?.app_home?.messages_tab_read_only_enabled ?? false,
    },
  };
}
