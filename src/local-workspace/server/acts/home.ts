import type { ActRequests } from '../../protocol-acts.ts';
import { directChannel } from '../channels.ts';
import { sendEvent } from '../events.ts';
import { actionTs } from '../payloads.ts';
import { viewObject } from '../views.ts';
import { type Act, done, refused } from './result.ts';

/** A person opens the app's place, at Home or at its messages. */
export const home: Act<ActRequests['home']> = async (world, { user, tab = 'home' }) => {
  if (!world.app.tabs[tab]) return refused(world, user, `${tab}_tab_disabled`);
  const channel = directChannel(world, user);
  const stored = world.state.homes.get(user);
  const ack = await sendEvent(world, 'app_home_opened', {
    type: 'app_home_opened',
    user,
    channel: channel.id,
    tab,
    event_ts: actionTs(world.now()),
    ...(stored && tab === 'home' ? { view: viewObject(world, stored) } : {}),
  });
  return !ack || ack.ok ? done(world, user) : refused(world, user, ack.error);
};
