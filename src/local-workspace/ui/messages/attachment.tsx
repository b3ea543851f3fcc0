import { useState } from 'react';
import { Blocks } from '../blocks/block.tsx';
import { localSource } from '../blocks/media-blocks.tsx';
import { Mrkdwn } from '../blocks/text.tsx';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { isSafeUrl } from '../text/safe-url.ts';
import { formatSlackDate } from '../text/slack-date.ts';
import type { LooseBlock } from '../values/element-value.ts';

/** A legacy attachment as the app sent it. */
export type Attachment = {
  color?: string;
  fallback?: string;
  pretext?: string;
  author_name?: string;
  author_link?: string;
  title?: string;
  title_link?: string;
  text?: string;
  fields?: { title?: string; value?: string; short?: boolean }[];
  image_url?: string;
  thumb_url?: string;
  footer?: string;
  ts?: string | number;
  blocks?: LooseBlock[];
};

const named: Record<string, string> = { good: '#2f8a57', warning: '#d99a1c', danger: '#b0281e' };
/** Slack folds a longer text away. */
const foldedFrom = { letters: 700, lines: 5 };

function barColour(colour: string | undefined): string | undefined {
  if (!colour) return undefined;
  if (Object.hasOwn(named, colour)) return named[colour];
  const hex = colour.replace('#', '');
  return /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(hex) ? `#${hex}` : undefined;
}

function Linked({ text, url }: { text: string; url: string | undefined }) {
  if (!url || !isSafeUrl(url)) return text;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

function LongText({ text }: { text: string }) {
  const strings = useStrings();
  const [whole, setWhole] = useState(false);
  const long = text.length > foldedFrom.letters || text.split('\n').length > foldedFrom.lines;
  if (!long) return <Mrkdwn text={text} />;
  return (
    <>
      <div className={whole ? undefined : 'attachment-folded'}>
        <Mrkdwn text={text} />
      </div>
      <button type="button" className="text-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? strings.block.showLess : strings.block.showMore}
      </button>
    </>
  );
}

function Fields({ fields }: { fields: NonNullable<Attachment['fields']> }) {
  return (
    <dl className="attachment-fields">
      {fields.map((field, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
        <div key={index} className={field.short ? undefined : 'attachment-wide'}>
          {field.title && <dt>{field.title}</dt>}
          <dd>
            <Mrkdwn text={field.value ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Footer({ attachment }: { attachment: Attachment }) {
  const { reader } = useDirectory();
  const seconds = Number(attachment.ts);
  const time =
    attachment.ts !== undefined && seconds > 0
      ? formatSlackDate('{date_short_pretty} {time}', seconds, reader)
      : undefined;
  const words = [attachment.footer, time].filter(Boolean).join(' | ');
  return words ? <p className="attachment-foot">{words}</p> : null;
}

function Body({ attachment }: { attachment: Attachment }) {
  const strings = useStrings();
  const { author_name: author, title, text, fields, image_url: image, thumb_url: thumb } = attachment;
  const picture = image ? localSource({ image_url: image }) : undefined;
  const small = thumb ? localSource({ image_url: thumb }) : undefined;
  return (
    <>
      {small && <img className="attachment-thumb" src={small} alt="" loading="lazy" />}
      {author && (
        <p className="attachment-author">
          <Linked text={author} url={attachment.author_link} />
        </p>
      )}
      {title && (
        <p className="attachment-title">
          <Linked text={title} url={attachment.title_link} />
        </p>
      )}
      {text && <LongText text={text} />}
      {fields && fields.length > 0 && <Fields fields={fields} />}
      {attachment.blocks && <Blocks blocks={attachment.blocks} />}
      {picture && <img className="attachment-image" src={picture} alt={attachment.fallback ?? title ?? ''} />}
      {image && !picture && <p className="muted">{strings.block.imageAway}</p>}
      <Footer attachment={attachment} />
    </>
  );
}

/** An attachment beside its bar of colour; it stands inside the surface of its message. */
export function AttachmentView({ attachment }: { attachment: Attachment }) {
  const colour = barColour(attachment.color);
  return (
    <div className="attachment" data-testid="attachment">
      {attachment.pretext && <Mrkdwn text={attachment.pretext} />}
      <div className="attachment-body" style={colour ? { borderLeftColor: colour } : undefined}>
        <Body attachment={attachment} />
      </div>
    </div>
  );
}
