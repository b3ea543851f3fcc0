import { type KeyboardEvent, useId, useState } from 'react';
import type { WorkspaceUser } from '../../protocol.ts';
import { neighbour, OptionList, optionId } from '../parts/option-list.tsx';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/strings.ts';
import { type ChoiceGroup, matching } from '../values/choices.ts';

/** "Chinese" for `zh-CN`, in the reader's own language; the code itself for others. */
export function languageName(locale: string, strings: Strings): string {
  return strings.person.languages[locale.slice(0, 2).toLowerCase()] ?? locale;
}

function peopleByTitle(users: readonly WorkspaceUser[], strings: Strings): ChoiceGroup[] {
  const groups = new Map<string, WorkspaceUser[]>();
  for (const user of users.filter((each) => !each.isBot)) {
    const title = user.title ?? strings.person.others;
    groups.set(title, [...(groups.get(title) ?? []), user]);
  }
  return [...groups].map(([label, members]) => ({
    label,
    choices: members.map((user) => ({
      key: user.id,
      label: user.realName,
      detail: `@${user.name} · ${languageName(user.locale, strings)} (${user.locale})`,
      chosen: user.id,
    })),
  }));
}

/** The title counts as a match too: all of its people stay. */
function searched(groups: ChoiceGroup[], query: string): ChoiceGroup[] {
  const wanted = query.trim().toLowerCase();
  return groups.flatMap((group) =>
    wanted && group.label?.toLowerCase().includes(wanted) ? [group] : matching([group], query),
  );
}

type PersonListProps = {
  users: readonly WorkspaceUser[];
  current?: string | undefined;
  onPick: (user: string) => void;
};

/** A searchable list of people by what they are in the story. */
export function PersonList({ users, current, onPick }: PersonListProps) {
  const strings = useStrings();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState<string | undefined>(current);
  const groups = searched(peopleByTitle(users, strings), query);
  const keys = groups.flatMap((group) => group.choices.map((choice) => choice.key));
  const marked = active && keys.includes(active) ? active : keys[0];
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive(neighbour(groups, marked, event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Enter' && marked) onPick(marked);
    else return;
    event.preventDefault();
  };
  return (
    <div className="people">
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={marked ? optionId(listId, marked) : undefined}
        aria-label={strings.person.search}
        placeholder={strings.person.search}
        autoComplete="off"
        data-testid="person-search"
        data-start
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={keyDown}
      />
      <div className="people-list">
        {groups.length === 0 && (
          <p className="options-note" role="status">
            {strings.person.none}
          </p>
        )}
        <OptionList
          id={listId}
          label={strings.person.choose}
          groups={groups}
          active={marked}
          chosen={current ? [current] : []}
          onPick={(choice) => onPick(choice.key)}
        />
      </div>
    </div>
  );
}
