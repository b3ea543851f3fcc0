import { useCallback, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { useStrings } from '../strings/strings.ts';

type Notice = { id: number; text: string };

/** How long a notice stays (ms); long enough to read two lines slowly. */
const stays = 10_000;
let lastId = 0;

export function useNotices() {
  const [notices, setNotices] = useState<Notice[]>([]);
  const drop = useCallback((id: number) => setNotices((before) => before.filter((notice) => notice.id !== id)), []);
  const notify = useCallback(
    (text: string) => {
      lastId += 1;
      const id = lastId;
      setNotices((before) => [...before.filter((notice) => notice.text !== text).slice(-2), { id, text }]);
      window.setTimeout(() => drop(id), stays);
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
          <span>{notice.text}</span>
          <button type="button" className="tool" aria-label={strings.close} onClick={() => onDrop(notice.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
