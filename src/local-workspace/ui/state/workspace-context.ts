import { createContext, useContext } from 'react';
import type { WorkspaceChannel, WorkspaceUser } from '../../protocol.ts';
import type { ActRequests, ActResult } from '../../protocol-acts.ts';
import type { Reader } from '../text/slack-date.ts';
import type { Address } from './address.ts';

/** Who and what there is; changes seldom, so that rows of messages need not be drawn anew. */
export type Directory = {
  me: WorkspaceUser;
  appUserId: string;
  users: ReadonlyMap<string, WorkspaceUser>;
  channels: ReadonlyMap<string, WorkspaceChannel>;
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
  notify: (text: string) => void;
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

/** A channel by its name, a direct message by the other person's. */
export function channelName(directory: Directory, channel: WorkspaceChannel): string {
  if (channel.kind !== 'im') return channel.name;
  const other = channel.members.find((member) => member !== directory.me.id) ?? directory.me.id;
  return personName(directory, other, channel.name);
}
