import { useMemo } from 'react';
import type { PageState, WorkspaceChannel } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { PaneHead } from '../shell/pane-head.tsx';
import { channelName, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

const none: never[] = [];

/** One channel or direct message; `children` stand in its head (the tabs of the app). */
export function ChannelPane({ page, channel }: { page: PageState; channel: WorkspaceChannel }) {
  const strings = useStrings();
  const directory = useDirectory();
  const name = channelName(directory, channel);
  const spoken = channel.kind === 'im' ? name : `#${name}`;
  const other = channel.members.find((member) => member !== page.me.id);
  const title = other && channel.kind === 'im' ? directory.users.get(other)?.title : undefined;
  return (
    <>
      <PaneHead
        title={name}
        icon={channel.kind === 'im' ? undefined : <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
        detail={channel.kind === 'im' ? title : channel.topic}
        aside={channel.kind === 'im' ? undefined : strings.message.members(channel.members.length)}
      />
      <ChannelBody page={page} channel={channel} name={spoken} empty={strings.message.emptyChannel} />
    </>
  );
}

type BodyProps = { page: PageState; channel: WorkspaceChannel; name: string; empty: string };

export function ChannelBody({ page, channel, name, empty }: BodyProps) {
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
      />
      <Composer
        key={`composer-${channel.id}`}
        channel={channel.id}
        name={name}
        commands={page.commands}
        shortcuts={global}
      />
    </>
  );
}
