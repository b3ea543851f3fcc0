import { fail, type Methods } from './method.ts';

export const workspaceMethods: Methods = {
  'api.test': {
    token: 'any',
    run: (_world, { token: _token, error, ...args }) =>
      error ? fail(String(error), { args: { error } }) : { ok: true, args },
  },
  'auth.test': {
    token: 'any',
    run: (world, { token }) => {
      const { identity, app } = world;
      if (token === identity.appToken) return { ok: true, app_name: app.name, app_id: identity.appId };
      return {
        ok: true,
        url: `${world.url()}/`,
        team: identity.teamName,
        user: app.botName,
        team_id: identity.teamId,
        user_id: identity.botUserId,
        bot_id: identity.botId,
        is_enterprise_install: false,
      };
    },
  },
  'apps.connections.open': {
    token: 'app',
    run: (world) =>
      world.app.socketMode === false
        ? fail('socket_mode_not_enabled')
        : { ok: true, url: `${world.url().replace(/^http/, 'ws')}${world.sockets.ticketPath()}` },
  },
  'team.info': {
    scopes: ['team:read'],
    run: (world) => {
      const { teamId, teamName, teamDomain } = world.identity;
      const url = `${world.url()}/`;
      return {
        ok: true,
        team: { id: teamId, name: teamName, url, domain: teamDomain, email_domain: '', icon: { image_default: true } },
      };
    },
  },
};
