import type { CallLogEntry, PageEvent, PageState, WorkspaceChannel, WorkspaceMessage } from '../../protocol.ts';

export type PageModel = { page: PageState; calls: CallLogEntry[] };
export type ModelChange =
  | { type: 'loaded'; page: PageState }
  | { type: 'views'; views: PageState['views'] }
  | { type: 'calls'; calls: CallLogEntry[] }
  | { type: 'frames'; frames: PageEvent[] };

/** The inspector keeps this many calls; older ones fall off. */
const callsKept = 1000;

const order = (a: WorkspaceMessage, b: WorkspaceMessage): number => Number(a.ts) - Number(b.ts);

function withMessage(messages: PageState['messages'], message: WorkspaceMessage): PageState['messages'] {
  const own = messages[message.channel] ?? [];
  const at = own.findIndex((known) => known.ts === message.ts);
  const last = own.at(-1);
  const next =
    at >= 0
      ? own.with(at, message)
      : !last || order(last, message) < 0
        ? [...own, message]
        : [...own, message].sort(order);
  return { ...messages, [message.channel]: next };
}

/** The channels with this one in its place, at the end when it is new, or without it. */
function withChannel(channels: WorkspaceChannel[], channel: WorkspaceChannel, belongs: boolean): WorkspaceChannel[] {
  const at = channels.findIndex((known) => known.id === channel.id);
  if (!belongs) return at < 0 ? channels : channels.toSpliced(at, 1);
  return at < 0 ? [...channels, channel] : channels.with(at, channel);
}

function withFrame(model: PageModel, frame: PageEvent): PageModel {
  const { page } = model;
  const changed = (part: Partial<PageState>): PageModel => ({ ...model, page: { ...page, ...part } });
  switch (frame.type) {
    case 'message':
      if (frame.message.ephemeralFor && frame.message.ephemeralFor !== page.me.id) return model;
      return changed({ messages: withMessage(page.messages, frame.message) });
    case 'message_deleted': {
      const kept = (page.messages[frame.channel] ?? []).filter((message) => message.ts !== frame.ts);
      return changed({ messages: { ...page.messages, [frame.channel]: kept } });
    }
    case 'channel': {
      const { channel } = frame;
      const isIn = channel.members.includes(page.me.id);
      return changed({
        channels: withChannel(page.channels, channel, isIn),
        otherChannels: withChannel(page.otherChannels, channel, !isIn && channel.kind === 'channel'),
      });
    }
    case 'views':
      return changed({ views: frame.views });
    case 'home':
      return changed({ home: frame.home });
    case 'call':
      return { ...model, calls: mergeCalls(model.calls, [frame.call]) };
    case 'clock':
      return changed({ clock: frame.clock });
    case 'app':
      return changed({ app: { ...page.app, connected: frame.connected } });
    case 'faults':
      return changed({ faults: frame.faults });
    case 'reset':
      return { ...model, calls: [] };
  }
}

function mergeCalls(known: CallLogEntry[], more: CallLogEntry[]): CallLogEntry[] {
  const byId = new Map([...known, ...more].map((call) => [call.id, call]));
  return [...byId.values()].sort((a, b) => a.id - b.id).slice(-callsKept);
}

/** The page after a change: pure, so that what the socket says can be tried without a browser. */
export function changeModel(model: PageModel | undefined, change: ModelChange): PageModel | undefined {
  if (change.type === 'loaded') return { page: change.page, calls: model?.calls ?? [] };
  if (!model) return model;
  if (change.type === 'views') return { ...model, page: { ...model.page, views: change.views } };
  if (change.type === 'calls') return { ...model, calls: mergeCalls(model.calls, change.calls) };
  return change.frames.reduce(withFrame, model);
}

/** Replies of one thread, oldest first, without its parent. */
export function repliesOf(messages: readonly WorkspaceMessage[], ts: string): WorkspaceMessage[] {
  return messages.filter((message) => message.threadTs === ts && message.ts !== ts);
}

/** What the main list of a channel shows: everything but replies, save those that were also sent to the channel. */
export function topLevel(messages: readonly WorkspaceMessage[]): WorkspaceMessage[] {
  return messages.filter((message) => !message.threadTs || message.threadTs === message.ts || message.alsoInChannel);
}
