import { useMemo } from 'react';
import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { PaneHead } from '../shell/pane-head.tsx';
import { closedReason } from '../state/closed.ts';
import type { Unread } from '../state/use-unread.ts';
import { channelName, isDirect, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

const none: never[] = [];

type PaneProps = { page: PageState; channel: WorkspaceChannel; unread: Unread };

/** One channel or direct message. */
export function ChannelPane({ page, channel, unread }: PaneProps) {
  const strings = useStrings();
  const directory = useDirectory();
  const name = channelName(directory, channel);
  const direct = isDirect(channel);
  const others = channel.members.filter((member) => member !== page.me.id);
  const titles = others.map((member) => directory.users.get(member)?.title).filter(Boolean);
  const icon = channel.archived ? 'archive' : channel.kind === 'private' ? 'lock' : 'hash';
  return (
    <>
      <PaneHead
        title={name}
        icon={direct ? undefined : <Icon name={icon} />}
        detail={direct ? titles.join(' · ') : channel.topic}
        aside={direct ? undefined : strings.message.members(channel.members.length)}
      />
      <ChannelBody
        page={page}
        channel={channel}
        name={direct ? name : `#${name}`}
        empty={direct ? strings.message.emptyDirect : strings.message.emptyChannel}
        unread={unread}
      />
    </>
  );
}

type BodyProps = PaneProps & { name: string; empty: string };

export function ChannelBody({ page, channel, name, empty, unread }: BodyProps) {
  const strings = useStrings();
  const global = useMemo(() => page.shortcuts.filter((each) => each.type === 'global'), [page.shortcuts]);
  const onMessages = useMemo(() => page.shortcuts.filter((each) => each.type === 'message'), [page.shortcuts]);
  return (
    <>
      <MessageList
        key={channel.id}
        messages={page.messages[channel.id] ?? none}
        label={strings.message.list(name)}
        empty={empty}
        shortcuts={onMessages}
        line={unread.line}
        newReplies={unread.replies}
      />
      <Composer
        key={`composer-${channel.id}`}
        channel={channel.id}
        name={name}
        commands={page.commands}
        shortcuts={global}
        closed={closedReason(page, channel, strings)}
      />
    </>
  );
}
