import type { CallLogEntry, PageState } from '../../protocol.ts';
import type { PendingFault } from '../../protocol-faults.ts';
import { Icon } from '../parts/icon.tsx';
import { askFault } from '../state/connection.ts';
import { useActs, useDirectory } from '../state/workspace-context.ts';
import type { Strings } from '../strings/en.ts';
import { useStrings } from '../strings/strings.ts';
import { FaultForm } from './fault-form.tsx';
import { SidePanel } from './side-panel.tsx';

/** Where a waiting fault strikes, how hard, and what is left of it. */
function detailsOf(fault: PendingFault, strings: Strings, channelName: (id: string) => string): string[] {
  const words = strings.faults;
  switch (fault.kind) {
    case 'refresh_every':
      return [words.untilRemoved(fault.seconds)];
    case 'duplicate':
      return [words.timesEach(fault.times), words.left(fault.count)];
    case 'reorder':
    case 'trigger_expires':
      return [words.left(fault.count)];
    default:
      return [
        fault.method === '*' ? words.anyMethod : fault.method,
        ...(fault.channel ? [`#${channelName(fault.channel)}`] : []),
        ...(fault.retryAfterSeconds === undefined ? [] : [words.retryIn(fault.retryAfterSeconds)]),
        words.left(fault.times),
      ];
  }
}

function Waiting({ fault, onRemove }: { fault: PendingFault; onRemove: () => void }) {
  const strings = useStrings();
  const { channels } = useDirectory();
  const { name } = strings.faults.kinds[fault.kind];
  return (
    <li className="fault" data-testid="pending-fault">
      <span className="fault-words">
        <strong>{name}</strong>
        <span className="muted">{detailsOf(fault, strings, (id) => channels.get(id)?.name ?? id).join(' · ')}</span>
      </span>
      <button
        type="button"
        className="tool"
        aria-label={strings.faults.remove(name)}
        title={strings.faults.remove(name)}
        onClick={onRemove}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

type FaultsPanelProps = { page: PageState; calls: readonly CallLogEntry[]; onClose: () => void };

/** Asks for faults, and lists those that wait so that they can be taken back. */
export function FaultsPanel({ page, calls, onClose }: FaultsPanelProps) {
  const strings = useStrings();
  const { notify } = useActs();
  const { faults } = page;
  const tell = async (body: Parameters<typeof askFault>[0]) => {
    if (!(await askFault(body))) notify(strings.faults.failed);
  };
  return (
    <SidePanel title={strings.faults.title} detail={strings.faults.explain} onClose={onClose} testId="faults">
      <div className="panel-body">
        <FaultForm page={page} calls={calls} />
        <div className="fault-head">
          <h2>{strings.faults.pending}</h2>
          {faults.length > 1 && (
            <button type="button" className="text-button" onClick={() => void tell({ clear: true })}>
              {strings.faults.clear}
            </button>
          )}
        </div>
        <div role="status">{faults.length === 0 && <p className="muted">{strings.faults.none}</p>}</div>
        <ul className="fault-list">
          {faults.map((fault) => (
            <Waiting key={fault.id} fault={fault} onRemove={() => void tell({ remove: fault.id })} />
          ))}
        </ul>
      </div>
    </SidePanel>
  );
}
