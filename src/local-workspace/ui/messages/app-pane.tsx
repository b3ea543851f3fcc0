import { useEffect, useMemo } from 'react';
import type { OpenView, PageState, WorkspaceChannel } from '../../protocol.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockSurface } from '../blocks/surface.tsx';
import { useHeld } from '../blocks/use-held.ts';
import { Avatar } from '../parts/avatar.tsx';
import { PaneHead } from '../shell/pane-head.tsx';
import type { Unread } from '../state/use-unread.ts';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import type { LooseBlock } from '../values/element-value.ts';
import { ChannelBody } from './channel-pane.tsx';

function HomeView({ home }: { home: OpenView }) {
  const strings = useStrings();
  const blocks = home.view.blocks as LooseBlock[];
  const [held, setHeld] = useHeld(blocks);
  const container = useMemo(() => ({ type: 'view', viewId: home.id }) as const, [home.id]);
  return (
    <BlockSurface container={container} blocks={blocks} held={held} setHeld={setHeld}>
      {blocks.length === 0 ? <p className="empty">{strings.home.empty}</p> : <Blocks blocks={blocks} />}
    </BlockSurface>
  );
}

function HomeTab({ home }: { home: OpenView | undefined }) {
  const strings = useStrings();
  const { actQuietly } = useActs();
  useEffect(() => void actQuietly('home', {}), [actQuietly]);
  return (
    <div
      className="home"
      data-testid="home"
      id="app-tab-panel"
      role="tabpanel"
      aria-labelledby="app-tab-home"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <div className="home-inner">
        {home ? <HomeView home={home} /> : <p className="empty">{strings.home.loading}</p>}
      </div>
    </div>
  );
}

type AppPaneProps = {
  page: PageState;
  channel: WorkspaceChannel | undefined;
  tab: 'home' | 'messages';
  unread: Unread;
};

/** The app's own place: its Home tab and the direct messages with it, as far as its manifest has them. */
export function AppPane({ page, channel, tab, unread }: AppPaneProps) {
  const strings = useStrings();
  const { go } = useActs();
  const tabs = [
    { key: 'home', label: strings.nav.home, channel: 'home' },
    { key: 'messages', label: strings.nav.messages, channel: channel?.id ?? 'app' },
  ] as const;
  const there = tabs.filter((each) => page.app.tabs[each.key]);
  const open = (target: string) => go({ channel: target, thread: undefined });
  return (
    <>
      <PaneHead title={page.app.name} icon={<Avatar id={page.app.userId} name={page.app.name} app small />}>
        {there.length > 0 && (
          <div role="tablist" aria-label={strings.nav.tabs(page.app.name)} className="tabs">
            {there.map((each) => (
              <button
                key={each.key}
                id={`app-tab-${each.key}`}
                type="button"
                role="tab"
                aria-selected={each.key === tab}
                aria-controls="app-tab-panel"
                tabIndex={each.key === tab ? 0 : -1}
                onClick={() => open(each.channel)}
                onKeyDown={(event) => {
                  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
                  const other = there.find((one) => one.key !== tab);
                  if (!other) return;
                  open(other.channel);
                  document.getElementById(`app-tab-${other.key}`)?.focus();
                }}
              >
                {each.label}
              </button>
            ))}
          </div>
        )}
      </PaneHead>
      {there.length === 0 ? (
        <p className="empty">{strings.home.noTabs}</p>
      ) : tab === 'home' ? (
        <HomeTab home={page.home} />
      ) : (
        <div className="tab-body" id="app-tab-panel" role="tabpanel" aria-labelledby="app-tab-messages">
          <MessagesTab page={page} channel={channel} unread={unread} />
        </div>
      )}
    </>
  );
}

function MessagesTab({ page, channel, unread }: Omit<AppPaneProps, 'tab'>) {
  const strings = useStrings();
  const { actQuietly } = useActs();
  useEffect(() => void actQuietly('home', { tab: 'messages' }), [actQuietly]);
  if (!channel) return <p className="empty">{strings.home.noMessages}</p>;
  return (
    <ChannelBody page={page} channel={channel} name={page.app.name} empty={strings.home.noMessages} unread={unread} />
  );
}
