import { isJson, type Json, list, text } from './json.ts';

type Say = (where: string, what: string) => void;

function checkText(say: Say, owner: Json, where: string, key: string, rule: { max: number; min?: number }): void {
  const value = owner[key];
  if (value === undefined && rule.min === undefined) return;
  if (typeof value !== 'string') say(`${where}.${key}`, 'must be a text');
  else if (value.length > rule.max) say(`${where}.${key}`, `has ${value.length} characters, ${rule.max} are allowed`);
  else if (value.length < (rule.min ?? 0)) say(`${where}.${key}`, 'is empty');
}

function checkMost(say: Say, value: unknown, where: string, max: number): unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    say(where, 'must be a list');
    return [];
  }
  if (value.length > max) say(where, `has ${value.length} entries, ${max} are allowed`);
  return value;
}

const isUrl = (value: unknown): boolean => typeof value === 'string' && URL.canParse(value);
const twiceIn = (names: unknown[]): unknown => names.find((name, index) => names.indexOf(name) !== index);

function checkCommands(say: Say, features: Json, needsUrl: boolean, scopes: unknown[]): void {
  const where = 'features.slash_commands';
  const commands = list(checkMost(say, features.slash_commands, where, 50));
  commands.forEach((one, index) => {
    const here = `${where}[${index}]`;
    checkText(say, one, here, 'command', { max: 32, min: 1 });
    checkText(say, one, here, 'description', { max: 2000, min: 1 });
    checkText(say, one, here, 'usage_hint', { max: 1000 });
    if (!/^\/[^\s/]+$/.test(text(one.command) ?? '')) say(`${here}.command`, 'must be a slash and one word');
    if (one.url !== undefined && !isUrl(one.url)) say(`${here}.url`, 'is no web address');
    if (needsUrl && one.url === undefined) say(`${here}.url`, 'is missing: without Socket Mode a command needs one');
  });
  const twice = twiceIn(commands.map((one) => one.command));
  if (twice !== undefined) say(where, `has ${String(twice)} twice`);
  if (commands.length > 0 && !scopes.includes('commands')) say(where, 'needs the bot scope "commands"');
}

function checkShortcuts(say: Say, features: Json, scopes: unknown[]): void {
  const where = 'features.shortcuts';
  const shortcuts = list(checkMost(say, features.shortcuts, where, 10));
  shortcuts.forEach((one, index) => {
    const here = `${where}[${index}]`;
    checkText(say, one, here, 'name', { max: 24, min: 1 });
    checkText(say, one, here, 'callback_id', { max: 255, min: 1 });
    checkText(say, one, here, 'description', { max: 150, min: 1 });
    if (one.type !== 'global' && one.type !== 'message') say(`${here}.type`, 'must be "global" or "message"');
  });
  const twice = twiceIn(shortcuts.map((one) => one.callback_id));
  if (twice !== undefined) say(where, `has the callback_id "${String(twice)}" twice`);
  if (shortcuts.length > 0 && !scopes.includes('commands')) say(where, 'needs the bot scope "commands"');
}

function checkSettings(say: Say, settings: Json, needsUrl: boolean): void {
  const subscriptions = isJson(settings.event_subscriptions) ? settings.event_subscriptions : {};
  const interactivity = isJson(settings.interactivity) ? settings.interactivity : {};
  const events = checkMost(say, subscriptions.bot_events, 'settings.event_subscriptions.bot_events', 100);
  for (const [where, value, wanted] of [
    ['settings.event_subscriptions.request_url', subscriptions.request_url, events.length > 0],
    ['settings.interactivity.request_url', interactivity.request_url, interactivity.is_enabled === true],
    ['settings.interactivity.message_menu_options_url', interactivity.message_menu_options_url, false],
  ] as const) {
    if (value !== undefined && !isUrl(value)) say(where, 'is no web address');
    if (value === undefined && needsUrl && wanted) say(where, 'is missing: without Socket Mode the app needs one');
  }
}

function checkHome(say: Say, features: Json): void {
  const home = isJson(features.app_home) ? features.app_home : {};
  for (const key of ['home_tab_enabled', 'messages_tab_enabled', 'messages_tab_read_only_enabled']) {
    if (home[key] !== undefined && typeof home[key] !== 'boolean')
      say(`features.app_home.${key}`, 'must be true or false');
  }
  if (home.messages_tab_read_only_enabled === true && home.messages_tab_enabled !== true)
    say('features.app_home.messages_tab_read_only_enabled', 'needs messages_tab_enabled');
}

/** What is wrong with an app manifest, one clear sentence each; empty when an app can be installed from it. */
export function manifestProblems(manifest: unknown): string[] {
  const problems: string[] = [];
  const say: Say = (where, what) => problems.push(`${where} ${what}.`);
  if (!isJson(manifest)) return ['The manifest is not an object.'];
  const part = (owner: Json, key: string): Json => {
    if (owner[key] !== undefined && !isJson(owner[key])) say(key, 'must be an object');
    return isJson(owner[key]) ? owner[key] : {};
  };
  const display = part(manifest, 'display_information');
  const features = part(manifest, 'features');
  const settings = part(manifest, 'settings');
  const scopes = part(part(manifest, 'oauth_config'), 'scopes');
  checkText(say, display, 'display_information', 'name', { max: 35, min: 1 });
  checkText(say, display, 'display_information', 'description', { max: 140 });
  checkText(say, display, 'display_information', 'long_description', { max: 4000 });
  const color = display.background_color;
  if (color !== undefined && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(String(color)))
    say('display_information.background_color', 'must be a colour such as #1f3a5f');
  if (features.bot_user !== undefined)
    checkText(say, part(features, 'bot_user'), 'features.bot_user', 'display_name', { max: 80, min: 1 });
  const bot = checkMost(say, scopes.bot, 'oauth_config.scopes.bot', 255);
  const optional = checkMost(say, scopes.bot_optional, 'oauth_config.scopes.bot_optional', 255);
  const twice = twiceIn([...bot, ...optional]);
  if (twice !== undefined) say('oauth_config.scopes', `has ${String(twice)} twice`);
  if (bot.length > 0 && features.bot_user === undefined) say('features.bot_user', 'is missing: bot scopes need a bot');
  const needsUrl = settings.socket_mode_enabled === false;
  checkCommands(say, features, needsUrl, [...bot, ...optional]);
  checkShortcuts(say, features, [...bot, ...optional]);
  checkHome(say, features);
  checkSettings(say, settings, needsUrl);
  return problems;
}
