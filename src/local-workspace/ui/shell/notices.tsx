import { useCallback, useState } from 'react';
import { AnswerProblems } from '../parts/answer-problems.tsx';
import { Icon } from '../parts/icon.tsx';
import type { Failure } from '../state/failure.ts';
import { useStrings } from '../strings/strings.ts';

type Notice = { id: number; failure: Failure };

/** How long a notice stays (ms), long enough to read two lines slowly; the app's mistakes stay until they are shut. */
const stays = 10_000;
let lastId = 0;

export function useNotices() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const drop = useCallback((id: number) => setNotices((before) => before.filter((notice) => notice.id !== id)), []);
  const notify = useCallback(
    (what: string | Failure) => {
      const failure = typeof what === 'string' ? { text: what, problems: [] } : what;
      lastId += 1;
      const id = lastId;
      setNotices((before) => [
        ...before.filter((notice) => notice.failure.text !== failure.text).slice(-2),
        { id, failure },
      ]);
      if (failure.problems.length === 0) window.setTimeout(() => drop(id), stays);
    },
    [drop],
  );
  return { notices, notify, drop };
}

export function Notices({ notices, onDrop }: { notices: Notice[]; onDrop: (id: number) => void }) {
  const strings = useStrings();
  return (
    <div className="notices" role="alert">
      {notices.map((notice) => (
        <div key={notice.id} className="notice" data-testid="notice">
          <div className="notice-text">
            <p>{notice.failure.text}</p>
            <AnswerProblems failure={notice.failure} />
          </div>
          <button type="button" className="tool" aria-label={strings.close} onClick={() => onDrop(notice.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
