import type { WorkspaceUser } from '../../protocol.ts';
import { SearchList } from '../parts/search-list.tsx';
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
  // Where nobody has a title, a heading would tell nothing.
  const headed = users.some((user) => !user.isBot && user.title);
  return [...groups].map(([label, members]) => ({
    ...(headed ? { label } : {}),
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
  return (
    <SearchList
      label={strings.person.choose}
      searchLabel={strings.person.search}
      search={(query) => searched(peopleByTitle(users, strings), query)}
      none={strings.person.none}
      current={current}
      testId="person-search"
      onPick={onPick}
    />
  );
}
