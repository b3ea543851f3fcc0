import { useSurface } from '../blocks/surface.tsx';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { useStrings } from '../strings/strings.ts';
import { isSafeUrl } from '../text/mrkdwn.ts';
import { optionChoice } from '../values/choices.ts';
import type { Option } from '../values/element-value.ts';
import type { ControlProps } from './control-props.ts';

export function OverflowMenu({ blockId, element }: ControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const options = (element.options ?? []) as Option[];
  const items = options.map((option) => {
    const { key, label, detail } = optionChoice(option);
    return { key, label, detail, href: option.url && isSafeUrl(option.url) ? option.url : undefined };
  });
  return (
    <Menu
      label={strings.field.moreActions}
      items={items}
      className="button button-icon"
      attributes={{ 'data-action-id': element.action_id }}
      onPick={(key) =>
        surface.press(
          blockId,
          element,
          options.find((option) => optionChoice(option).key === key),
        )
      }
    >
      <Icon name="more" />
    </Menu>
  );
}
