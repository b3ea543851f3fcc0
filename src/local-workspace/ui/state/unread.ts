import type { WorkspaceMessage } from '../../protocol.ts';

/** Channel id → time stamp of the newest message that this person has seen. */
export type ReadMarks = Record<string, string>;

/** How many messages of others came after the mark. */
export function unreadCount(messages: readonly WorkspaceMessage[], mark: string | undefined, me: string): number {
  const since = Number(mark ?? 0);
  return messages.filter((message) => message.user !== me && Number(message.ts) > since).length;
}

/** The mark after everything in `messages` was seen; the same object when nothing is new. */
export function markRead(marks: ReadMarks, channel: string, messages: readonly WorkspaceMessage[]): ReadMarks {
  const newest = messages.at(-1)?.ts;
  if (!newest || Number(marks[channel] ?? 0) >= Number(newest)) return marks;
  return { ...marks, [channel]: newest };
}
