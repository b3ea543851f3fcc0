import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { PageEvent } from '../../protocol.ts';
import { fetchCalls, fetchState, listen } from './connection.ts';
import { changeModel, type ModelChange, type PageModel } from './page-model.ts';

type Workspace = {
  status: 'loading' | 'ready' | 'unknown' | 'unreachable';
  model: PageModel | undefined;
  online: boolean;
  change: (change: ModelChange) => void;
  reload: () => void;
};

/** One reader's workspace, kept live: loaded whole at first, whenever the socket opens, and after a reset. */
export function useWorkspace(as: string): Workspace {
  const [model, change] = useReducer(changeModel, undefined);
  const [status, setStatus] = useState<Workspace['status']>('loading');
  const [online, setOnline] = useState(true);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  const meanwhile = useRef<PageEvent[]>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks for another load of the same person
  useEffect(() => {
    let gone = false;
    const load = async () => {
      const frames: PageEvent[] = [];
      meanwhile.current = frames;
      const page = await fetchState(as);
      if (gone) return;
      meanwhile.current = undefined;
      if (page) change({ type: 'loaded', page });
      // What came while the answer was under way may be newer than the answer; told again, it does no harm.
      change({ type: 'frames', frames });
      setStatus(page ? 'ready' : 'unknown');
    };
    const failed = () => {
      if (!gone) setStatus((before) => (before === 'ready' ? before : 'unreachable'));
    };
    load().catch(failed);
    return () => {
      gone = true;
    };
  }, [as, round]);

  useEffect(
    () =>
      listen(as, {
        opened: () => {
          setOnline(true);
          reload();
          void fetchCalls().then((calls) => change({ type: 'calls', calls }));
        },
        closed: () => setOnline(false),
        frames: (frames) => {
          change({ type: 'frames', frames });
          meanwhile.current?.push(...frames.filter((frame) => frame.type !== 'reset'));
          // What was said in a channel before one joined it comes with a fresh state only.
          if (frames.some((frame) => frame.type === 'reset' || frame.type === 'channel')) reload();
        },
      }),
    [as, reload],
  );

  return { status, model, online, change, reload };
}
