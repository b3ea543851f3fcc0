import type { WorkspaceUser } from '../../protocol.ts';
import { type Json, text, truthy } from '../json.ts';
import type { World } from '../world.ts';
import { fail, type Methods, missing } from './method.ts';
import { pageOf } from './pages.ts';

function offsetSeconds(tz: string, nowMs: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts(nowMs);
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign, hours, minutes] = name.match(/GMT([+-])(\d{2}):(\d{2})/) ?? ['', '+', '0', '0'];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
  } catch {
    return 0;
  }
}

function userObject(world: World, user: WorkspaceUser, withLocale: boolean): Json {
  const { identity } = world;
  return {
    id: user.id,
    team_id: identity.teamId,
    name: user.name,
    deleted: false,
    color: '4bbe2e',
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetSeconds(user.tz, world.now()),
    profile: {
      title: user.title ?? '',
      real_name: user.realName,
      real_name_normalized: user.realName,
      display_name: user.isBot ? '' : user.realName,
      display_name_normalized: user.isBot ? '' : user.realName,
      team: identity.teamId,
      ...(user.email && world.app.scopes.has('users:read.email') ? { email: user.email } : {}),
      ...(user.isBot ? { api_app_id: identity.appId, bot_id: identity.botId } : {}),
    },
    is_admin: false,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    updated: 0,
    ...(withLocale ? { locale: user.locale } : {}),
  };
}

export const peopleMethods: Methods = {
  'users.info': {
    scopes: ['users:read'],
    run: (world, args) => {
      const id = text(args.user);
      if (!id) return missing('user');
      const user = world.state.users.get(id);
      return user ? { ok: true, user: userObject(world, user, truthy(args.include_locale)) } : fail('user_not_found');
    },
  },
  'users.getPresence': {
    scopes: ['users:read'],
    run: (world, args) => {
      const id = text(args.user) ?? world.identity.botUserId;
      return world.state.users.has(id) ? { ok: true, presence: 'active' } : fail('user_not_found');
    },
  },
  'users.profile.get': {
    scopes: ['users.profile:read'],
    run: (world, args) => {
      const user = world.state.users.get(text(args.user) ?? world.identity.botUserId);
      return user ? { ok: true, profile: userObject(world, user, false).profile } : fail('user_not_found');
    },
  },
  'users.lookupByEmail': {
    scopes: ['users:read.email'],
    run: (world, args) => {
      const email = text(args.email);
      if (!email) return missing('email');
      const user = [...world.state.users.values()].find((one) => one.email?.toLowerCase() === email.toLowerCase());
      return user ? { ok: true, user: userObject(world, user, false) } : fail('users_not_found');
    },
  },
  'users.list': {
    scopes: ['users:read'],
    run: (world, args) => {
      const page = pageOf([...world.state.users.values()], args, { usual: 1000, most: 1000 });
      if ('error' in page) return page;
      const members = page.items.map((user) => userObject(world, user, truthy(args.include_locale)));
      return {
        ok: true,
        members,
        cache_ts: Math.floor(world.now() / 1000),
        response_metadata: { next_cursor: page.nextCursor },
      };
    },
  },
  'bots.info': {
    scopes: ['users:read'],
    run: (world, args) => {
      const { identity, app } = world;
      if (args.bot !== undefined && args.bot !== identity.botId) return fail('bot_not_found');
      const bot = {
        id: identity.botId,
        app_id: identity.appId,
        user_id: identity.botUserId,
        name: app.botName,
        deleted: false,
        updated: 0,
        icons: {},
      };
      return { ok: true, bot };
    },
  },
};
