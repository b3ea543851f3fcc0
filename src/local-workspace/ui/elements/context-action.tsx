import { useState } from 'react';
import { useSurface } from '../blocks/surface.tsx';
import { Icon, type IconName, isIcon } from '../parts/icon.tsx';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import type { Element } from '../values/element-value.ts';
import type { ControlProps } from './control-props.ts';

type Answer = { text?: { text: string }; value?: string; accessibility_label?: string };

/** Thumb up and thumb down; the app hears which one by its value. */
export function FeedbackButtons({ blockId, element }: ControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const [given, setGiven] = useState<string>();
  const answers = [
    { name: 'positive_button', icon: 'up', fallback: strings.block.good },
    { name: 'negative_button', icon: 'down', fallback: strings.block.bad },
  ] as const;
  return (
    <span className="feedback">
      {answers.map(({ name, icon, fallback }) => {
        const answer = (element[name] ?? {}) as Answer;
        const text = withEmoji(answer.text?.text ?? fallback);
        return (
          <button
            key={name}
            type="button"
            className="button button-quiet"
            aria-label={answer.accessibility_label}
            aria-pressed={given === name}
            data-action-id={element.action_id}
            data-value={answer.value}
            onClick={() => {
              setGiven(name);
              surface.press(blockId, element, { value: answer.value, text: answer.text });
            }}
          >
            <Icon name={icon} />
            <span>{text}</span>
          </button>
        );
      })}
    </span>
  );
}

const iconOf = (element: Element): IconName => {
  const wanted = String(element.icon ?? '');
  return isIcon(wanted) ? wanted : 'bolt';
};

/** A small button with a picture; some people only may see it. */
export function IconButton({ blockId, element }: ControlProps) {
  const surface = useSurface();
  const { me } = useDirectory();
  const seenBy = element.visible_to_user_ids as string[] | undefined;
  if (seenBy && !seenBy.includes(me.id)) return null;
  const text = withEmoji((element.text as { text: string } | undefined)?.text ?? '');
  const spoken = (element.accessibility_label as string | undefined) ?? text;
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={spoken}
      title={text}
      data-action-id={element.action_id}
      data-value={element.value as string | undefined}
      onClick={() => surface.press(blockId, element)}
    >
      <Icon name={iconOf(element)} />
      <span>{text}</span>
    </button>
  );
}

/** Starts a workflow in Slack; no app hears of the press, so the page only says what would happen. */
export function WorkflowButton({ element }: ControlProps) {
  const strings = useStrings();
  const { notify } = useActs();
  const workflow = element.workflow as { trigger?: { url?: string } } | undefined;
  const style = { primary: 'button-primary', danger: 'button-danger' }[String(element.style ?? '')] ?? '';
  return (
    <button
      type="button"
      className={`button ${style}`}
      aria-label={element.accessibility_label as string | undefined}
      data-action-id={element.action_id}
      onClick={() => notify(strings.block.workflow(workflow?.trigger?.url ?? '—'))}
    >
      <Icon name="play" />
      {withEmoji((element.text as { text: string } | undefined)?.text ?? '')}
    </button>
  );
}
