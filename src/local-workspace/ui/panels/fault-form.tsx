import { type FormEvent, useId, useMemo, useState } from 'react';
import type { CallLogEntry, PageState } from '../../protocol.ts';
import { askFault, dropLine } from '../state/connection.ts';
import { useActs } from '../state/workspace-context.ts';
import { useStrings } from '../strings/strings.ts';
import {
  type FaultKind,
  type FaultValues,
  faultKinds,
  faultRequest,
  fieldsOf,
  firstValues,
  isOnCalls,
  leastOf,
} from '../values/fault-form.ts';

/** Offered before the app has called anything. */
const usual = ['chat.postMessage', 'chat.update', 'views.open', 'views.publish', 'response_url'];

function useMethods(calls: readonly CallLogEntry[]): string[] {
  return useMemo(() => {
    const called = calls.filter((call) => call.direction === 'app-to-slack').map((call) => call.name);
    return [...new Set([...usual, ...called])].sort();
  }, [calls]);
}

type PartProps = { values: FaultValues; onChange: (part: Partial<FaultValues>) => void };

/** Which calls are struck. */
function WhichCalls({
  page,
  calls,
  values,
  onChange,
}: PartProps & { page: PageState; calls: readonly CallLogEntry[] }) {
  const strings = useStrings();
  const methods = useMethods(calls);
  const rooms = page.channels.filter((channel) => channel.kind === 'channel' || channel.kind === 'private');
  return (
    <>
      <label className="fault-field">
        <span>{strings.faults.method}</span>
        <select className="input" value={values.method} onChange={(event) => onChange({ method: event.target.value })}>
          <option value="*">{strings.faults.anyMethod}</option>
          {methods.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
      </label>
      <label className="fault-field">
        <span>{strings.faults.channel}</span>
        <select
          className="input"
          value={values.channel}
          onChange={(event) => onChange({ channel: event.target.value })}
        >
          <option value="">{strings.faults.anyChannel}</option>
          {rooms.map((channel) => (
            <option key={channel.id} value={channel.id}>
              #{channel.name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

/** One fault: what, where and how often, with a sentence that says what it means. */
export function FaultForm({ page, calls }: { page: PageState; calls: readonly CallLogEntry[] }) {
  const strings = useStrings();
  const { notify } = useActs();
  const explainId = useId();
  const [kind, setKind] = useState<FaultKind>('rate_limited');
  const [values, setValues] = useState(firstValues);
  const change = (part: Partial<FaultValues>) => setValues((before) => ({ ...before, ...part }));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const request = faultRequest(kind, values);
    if (request) {
      if (!(await askFault(request))) notify(strings.faults.failed);
    } else notify((await dropLine()) ? strings.faults.dropped : strings.faults.failed);
  };
  return (
    <form className="fault-form" onSubmit={(event) => void send(event)} data-testid="fault-form">
      <label className="fault-field fault-kind">
        <span>{strings.faults.choose}</span>
        <select
          className="input"
          value={kind}
          aria-describedby={explainId}
          data-testid="fault-kind"
          onChange={(event) => setKind(event.target.value as FaultKind)}
        >
          {faultKinds.map((each) => (
            <option key={each} value={each}>
              {strings.faults.kinds[each].name}
            </option>
          ))}
        </select>
      </label>
      <p id={explainId} className="fault-explain">
        {strings.faults.kinds[kind].explain}
      </p>
      {isOnCalls(kind) && <WhichCalls page={page} calls={calls} values={values} onChange={change} />}
      {fieldsOf(kind).map((field) => (
        <label key={field} className="fault-field">
          <span>{strings.faults[field]}</span>
          <input
            type="number"
            className="input"
            min={leastOf(kind, field)}
            max={1000}
            required
            value={values[field]}
            onChange={(event) => change({ [field]: event.target.valueAsNumber })}
          />
        </label>
      ))}
      <button type="submit" className="button button-primary" data-testid="fault-ask">
        {kind === 'drop' ? strings.faults.dropNow : strings.faults.ask}
      </button>
    </form>
  );
}
