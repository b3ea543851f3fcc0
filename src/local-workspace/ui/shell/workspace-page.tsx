import { useEffect, useMemo, useState } from 'react';
import { AppPane } from '../messages/app-pane.tsx';
import { ChannelPane } from '../messages/channel-pane.tsx';
import { ThreadPanel } from '../messages/thread-panel.tsx';
import { ModalStack } from '../modals/modal-stack.tsx';
import { ClockPanel } from '../panels/clock-panel.tsx';
import { Inspector } from '../panels/inspector.tsx';
import type { Address } from '../state/address.ts';
import type { PageModel } from '../state/page-model.ts';
import { useUnread } from '../state/use-unread.ts';
import { channelName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { PersonDialog } from './person-dialog.tsx';
import { appChannel, Sidebar } from './sidebar.tsx';
import { type Panel, TopBar } from './top-bar.tsx';

type WorkspacePageProps = { model: PageModel; address: Address; online: boolean; now: number };

/** The whole page of one reader. On a phone one of list, messages and side panel is in sight at a time. */
export function WorkspacePage({ model, address, online, now }: WorkspacePageProps) {
  const strings = useStrings();
  const directory = useDirectory();
  const { go } = useActs();
  const { page, calls } = model;
  const [panel, setPanel] = useState<Panel>();
  const [switching, setSwitching] = useState(false);
  const app = appChannel(page);
  const fallback = page.channels.find((channel) => channel.kind !== 'im') ?? app;
  const known = page.channels.find((channel) => channel.id === address.channel);
  const atApp = address.channel === 'home' || address.channel === 'app' || (known !== undefined && known === app);
  const channel = address.channel === 'app' ? app : atApp ? known : (known ?? fallback);
  const showsHome = address.channel === 'home' || (!channel && !atApp);
  const inSight = address.channel !== undefined || window.matchMedia('(min-width: 721px)').matches;
  const unread = useUnread(page, inSight && !showsHome ? channel?.id : undefined);
  const name = channel ? channelName(directory, channel) : page.app.name;
  const thread = address.thread && channel && !panel ? address.thread : undefined;
  const total = Object.values(unread).reduce((sum, count) => sum + count, 0);
  const shownName = channel && channel.kind !== 'im' ? `#${name}` : name;
  useEffect(() => {
    document.title = `${total > 0 ? `(${total}) ` : ''}${shownName} · ${page.workspace.name}`;
  }, [total, shownName, page.workspace.name]);
  const closeThread = useMemo(() => () => go({ thread: undefined }), [go]);
  const pane = panel || thread ? 'side' : address.channel ? 'main' : 'list';
  return (
    <div className="page" data-pane={pane}>
      <a className="skip" href="#main">
        {strings.skipToMessages}
      </a>
      <header>
        {page.workspace.banner && (
          <p className="banner" data-testid="banner">
            {page.workspace.banner}
          </p>
        )}
        <TopBar page={page} now={now} panel={panel} onPanel={setPanel} onSwitch={() => setSwitching(true)} />
        {!online && (
          <p className="strip" role="status">
            {strings.reconnecting}
          </p>
        )}
        {online && !page.app.connected && (
          <p className="strip" role="status">
            {strings.appOffline(page.app.name)}
          </p>
        )}
      </header>
      <main className="columns">
        <Sidebar page={page} open={atApp ? undefined : channel?.id} appOpen={atApp || showsHome} unread={unread} />
        <section id="main" className="main" aria-label={shownName} tabIndex={-1}>
          {atApp || showsHome ? (
            <AppPane page={page} channel={app} tab={showsHome ? 'home' : 'messages'} />
          ) : (
            channel && <ChannelPane page={page} channel={channel} />
          )}
        </section>
        {thread && channel && (
          <ThreadPanel
            channel={channel.id}
            name={shownName}
            ts={thread}
            messages={page.messages[channel.id] ?? []}
            commands={page.commands}
            shortcuts={page.shortcuts.filter((each) => each.type === 'message')}
            onClose={closeThread}
          />
        )}
        {panel === 'inspector' && <Inspector calls={calls} onClose={() => setPanel(undefined)} />}
        {panel === 'clock' && (
          <ClockPanel now={now} movedByMs={page.clock.movedByMs} onClose={() => setPanel(undefined)} />
        )}
      </main>
      <ModalStack views={page.views} conversation={channel?.id} />
      {switching && (
        <PersonDialog
          users={page.users}
          current={page.me.id}
          onPick={(user) => {
            setSwitching(false);
            const stays = address.channel === 'home' || (channel?.kind !== 'im' && channel?.members.includes(user));
            go({ as: user, channel: stays ? address.channel : undefined, thread: undefined });
          }}
          onClose={() => setSwitching(false)}
        />
      )}
    </div>
  );
}
