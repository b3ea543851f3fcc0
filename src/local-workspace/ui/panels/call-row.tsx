import { memo, useState } from 'react';
import type { CallLogEntry } from '../../protocol.ts';
import { useDirectory } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';

const failed = (call: CallLogEntry): boolean => (call.response as { ok?: boolean } | undefined)?.ok === false;

function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <div className="call-json">
      <h2>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>{JSON.stringify(value, undefined, 2)}</pre>
    </div>
  );
}

/** One call; its payloads are written out only once it is opened. */
export const CallRow = memo(function CallRow({ call }: { call: CallLogEntry }) {
  const strings = useStrings();
  const { reader } = useDirectory();
  const [open, setOpen] = useState(false);
  const toApp = call.direction === 'slack-to-app';
  const time = new Date(call.at);
  const clock = new Intl.DateTimeFormat(reader.locale, {
    timeStyle: 'medium',
    timeZone: reader.timeZone,
    hour12: false,
  });
  return (
    <li className={`call${failed(call) ? ' call-failed' : ''}`} data-call-name={call.name}>
      <button type="button" className="call-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span
          className={`call-arrow ${toApp ? 'to-app' : 'to-slack'}`}
          title={toApp ? strings.inspector.toApp : strings.inspector.toSlack}
        >
          <span aria-hidden="true">{toApp ? '←' : '→'}</span>
          <span className="sr-only">{toApp ? strings.inspector.toApp : strings.inspector.toSlack}</span>
        </span>
        <span className="call-text">
          <strong>{call.name}</strong>
          <span className="call-summary">{call.summary}</span>
        </span>
        <span className="call-time">
          <time dateTime={call.at}>{clock.format(time)}</time>
          {call.durationMs !== undefined && <span>{strings.inspector.ms(Math.round(call.durationMs))}</span>}
        </span>
      </button>
      {open && (
        <>
          <Json title={strings.inspector.request} value={call.request} />
          {call.response !== undefined && <Json title={strings.inspector.response} value={call.response} />}
        </>
      )}
    </li>
  );
});
