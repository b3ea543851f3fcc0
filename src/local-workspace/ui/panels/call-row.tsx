import { memo, useState } from 'react';
import type { CallLogEntry } from '../../protocol.ts';
import { Icon } from '../parts/icon.tsx';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import { callFailure } from '../values/call-facts.ts';

function Json({ title, value }: { title: string; value: unknown }) {
  const strings = useStrings();
  const { notify } = useActs();
  const text = JSON.stringify(value, undefined, 2);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => notify(strings.inspector.copied),
      () => notify(strings.inspector.notCopied),
    );
  return (
    <div className="call-json">
      <div className="call-json-head">
        <h2>{title}</h2>
        <button
          type="button"
          className="tool"
          aria-label={strings.inspector.copy}
          title={strings.inspector.copy}
          onClick={() => void copy()}
        >
          <Icon name="copy" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  );
}

/** One call; its payloads are written out only once it is opened. */
export const CallRow = memo(function CallRow({ call }: { call: CallLogEntry }) {
  const strings = useStrings();
  const { reader } = useDirectory();
  const [open, setOpen] = useState(false);
  const toApp = call.direction === 'slack-to-app';
  const failure = callFailure(call);
  const direction = toApp ? strings.inspector.toApp : strings.inspector.toSlack;
  const clock = new Intl.DateTimeFormat(reader.locale, {
    timeStyle: 'medium',
    timeZone: reader.timeZone,
    hour12: false,
  });
  return (
    <li className={`call${failure ? ' call-failed' : ''}`} data-call-name={call.name} data-failed={failure}>
      <button type="button" className="call-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={`call-arrow ${toApp ? 'to-app' : 'to-slack'}`} title={direction}>
          <span aria-hidden="true">{toApp ? '←' : '→'}</span>
          <span className="sr-only">{direction}</span>
        </span>
        <span className="call-text">
          <strong>{call.name}</strong>
          <span className="call-summary">{call.summary}</span>
          {failure && <span className="call-error">{strings.inspector.failed(failure)}</span>}
        </span>
        <span className="call-time">
          <time dateTime={call.at}>{clock.format(new Date(call.at))}</time>
          {call.durationMs !== undefined && <span>{strings.inspector.ms(Math.round(call.durationMs))}</span>}
          {call.attempt !== undefined && <span className="tag">{strings.inspector.attempt(call.attempt)}</span>}
        </span>
      </button>
      {open && (
        <>
          <Json title={strings.inspector.request} value={call.request} />
          {call.response === undefined ? null : <Json title={strings.inspector.response} value={call.response} />}
        </>
      )}
    </li>
  );
});
