import { useEffect, useRef, useState } from 'react';
import type { PageState } from '../../protocol.ts';
import { useStrings } from '../strings/strings.ts';

/** How long "connected again" stands there (ms). */
const stays = 3000;

function useBackAgain(online: boolean): boolean {
  const [back, setBack] = useState(false);
  const before = useRef(online);
  useEffect(() => {
    const came = online && !before.current;
    before.current = online;
    setBack(came);
    if (!came) return;
    const timer = window.setTimeout(() => setBack(false), stays);
    return () => window.clearTimeout(timer);
  }, [online]);
  return back;
}

/** The lines at the very top: what this workspace is, and what is not connected. */
export function Strips({ page, online }: { page: PageState; online: boolean }) {
  const strings = useStrings();
  const back = useBackAgain(online);
  const { banner } = page.workspace;
  return (
    <>
      {banner && (
        <p className="banner" data-testid="banner">
          {banner}
        </p>
      )}
      <div role="status">
        {!online && <p className="strip">{strings.reconnecting}</p>}
        {back && <p className="strip strip-good">{strings.reconnected}</p>}
        {online && !page.app.connected && <p className="strip">{strings.appOffline(page.app.name)}</p>}
      </div>
    </>
  );
}
