import type { UserGroup } from '../../protocol.ts';
import { type Json, text, truthy } from '../json.ts';
import type { World } from '../world.ts';
import { fail, type Methods, missing } from './method.ts';

function groupObject(world: World, group: UserGroup, args: Json): Json {
  return {
    id: group.id,
    team_id: world.identity.teamId,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: '',
    handle: group.handle,
    is_external: false,
    date_create: 0,
    date_update: 0,
    date_delete: 0,
    auto_type: null,
    created_by: group.users[0] ?? '',
    updated_by: group.users[0] ?? '',
    deleted_by: null,
    prefs: { channels: [], groups: [] },
    ...(truthy(args.include_users) ? { users: group.users } : {}),
    ...(truthy(args.include_count) ? { user_count: group.users.length } : {}),
  };
}

export const userGroupMethods: Methods = {
  'usergroups.list': {
    scopes: ['usergroups:read'],
    run: (world, args) => ({
      ok: true,
      usergroups: [...world.state.userGroups.values()].map((group) => groupObject(world, group, args)),
    }),
  },
  'usergroups.users.list': {
    scopes: ['usergroups:read'],
    run: (world, args) => {
      const id = text(args.usergroup);
      if (!id) return missing('usergroup');
      const group = world.state.userGroups.get(id);
      return group ? { ok: true, users: group.users } : fail('no_such_subteam');
    },
  },
};
