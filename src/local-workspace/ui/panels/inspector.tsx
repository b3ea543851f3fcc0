import { useMemo, useState } from 'react';
import type { CallLogEntry } from '../../protocol.ts';
import { useStrings } from '../strings/strings.ts';
import { type CallFilter, fittingCalls } from '../values/call-facts.ts';
import { CallRow } from './call-row.tsx';
import { SidePanel } from './side-panel.tsx';

/** Calls drawn at first, newest first, and how many more each press brings; a search looks through all. */
const batch = 150;

export function Inspector({ calls, onClose }: { calls: readonly CallLogEntry[]; onClose: () => void }) {
  const strings = useStrings();
  const [filter, setFilter] = useState<CallFilter>({ query: '', direction: 'all', onlyFailed: false });
  const [shown, setShown] = useState(batch);
  const found = useMemo(() => fittingCalls(calls, filter), [calls, filter]);
  const change = (part: Partial<CallFilter>) => {
    setFilter({ ...filter, ...part });
    setShown(batch);
  };
  const directions: [CallFilter['direction'], string][] = [
    ['all', strings.inspector.all],
    ['app-to-slack', strings.inspector.toSlack],
    ['slack-to-app', strings.inspector.toApp],
  ];
  const rest = found.length - shown;
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
          data-testid="inspector-search"
          value={filter.query}
          onChange={(event) => change({ query: event.target.value })}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: three buttons in a row, not a part of a form */}
        <div className="segments" role="group" aria-label={strings.inspector.direction}>
          {directions.map(([key, label]) => (
            <button
              key={key}
              type="button"
              aria-pressed={filter.direction === key}
              onClick={() => change({ direction: key })}
            >
              {label}
            </button>
          ))}
        </div>
        <div className="inspector-line">
          <label className="inspector-failed">
            <input
              type="checkbox"
              checked={filter.onlyFailed}
              onChange={(event) => change({ onlyFailed: event.target.checked })}
            />
            <span>{strings.inspector.onlyFailed}</span>
          </label>
          <p className="muted" role="status">
            {strings.inspector.count(found.length)}
          </p>
        </div>
      </div>
      {found.length === 0 ? (
        <p className="empty">{calls.length === 0 ? strings.inspector.none : strings.inspector.noMatch}</p>
      ) : (
        <ul className="calls">
          {found.slice(0, shown).map((call) => (
            <CallRow key={call.id} call={call} />
          ))}
          {rest > 0 && (
            <li className="calls-more">
              <button type="button" className="button" onClick={() => setShown(shown + batch)}>
                {strings.inspector.more(Math.min(rest, batch))}
              </button>
            </li>
          )}
        </ul>
      )}
    </SidePanel>
  );
}
