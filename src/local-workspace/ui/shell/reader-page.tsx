import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ActRequests } from '../../protocol-acts.ts';
import type { Address } from '../state/address.ts';
import { sendAct } from '../state/connection.ts';
import { failureOf } from '../state/failure.ts';
import type { PageModel } from '../state/page-model.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { type Acts, ActsContext, type Directory, DirectoryContext, type SentAct } from '../state/workspace-context.ts';
import { StringsContext, stringsFor, useStrings } from '../strings/strings.ts';
import { FullPage } from './full-page.tsx';
import { Notices, useNotices } from './notices.tsx';
import { PersonGate } from './person-gate.tsx';
import { WorkspacePage } from './workspace-page.tsx';

type ReaderPageProps = { as: string; address: Address; go: Acts['go'] };

/** Business time now, drawn anew every half minute and at once when the clock is moved. */
function useBusinessTime(movedByMs: number): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => tick((before) => before + 1), 15_000);
    return () => window.clearInterval(timer);
  }, []);
  return Date.now() + movedByMs;
}

function useDirectoryOf(model: PageModel, now: number): Directory {
  const { me, users, channels, otherChannels, userGroups, app } = model.page;
  const minute = Math.floor(now / 60_000) * 60_000;
  return useMemo(
    () => ({
      me,
      appUserId: app.userId,
      // The app speaks under its own name, as in Slack; its bot user's name is for mentions.
      users: new Map(users.map((user) => [user.id, user.id === app.userId ? { ...user, realName: app.name } : user])),
      channels: new Map([...otherChannels, ...channels].map((channel) => [channel.id, channel])),
      groups: new Map(userGroups.map((group) => [group.id, group])),
      reader: { locale: me.locale, timeZone: me.tz, nowMs: minute },
    }),
    [me, users, channels, otherChannels, userGroups, app.userId, app.name, minute],
  );
}

type LoadedProps = { model: PageModel; online: boolean; acts: Acts; address: Address };

function Loaded({ model, online, acts, address }: LoadedProps) {
  const now = useBusinessTime(model.page.clock.movedByMs);
  const directory = useDirectoryOf(model, now);
  return (
    <DirectoryContext value={directory}>
      <ActsContext value={acts}>
        <WorkspacePage model={model} address={address} online={online} now={now} />
      </ActsContext>
    </DirectoryContext>
  );
}

/** One reader: loads their state, speaks their language, sends what they do. */
export function ReaderPage({ as, address, go }: ReaderPageProps) {
  const outer = useStrings();
  const { status, model, online, change, reload } = useWorkspace(as);
  const { notices, notify, drop } = useNotices();
  const strings = model ? stringsFor(model.page.me.locale) : outer;
  const live = useRef(online);
  live.current = online;
  const words = useRef(strings);
  words.current = strings;
  useEffect(() => {
    document.documentElement.lang = strings.htmlLang;
  }, [strings]);
  const actQuietly: SentAct = useCallback(
    async (name, body) => {
      const result = await sendAct(name, { ...body, user: as } as unknown as ActRequests[typeof name]);
      // Online, the socket tells of the same views, and in order: this answer may be older than what it told already.
      if (!live.current && !result.unreachable && Array.isArray(result.views)) {
        change({ type: 'views', views: result.views });
      }
      return result;
    },
    [as, change],
  );
  const acts = useMemo((): Acts => {
    const act: SentAct = async (name, body) => {
      const result = await actQuietly(name, body);
      const failure = failureOf(result, words.current);
      if (failure) notify(failure);
      return result;
    };
    return { act, actQuietly, notify, go };
  }, [actQuietly, notify, go]);
  const content = model ? (
    <Loaded model={model} online={online} acts={acts} address={address} />
  ) : status === 'unknown' ? (
    <PersonGate stranger={as} onPick={(user) => go({ as: user })} />
  ) : status === 'unreachable' ? (
    <FullPage text={strings.unreachable} onRetry={reload} />
  ) : (
    <FullPage text={strings.loading} />
  );
  return (
    <StringsContext value={strings}>
      {content}
      <Notices notices={notices} onDrop={drop} />
    </StringsContext>
  );
}
