import { useState } from 'react';
import type { SlashCommand, WorkspaceUser } from '../../protocol.ts';
import { neighbour } from '../parts/option-list.tsx';
import type { Strings } from '../strings/en.ts';
import type { ChoiceGroup } from '../values/choices.ts';
import { commandWord, completions, mentionAt, type Typed, withCommand, withMention } from './command-line.ts';

/** So many people are offered at once. */
const most = 8;

function commandGroup(typed: Typed, commands: readonly SlashCommand[]): ChoiceGroup {
  return {
    choices: completions(typed, commands).map((each) => ({
      key: each.command,
      label: each.usageHint ? `${each.command} ${each.usageHint}` : each.command,
      detail: each.description,
      chosen: withCommand(typed.text, each.command),
    })),
  };
}

function peopleGroup(typed: Typed, users: Iterable<WorkspaceUser>): ChoiceGroup {
  const word = mentionAt(typed);
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
        chosen: withMention(typed, user.name),
      })),
  };
}

type Source = { typed: Typed; commands: readonly SlashCommand[]; users: Iterable<WorkspaceUser>; strings: Strings };

/** What completes the line that is being typed: commands at its begin, people behind an `@`, wherever the caret is. */
export function useCompletion({ typed, commands, users, strings }: Source) {
  const [picked, setPicked] = useState<string>();
  const [dismissed, setDismissed] = useState<string>();
  const { text } = typed;
  const byCommand = text.startsWith('/');
  const word = commandWord(text);
  const group =
    dismissed === text ? { choices: [] } : byCommand ? commandGroup(typed, commands) : peopleGroup(typed, users);
  const groups = [group];
  const keys = group.choices.map((choice) => choice.key);
  const active = [picked, word].find((key) => key !== undefined && keys.includes(key)) ?? keys[0];
  return {
    groups,
    active,
    open: keys.length > 0,
    label: byCommand ? strings.composer.commands : strings.composer.people,
    /** The line once the marked choice is taken; undefined when it stands there already, so that Enter sends. */
    whole: group.choices.find((choice) => choice.key === active && choice.key !== word)?.chosen as Typed | undefined,
    move: (step: 1 | -1) => setPicked(neighbour(groups, active, step)),
    dismiss: () => setDismissed(text),
    forget: () => setPicked(undefined),
  };
}
