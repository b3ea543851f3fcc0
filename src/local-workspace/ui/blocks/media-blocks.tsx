import { useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';
import { withEmoji } from '../text/emoji.ts';
import { isSafeUrl } from '../text/safe-url.ts';
import type { LooseBlock } from '../values/element-value.ts';

type Pictured = { image_url?: string; slack_file?: { url?: string; id?: string }; alt_text?: string };

/** Only the workspace's own pictures are loaded: nothing that an app sends may make the page call elsewhere. */
export function localSource(picture: Pictured): string | undefined {
  const { slack_file: own } = picture;
  // A file of the workspace itself, named by its id.
  if (own?.id) return `/files/${encodeURIComponent(own.id)}`;
  const given = picture.image_url ?? own?.url;
  if (!given) return undefined;
  if (given.startsWith('data:image/')) return given;
  try {
    const url = new URL(given, location.href);
    const near = ['localhost', '127.0.0.1', '[::1]', location.hostname].includes(url.hostname);
    return near && url.port === location.port ? `${url.pathname}${url.search}` : undefined;
  } catch {
    return undefined;
  }
}

/** Where the picture is, until it turns out that it is not there. */
function useSource(picture: Pictured): [string | undefined, () => void] {
  const source = localSource(picture);
  const [lost, setLost] = useState<string>();
  return [source === lost ? undefined : source, () => setLost(source)];
}

export function InlineImage({ image, large }: { image: Record<string, unknown>; large?: boolean }) {
  const strings = useStrings();
  const picture = image as Pictured;
  const [source, lost] = useSource(picture);
  const size = large ? 'picture-accessory' : 'picture-inline';
  if (source) return <img className={size} src={source} alt={picture.alt_text ?? ''} loading="lazy" onError={lost} />;
  return (
    <span className={`${size} picture-away`} role="img" aria-label={picture.alt_text} title={strings.block.imageAway}>
      <Icon name="image" />
    </span>
  );
}

export function ImageBlock({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  const picture = block as Pictured;
  const [source, lost] = useSource(picture);
  const title = block.title as { text: string } | undefined;
  return (
    <figure className="block-image">
      {title && <figcaption>{withEmoji(title.text)}</figcaption>}
      {source ? (
        <img src={source} alt={picture.alt_text ?? ''} loading="lazy" onError={lost} />
      ) : (
        <div className="picture-away picture-large">
          <Icon name="image" />
          <span>{picture.alt_text}</span>
          <small>{strings.block.imageAway}</small>
        </div>
      )}
    </figure>
  );
}

export function VideoBlock({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  const title = (block.title as { text: string } | undefined)?.text ?? String(block.alt_text ?? '');
  const url = String(block.title_url ?? block.video_url ?? '');
  const description = block.description as { text: string } | undefined;
  return (
    <div className="block-media">
      <Icon name="play" />
      <div>
        <span className="tag">{strings.block.video}</span>{' '}
        {isSafeUrl(url) ? (
          <a href={url} target="_blank" rel="noreferrer">
            {withEmoji(title)}
          </a>
        ) : (
          withEmoji(title)
        )}
        {description && <p className="muted">{withEmoji(description.text)}</p>}
      </div>
    </div>
  );
}

export function FileBlock({ block }: { block: LooseBlock }) {
  const strings = useStrings();
  return (
    <div className="block-media">
      <Icon name="file" />
      <div>
        <span className="tag">{strings.block.file}</span> {String(block.external_id ?? '')}
      </div>
    </div>
  );
}
