import type { WorkspaceMessage } from '../../protocol.ts';

/** Channel id, or channel id and thread (`C1:1.0`), → time stamp of the newest message that this person has seen. */
export type ReadMarks = Record<string, string>;

export function threadKey(channel: string, thread: string): string {
  return `${channel}:${thread}`;
}

const isReply = ({ threadTs, ts }: WorkspaceMessage): boolean => threadTs !== undefined && threadTs !== ts;
const after = (message: WorkspaceMessage, mark: string | undefined): boolean => Number(message.ts) > Number(mark ?? 0);

/** How many messages of others in the channel itself came after the mark; replies count in their thread. */
export function unreadCount(messages: readonly WorkspaceMessage[], mark: string | undefined, me: string): number {
  return messages.filter(
    (message) => message.user !== me && after(message, mark) && (!isReply(message) || message.alsoInChannel),
  ).length;
}

/** Unread replies of others by thread; a thread without any is not named. */
export function unreadReplies(
  channel: string,
  messages: readonly WorkspaceMessage[],
  marks: ReadMarks,
  me: string,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const message of messages) {
    const { threadTs, user } = message;
    if (!threadTs || !isReply(message) || user === me) continue;
    if (after(message, marks[threadKey(channel, threadTs)])) counts[threadTs] = (counts[threadTs] ?? 0) + 1;
  }
  return counts;
}

/** Whether this person follows the thread, as in Slack: began it, answered in it, or was mentioned in it. */
export function follows(messages: readonly WorkspaceMessage[], thread: string, me: string): boolean {
  return messages.some(
    (message) =>
      (message.ts === thread || message.threadTs === thread) &&
      (message.user === me || message.text.includes(`<@${me}>`)),
  );
}

/** The mark after everything in `messages` was seen; the same object when nothing is new. */
export function markRead(marks: ReadMarks, key: string, messages: readonly WorkspaceMessage[]): ReadMarks {
  const newest = messages.at(-1)?.ts;
  if (!newest || Number(marks[key] ?? 0) >= Number(newest)) return marks;
  return { ...marks, [key]: newest };
}

/** The first message that the "new" line stands above: of others, after the mark; none where nothing was ever read. */
export function firstUnread(
  messages: readonly WorkspaceMessage[],
  mark: string | undefined,
  me: string,
): string | undefined {
  if (mark === undefined) return undefined;
  return messages.find((message) => message.user !== me && after(message, mark))?.ts;
}
