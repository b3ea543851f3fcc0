import { useEffect, useRef, useState } from 'react';
import type { PageState, WorkspaceMessage } from '../../protocol.ts';
import { channelName, isDirect, personName, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { spokenText } from '../text/spoken-text.ts';

const newestOf = (page: PageState): Record<string, string> =>
  Object.fromEntries(Object.entries(page.messages).map(([id, messages]) => [id, messages.at(-1)?.ts ?? '0']));

/** Says new messages of others to a screen reader: in the open channel what they say, elsewhere how many there are. */
export function LiveRegion({ page, open }: { page: PageState; open: string | undefined }) {
  const strings = useStrings();
  const directory = useDirectory();
  const [said, setSaid] = useState<string[]>([]);
  const seen = useRef<Record<string, string>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new messages are news
  useEffect(() => {
    const before = seen.current;
    seen.current = newestOf(page);
    if (!before) return;
    const lines = Object.entries(page.messages).flatMap(([id, messages]): string[] => {
      const isNew = ({ ts, user }: WorkspaceMessage) => user !== page.me.id && Number(ts) > Number(before[id] ?? 0);
      const fresh = messages.filter(isNew);
      const channel = page.channels.find((each) => each.id === id);
      if (fresh.length === 0 || !channel) return [];
      const name = channelName(directory, channel);
      if (id !== open) return [strings.message.arrivedIn(fresh.length, isDirect(channel) ? name : `#${name}`)];
      return fresh.map(({ user, text }) =>
        strings.message.arrived(personName(directory, user, strings.message.unknownUser), spokenText(text, directory)),
      );
    });
    if (lines.length > 0) setSaid(lines);
  }, [page.messages]);
  return (
    <div className="sr-only" role="status" aria-live="polite" data-testid="announcements">
      {said.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same
        <p key={index}>{line}</p>
      ))}
    </div>
  );
}
