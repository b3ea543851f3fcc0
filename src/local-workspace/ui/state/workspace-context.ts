import { createContext, useContext } from 'react';
import type { UserGroup, WorkspaceChannel, WorkspaceUser } from '../../protocol.ts';
import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import type { Reader } from '../text/slack-date.ts';
import type { Address } from './address.ts';
import type { Failure } from './failure.ts';

/** Who and what there is; changes seldom, so that rows of messages need not be drawn anew. */
export type Directory = {
  me: WorkspaceUser;
  appUserId: string;
  users: ReadonlyMap<string, WorkspaceUser>;
  /** All that the reader can see, those not joined too. */
  channels: ReadonlyMap<string, WorkspaceChannel>;
  groups: ReadonlyMap<string, UserGroup>;
  reader: Reader;
};

export type SentAct = <Name extends keyof ActRequests>(
  name: Name,
  body: Omit<ActRequests[Name], 'user'>,
) => Promise<ActResult>;

/** What a part of the page may set in motion. Each function stays the same from one drawing to the next. */
export type Acts = {
  /** Sends as the reader and says what went wrong. */
  act: SentAct;
  /** Sends as the reader; the caller says what went wrong. */
  actQuietly: SentAct;
  /** A line at the foot of the page, with the app's mistakes where it made any. */
  notify: (what: string | Failure) => void;
  go: (part: Partial<Address>) => void;
};

export const DirectoryContext = createContext<Directory | undefined>(undefined);
export const ActsContext = createContext<Acts | undefined>(undefined);

export function useDirectory(): Directory {
  return useContext(DirectoryContext)!;
}

export function useActs(): Acts {
  return useContext(ActsContext)!;
}

/** What a person is called here; `fallback` where nobody has this id. */
export function personName(directory: Directory, id: string, fallback: string): string {
  return directory.users.get(id)?.realName ?? fallback;
}

export function isDirect(channel: WorkspaceChannel): boolean {
  return channel.kind === 'im' || channel.kind === 'mpim';
}

/** A channel by its name, a direct message by the other people's. */
export function channelName(directory: Directory, channel: WorkspaceChannel): string {
  if (!isDirect(channel)) return channel.name;
  const others = channel.members.filter((member) => member !== directory.me.id);
  const names = (others.length > 0 ? others : [directory.me.id]).map((id) => personName(directory, id, channel.name));
  return new Intl.ListFormat(directory.reader.locale, { type: 'unit', style: 'narrow' }).format(names);
}
