/** What a select offers, whatever kind it is, as one list of groups that the combobox can draw and search. */
import type { WorkspaceChannel, WorkspaceUser } from '../../protocol.ts';
import { withEmoji } from '../text/emoji.ts';
import type { Element, Option } from './element-value.ts';

/** `chosen` is what the payload carries: the whole option, or an id. `key` tells choices apart. */
export type Choice = { key: string; label: string; detail?: string; chosen: unknown };
export type ChoiceGroup = { label?: string; choices: Choice[] };

export function optionChoice(option: Option): Choice {
  const detail = option.description ? { detail: withEmoji(option.description.text) } : {};
  return { key: option.value ?? option.text.text, label: withEmoji(option.text.text), ...detail, chosen: option };
}

/** Of an element, or of the answer to a suggestion request. */
export function optionGroups(source: Record<string, unknown>): ChoiceGroup[] {
  const groups = source.option_groups as { label: { text: string }; options: Option[] }[] | undefined;
  if (groups)
    return groups.map((group) => ({ label: withEmoji(group.label.text), choices: group.options.map(optionChoice) }));
  return [{ choices: ((source.options ?? []) as Option[]).map(optionChoice) }];
}

export function userGroups(users: readonly WorkspaceUser[]): ChoiceGroup[] {
  const choices = [...users]
    .sort((a, b) => Number(a.isBot) - Number(b.isBot))
    .map(
      (user): Choice => ({
        key: user.id,
        label: user.realName,
        detail: user.title ?? `@${user.name}`,
        chosen: user.id,
      }),
    );
  return [{ choices }];
}

const kindOf = { channel: 'public', private: 'private', im: 'im', mpim: 'mpim' } as const;

/** Channels for a channels select; for a conversations select also private ones and direct messages, by its filter. */
export function channelGroups(
  element: Element,
  channels: readonly WorkspaceChannel[],
  nameOf: (channel: WorkspaceChannel) => string,
  isBot: (user: string) => boolean,
): ChoiceGroup[] {
  const filter = element.filter as { include?: string[]; exclude_bot_users?: boolean } | undefined;
  const onlyPublic = element.type.endsWith('channels_select');
  const included = onlyPublic ? ['public'] : (filter?.include ?? ['public', 'private', 'im', 'mpim']);
  const withBot = (channel: WorkspaceChannel): boolean => channel.kind === 'im' && channel.members.some(isBot);
  const fitting = channels.filter(
    (channel) =>
      included.includes(kindOf[channel.kind]) &&
      !channel.archived &&
      !(filter?.exclude_bot_users === true && !onlyPublic && withBot(channel)),
  );
  return [{ choices: fitting.map((channel) => ({ key: channel.id, label: nameOf(channel), chosen: channel.id })) }];
}

/** The groups narrowed to what holds every word of the query; empty groups fall away. */
export function matching(groups: readonly ChoiceGroup[], query: string): ChoiceGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (choice: Choice): boolean => {
    const text = `${choice.label} ${choice.detail ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return groups
    .map((group) => ({ ...group, choices: group.choices.filter(fits) }))
    .filter((group) => group.choices.length > 0);
}

/** The choices that an element's current value names, in its order; one that is no longer offered keeps its id. */
export function chosenOf(groups: readonly ChoiceGroup[], value: unknown): Choice[] {
  const all = groups.flatMap((group) => group.choices);
  const list = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return list.map((held) => {
    if (typeof held === 'object') return optionChoice(held as Option);
    return all.find((choice) => choice.key === held) ?? { key: String(held), label: String(held), chosen: held };
  });
}
