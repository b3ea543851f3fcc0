import { useState } from 'react';
import type { SlashCommand, WorkspaceUser } from '../../protocol.ts';
import { neighbour } from '../parts/option-list.tsx';
import type { Strings } from '../strings/en.ts';
import type { ChoiceGroup } from '../values/choices.ts';
import { completions, mentionAt, withMention } from './command-line.ts';

/** So many people are offered at once. */
const most = 8;

function commandGroup(text: string, commands: readonly SlashCommand[]): ChoiceGroup {
  return {
    choices: completions(text, commands).map((each) => ({
      key: each.command,
      label: each.usageHint ? `${each.command} ${each.usageHint}` : each.command,
      detail: each.description,
      chosen: `${each.command} `,
    })),
  };
}

function peopleGroup(text: string, users: Iterable<WorkspaceUser>): ChoiceGroup {
  const word = mentionAt(text);
  if (word === undefined) return { choices: [] };
  const fits = ({ name, realName }: WorkspaceUser): boolean =>
    name.toLowerCase().startsWith(word) ||
    realName
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(word));
  return {
    choices: [...users]
      .filter(fits)
      .slice(0, most)
      .map((user) => ({
        key: user.id,
        label: user.realName,
        detail: [`@${user.name}`, user.title].filter(Boolean).join(' · '),
        chosen: withMention(text, user.name),
      })),
  };
}

type Source = { text: string; commands: readonly SlashCommand[]; users: Iterable<WorkspaceUser>; strings: Strings };

/** What completes the line that is being typed: commands at its begin, people behind an `@`. */
export function useCompletion({ text, commands, users, strings }: Source) {
  const [picked, setPicked] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  const byCommand = text.startsWith('/');
  const group =
    dismissed === text ? { choices: [] } : byCommand ? commandGroup(text, commands) : peopleGroup(text, users);
  const groups = [group];
  const keys = group.choices.map((choice) => choice.key);
  const active = picked && keys.includes(picked) ? picked : keys[0];
  return {
    groups,
    active,
    open: keys.length > 0,
    label: byCommand ? strings.composer.commands : strings.composer.people,
    /** The line once the marked choice is taken; undefined when it stands there already, so that Enter sends. */
    whole: group.choices.find((choice) => choice.key === active && choice.key !== text)?.chosen as string | undefined,
    move: (step: 1 | -1) => setPicked(neighbour(groups, active, step)),
    dismiss: () => setDismissed(text),
    forget: () => setPicked(undefined),
  };
}
