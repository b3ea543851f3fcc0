import { useState } from 'react';
import type { PageState } from '../../protocol.ts';
import { Combobox } from '../elements/combobox.tsx';
import { SearchList } from '../parts/search-list.tsx';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { type Choice, matching, userGroups } from '../values/choices.ts';
import { SmallDialog } from './small-dialog.tsx';

type DialogProps = { page: PageState; onClose: () => void };

/** Public channels to join. */
export function JoinDialog({ page, onClose }: DialogProps) {
  const strings = useStrings();
  const { act, go } = useActs();
  const open = page.otherChannels.filter((channel) => !channel.archived);
  const choices = open.map(({ id, name, topic }) => ({ key: id, label: `# ${name}`, detail: topic, chosen: id }));
  const join = async (channel: string) => {
    const result = await act('join', { channel });
    if (!result.ok) return;
    onClose();
    go({ channel, thread: undefined });
  };
  return (
    <SmallDialog title={strings.nav.join} onClose={onClose}>
      <SearchList
        label={strings.nav.join}
        searchLabel={strings.nav.joinSearch}
        search={(query) => matching([{ choices }], query)}
        none={open.length === 0 ? strings.nav.nothingToJoin : strings.field.noMatch}
        testId="channel-search"
        onPick={(channel) => void join(channel)}
      />
    </SmallDialog>
  );
}

/** A direct message with one person or several. */
export function WriteDialog({ page, onClose }: DialogProps) {
  const strings = useStrings();
  const { act, go } = useActs();
  const [chosen, setChosen] = useState<Choice[]>([]);
  const others = page.users.filter((user) => user.id !== page.me.id && !user.isBot);
  const start = async () => {
    const result = await act('direct', { users: chosen.map((choice) => choice.key) });
    if (!result.ok) return;
    onClose();
    go({ channel: (result.response as { channel: string }).channel, thread: undefined });
  };
  return (
    <SmallDialog title={strings.nav.write} onClose={onClose}>
      <form
        className="write-form"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <Combobox
          groups={userGroups(others)}
          chosen={chosen}
          several
          clearable
          placeholder={strings.nav.writeSearch}
          label={strings.nav.writeTo}
          invalid={false}
          onChange={setChosen}
        />
        <button type="submit" className="button button-primary" disabled={chosen.length === 0}>
          {strings.nav.start}
        </button>
      </form>
    </SmallDialog>
  );
}
