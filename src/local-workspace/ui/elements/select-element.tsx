import { useMemo, useState } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { failureOf } from '../state/failure.ts';
import { channelName, useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { type ChoiceGroup, channelGroups, chosenOf, optionGroups, userGroups } from '../values/choices.ts';
import { type Element, valueKey } from '../values/element-value.ts';
import { Combobox } from './combobox.tsx';
import type { ControlProps } from './control-props.ts';

/** The choices of a select that the page knows by itself: its own options, the people or the channels. */
function useKnownGroups(element: Element): ChoiceGroup[] {
  const directory = useDirectory();
  return useMemo(() => {
    if (element.type.endsWith('users_select')) return userGroups([...directory.users.values()]);
    if (element.type.endsWith('channels_select') || element.type.endsWith('conversations_select')) {
      return channelGroups(
        element,
        [...directory.channels.values()],
        (channel) => channelName(directory, channel),
        (user) => directory.users.get(user)?.isBot === true,
      );
    }
    return optionGroups(element);
  }, [directory, element]);
}

type Suggestions = { query: string; groups: ChoiceGroup[]; failed?: boolean; reason?: string };

/** All selects and multi-selects, external ones included. */
export function SelectElement(props: ControlProps & { clearable: boolean }) {
  const { blockId, element, onChoose } = props;
  const surface = useSurface();
  const strings = useStrings();
  const { actQuietly } = useActs();
  const [found, setFound] = useState<Suggestions>();
  const known = useKnownGroups(element);
  const external = element.type.endsWith('external_select');
  const several = element.type.startsWith('multi_');
  const value = surface.current(blockId, element)[valueKey(element.type) ?? ''];
  const chosen = chosenOf(known, value);
  const placeholder = (element.placeholder as { text: string } | undefined)?.text;
  const { container } = surface;
  const search = async (query: string): Promise<void> => {
    const result = await actQuietly('suggest', {
      container,
      blockId,
      actionId: element.action_id ?? '',
      query,
    });
    const answer = (result.response ?? {}) as Record<string, unknown>;
    const failure = failureOf(result, strings);
    setFound({
      query,
      groups: failure ? [] : optionGroups(answer),
      failed: failure !== undefined,
      ...(failure ? { reason: failure.text } : {}),
    });
  };
  const remote = external
    ? {
        minLength: Number(element.min_query_length ?? 3),
        search,
        groups: found?.groups ?? [],
        answered: found?.query,
        note: found?.failed ? (found.reason ?? strings.field.searchFailed) : undefined,
      }
    : undefined;
  return (
    <Combobox
      groups={known}
      remote={remote}
      chosen={chosen}
      several={several}
      max={element.max_selected_items as number | undefined}
      clearable={props.clearable}
      placeholder={placeholder ?? (several ? strings.field.chooseSeveral : strings.field.choose)}
      label={props.label ?? ''}
      fieldId={props.fieldId}
      describedBy={props.describedBy}
      required={props.required}
      invalid={surface.errors[blockId] !== undefined}
      actionId={element.action_id}
      onChange={(choices) => onChoose(several ? choices.map((choice) => choice.chosen) : (choices[0]?.chosen ?? null))}
    />
  );
}
