import { Fragment, memo } from 'react';
import { useDirectory } from '../state/workspace-context.ts';
import { withEmoji } from '../text/emoji.ts';
import { type Inline, parseMrkdwn } from '../text/mrkdwn.ts';
import { formatSlackDate, fullTime } from '../text/slack-date.ts';
import { Glyphs } from './glyphs.tsx';

export type TextObject = { type: string; text: string; verbatim?: boolean; emoji?: boolean };

function InlineNode({ node }: { node: Inline }) {
  const directory = useDirectory();
  switch (node.type) {
    case 'text':
      return <Glyphs text={node.text} />;
    case 'break':
      return <br />;
    case 'bold':
      return (
        <strong>
          <InlineRun nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineRun nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlineRun nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'emoji':
      return (
        <span className="emoji">
          <Glyphs text={node.glyph} />
        </span>
      );
    case 'link':
      return (
        <a href={node.url} target="_blank" rel="noreferrer">
          {node.text}
        </a>
      );
    case 'user': {
      const name = directory.users.get(node.id)?.realName ?? node.label ?? node.id;
      return <span className={`mention${node.id === directory.me.id ? ' mention-me' : ''}`}>@{name}</span>;
    }
    case 'channel':
      return <span className="mention">#{directory.channels.get(node.id)?.name ?? node.label ?? node.id}</span>;
    case 'usergroup':
      return <span className="mention">{node.label ?? `@${directory.groups.get(node.id)?.handle ?? node.id}`}</span>;
    case 'broadcast':
      return <span className="mention mention-me">@{node.range}</span>;
    case 'date': {
      const text = formatSlackDate(node.format, node.timestamp, directory.reader);
      const time = (
        <time
          dateTime={new Date(node.timestamp * 1000).toISOString()}
          title={fullTime(directory.reader, node.timestamp * 1000)}
        >
          {text}
        </time>
      );
      return node.url ? (
        <a href={node.url} target="_blank" rel="noreferrer">
          {time}
        </a>
      ) : (
        time
      );
    }
  }
}

export function InlineRun({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parsed text has no other identity
    <Fragment key={index}>
      <InlineNode node={node} />
    </Fragment>
  ));
}

/** Slack's mrkdwn. */
export const Mrkdwn = memo(function Mrkdwn({ text, verbatim = false }: { text: string; verbatim?: boolean }) {
  return parseMrkdwn(text, verbatim).map((passage, index) => {
    const key = `${index}-${passage.type}`;
    if (passage.type === 'pre') return <pre key={key}>{passage.text}</pre>;
    const run = <InlineRun nodes={passage.children} />;
    if (passage.type === 'quote') return <blockquote key={key}>{run}</blockquote>;
    if (passage.type === 'paragraph') return <p key={key}>{run}</p>;
    return (
      <p key={key} className="marked-line">
        <span className="mark">{passage.mark}</span>
        <span>{run}</span>
      </p>
    );
  });
});

/** A text object of either kind; `plain_text` shows short names of emoji as characters unless told not to. */
export function TextOf({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} verbatim={text.verbatim ?? false} />;
  return <PlainText text={text} />;
}

export function PlainText({ text }: { text: TextObject }) {
  return <span className="plain">{text.emoji === false ? text.text : <Glyphs text={withEmoji(text.text)} />}</span>;
}
