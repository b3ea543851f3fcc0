import { useEffect, useMemo, useState } from 'react';
import { AppPane } from '../messages/app-pane.tsx';
import { ChannelPane } from '../messages/channel-pane.tsx';
import { ThreadPanel } from '../messages/thread-panel.tsx';
import { ModalStack } from '../modals/modal-stack.tsx';
import { ClockPanel } from '../panels/clock-panel.tsx';
import { FaultsPanel } from '../panels/faults-panel.tsx';
import { Inspector } from '../panels/inspector.tsx';
import type { Address } from '../state/address.ts';
import { closedReason } from '../state/closed.ts';
import { openPlace } from '../state/open-place.ts';
import type { PageModel } from '../state/page-model.ts';
import { useUnread } from '../state/use-unread.ts';
import { channelName, isDirect, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { LiveRegion } from './live-region.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { Sidebar } from './sidebar.tsx';
import { Strips } from './strips.tsx';
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
  const { app, channel, atApp, tab } = openPlace(page, address);
  const name = channel ? channelName(directory, channel) : page.app.name;
  const shownName = channel && !isDirect(channel) ? `#${name}` : name;
  const thread = address.thread && channel && !panel ? address.thread : undefined;
  const inSight = address.channel !== undefined || window.matchMedia('(min-width: 721px)').matches;
  const openChannel = inSight && tab !== 'home' ? channel?.id : undefined;
  const unread = useUnread(page, openChannel, thread);
  const total = Object.values(unread.counts).reduce((sum, count) => sum + count, 0);
  useEffect(() => {
    document.title = `${total > 0 ? `(${total}) ` : ''}${shownName} · ${page.workspace.name}`;
  }, [total, shownName, page.workspace.name]);
  const closeThread = useMemo(() => () => go({ thread: undefined }), [go]);
  const shutPanel = () => setPanel(undefined);
  const pane = panel || thread ? 'side' : address.channel ? 'main' : 'list';
  return (
    <div className="page" data-pane={pane}>
      <a className="skip" href="#main">
        {strings.skipToMessages}
      </a>
      <header>
        <Strips page={page} online={online} />
        <TopBar page={page} now={now} panel={panel} onPanel={setPanel} onSwitch={() => setSwitching(true)} />
      </header>
      <main className="columns">
        <Sidebar page={page} open={atApp ? undefined : channel?.id} appOpen={atApp} unread={unread} />
        <section id="main" className="main" aria-label={shownName} tabIndex={-1}>
          {atApp ? (
            <AppPane page={page} channel={app} tab={tab} unread={unread} />
          ) : (
            channel && <ChannelPane page={page} channel={channel} unread={unread} />
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
            line={unread.threadLine}
            closed={closedReason(page, channel, strings)}
            onClose={closeThread}
          />
        )}
        {panel === 'inspector' && <Inspector calls={calls} onClose={shutPanel} />}
        {panel === 'clock' && (
          <ClockPanel now={now} movedByMs={page.clock.movedByMs} zone={page.workspace.tz} onClose={shutPanel} />
        )}
        {panel === 'faults' && <FaultsPanel page={page} calls={calls} onClose={shutPanel} />}
      </main>
      <LiveRegion page={page} open={openChannel} />
      <ModalStack views={page.views} conversation={channel?.id} />
      {switching && (
        <PersonDialog
          users={page.users}
          current={page.me.id}
          onPick={(user) => {
            setSwitching(false);
            const stays =
              address.channel === 'home' || (channel && !isDirect(channel) && channel.members.includes(user));
            go({ as: user, channel: stays ? address.channel : undefined, thread: undefined });
          }}
          onClose={() => setSwitching(false)}
        />
      )}
    </div>
  );
}
