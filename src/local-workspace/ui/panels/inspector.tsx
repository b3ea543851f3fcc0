import { useMemo, useState } from 'react';
import type { CallLogEntry } from '../../protocol.ts';
import { useStrings } from '../strings/strings.ts';
import { CallRow } from './call-row.tsx';
import { SidePanel } from './side-panel.tsx';

type Direction = 'all' | CallLogEntry['direction'];

/** Calls shown at once, newest first; a search looks through all of them. */
const rowsShown = 200;

const haystacks = new WeakMap<CallLogEntry, string>();

function haystack(call: CallLogEntry): string {
  const known = haystacks.get(call);
  if (known !== undefined) return known;
  const made = `${call.name} ${call.summary} ${JSON.stringify([call.request, call.response])}`.toLowerCase();
  haystacks.set(call, made);
  return made;
}

export function Inspector({ calls, onClose }: { calls: readonly CallLogEntry[]; onClose: () => void }) {
  const strings = useStrings();
  const [query, setQuery] = useState('');
  const [direction, setDirection] = useState<Direction>('all');
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return calls
      .filter((call) => direction === 'all' || call.direction === direction)
      .filter((call) => wanted === '' || haystack(call).includes(wanted))
      .toReversed();
  }, [calls, direction, query]);
  const directions: [Direction, string][] = [
    ['all', strings.inspector.all],
    ['app-to-slack', strings.inspector.toSlack],
    ['slack-to-app', strings.inspector.toApp],
  ];
  return (
    <SidePanel
      title={strings.inspector.title}
      detail={strings.inspector.explain}
      wide
      onClose={onClose}
      testId="inspector"
    >
      <div className="inspector-tools">
        <input
          type="search"
          className="input"
          aria-label={strings.inspector.search}
          placeholder={strings.inspector.search}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <div className="segments">
          {directions.map(([key, label]) => (
            <button key={key} type="button" aria-pressed={direction === key} onClick={() => setDirection(key)}>
              {label}
            </button>
          ))}
        </div>
        <p className="muted" role="status">
          {strings.inspector.count(found.length)}
        </p>
      </div>
      {found.length === 0 ? (
        <p className="empty">{calls.length === 0 ? strings.inspector.none : strings.inspector.noMatch}</p>
      ) : (
        <ul className="calls">
          {found.slice(0, rowsShown).map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
        </ul>
      )}
    </SidePanel>
  );
}
