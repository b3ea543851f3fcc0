import { Glyphs } from '../blocks/glyphs.tsx';
import { useSurface } from '../blocks/surface.tsx';
import { openElsewhere } from '../parts/open-elsewhere.ts';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import { isSafeUrl } from '../text/safe-url.ts';
import type { ControlProps } from './control-props.ts';

const styles: Record<string, string> = { primary: 'button-primary', danger: 'button-danger' };

/** A button; one with an address is a link as well, and tells the app all the same, as in Slack. */
export function ActionButton({ blockId, element }: ControlProps) {
  const surface = useSurface();
  const strings = useStrings();
  const text = withEmoji((element.text as { text: string } | undefined)?.text ?? '');
  const busy = surface.pending === `${blockId}/${element.action_id}`;
  const style = styles[String(element.style ?? '')] ?? '';
  const spoken = element.accessibility_label as string | undefined;
  const common = { className: `button ${style}`, 'data-action-id': element.action_id, 'aria-label': spoken };
  const url = element.url as string | undefined;
  if (url && isSafeUrl(url)) {
    return (
      <a
        {...common}
        href={url}
        target="_blank"
        rel="noreferrer"
        onClick={(event) => {
          if (!element.confirm) return surface.press(blockId, element);
          event.preventDefault();
          surface.press(blockId, element, undefined, () => openElsewhere(url));
        }}
      >
        <Glyphs text={text} />
      </a>
    );
  }
  return (
    <button
      {...common}
      type="button"
      data-value={element.value as string | undefined}
      aria-busy={busy || undefined}
      aria-disabled={surface.pending !== undefined || undefined}
      onClick={() => {
        if (surface.pending === undefined) surface.press(blockId, element);
      }}
    >
      <Glyphs text={text} />
      {busy && <span className="spinner" role="status" aria-label={strings.field.sending} />}
    </button>
  );
}
